#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Loads the JSON lines of recorded programs into jq and DuckDB and checks that no digit is lost on the way.

Also checks what docs/json.md promises: an argument of a call has one JSON type, whatever its value."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

COMMANDS = [
    ["sh", "-c", "ls -l / | sort | head -3; echo $(date) >/dev/null"],
    ["python3", "-c", "import json, socket, select, os; a, b = socket.socketpair();"
     "a.sendmsg([b'x' * 500, bytes(range(256))]); b.recvmsg(1000); os.lseek(os.open('/dev/zero', 0), 2**62 + 1, 0)"],
]
TRACEES = ["memory_calls", "file_calls", "descriptor_calls", "count_signals"]


def report_lines(bin_dir, command, folder):
    capture = folder / "t.cap"
    subprocess.run([bin_dir / "clues-record", "-q", "-o", capture, "--", *command], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    text = subprocess.run([bin_dir / "clues-report", "--format", "json", capture], stdout=subprocess.PIPE, check=True)
    return text.stdout.decode("utf-8", errors="strict").splitlines()


def through_jq(lines):
    out = subprocess.run(["jq", "-c", "."], input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def through_duckdb(lines, folder, modules):
    path = folder / "t.json"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    out = subprocess.run(["node", HERE / "duckdb_rows.mjs", path], stdout=subprocess.PIPE, cwd=modules, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def expected_row(line):
    def text(key):
        return str(line[key]) if key in line else None

    def tree(key):
        return line.get(key)

    return [line["type"], text("seq"), text("mono_ns"), line.get("tid"), line.get("name"), text("nr"), tree("args"),
            tree("ret"), text("dur_ns"), line.get("errno")]


def given_row(row):
    row = list(row)
    for json_column in (6, 7):
        if row[json_column] is not None:
            row[json_column] = json.loads(row[json_column])
    return row


def shape(value):
    if isinstance(value, bool):
        return "boolean"
    # Integers that a double cannot hold are strings of digits; that is the one exception, and it is documented.
    if isinstance(value, int) or (isinstance(value, str) and value.lstrip("-").isdigit() and abs(int(value)) > 2**53):
        return "number"
    return type(value).__name__


def type_conflicts(lines):
    seen, conflicts = {}, []
    for line in lines:
        for name, value in line.get("args", {}).items():
            key = (line["abi"], line["name"], name)
            # Arguments whose meaning a command decides may differ from command to command (fcntl's, ioctl's, prctl's).
            if value is None or line["name"] in BY_COMMAND:
                continue
            kind = seen.setdefault(key, shape(value))
            if kind != shape(value):
                conflicts.append(f"{key}: {kind} and {shape(value)}")
    return conflicts


BY_COMMAND = {"fcntl", "fcntl64", "ioctl", "prctl", "arch_prctl", "futex", "keyctl", "bpf", "ptrace", "quotactl"}


def check(command, bin_dir, modules):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = report_lines(bin_dir, command, folder)
        parsed = [json.loads(line) for line in lines]
        errors = type_conflicts(parsed)
        if through_jq(lines) != parsed:
            errors.append("jq gives other values than it was given")
        rows = [given_row(row) for row in through_duckdb(lines, folder, modules)]
        wrong = [(a, b) for a, b in zip((expected_row(line) for line in parsed), rows) if a != b]
        if len(rows) != len(parsed) or wrong:
            errors.append(f"DuckDB: {len(rows)} rows of {len(parsed)}, {len(wrong)} differ: {wrong[:1]}")
        print(f"{len(lines):7} lines  {' '.join(map(str, command))[:70]}")
        return errors


def install(modules):
    """DuckDB comes from the npm registry; the version is pinned in package.json."""
    modules.mkdir(parents=True, exist_ok=True)
    (modules / "package.json").write_text((HERE / "package.json").read_text())
    if not (modules / "node_modules" / "@duckdb" / "node-api").is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=modules, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True, type=pathlib.Path, help="a build folder, e.g. build/dev")
    build = parser.parse_args().build.resolve()
    modules = build / "json_consumers"
    install(modules)
    commands = COMMANDS + [[str(build / "tracees" / name)] for name in TRACEES]
    errors = [error for command in commands for error in check(command, build / "bin", modules)]
    for error in errors:
        print(error)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
