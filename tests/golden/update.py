#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the expected outputs of tests/golden anew. Look at the difference before you commit it.

    update.py [--build build/dev]            expected/ from the captures that are there
    update.py --record [--build build/dev]   captures that are not there yet, from the tracees

Captures that exist are never made anew: they prove that old files stay readable.
"""
import argparse
import os
import subprocess
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def cases():
    for line in (FOLDER / "cases.txt").read_text().splitlines():
        words = line.split()
        if words and not words[0].startswith("#"):
            yield words[0], words[1], words[2:]


def record(build, name):
    target = FOLDER / "captures" / f"{name}.cap"
    if target.exists():
        return
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C"}
    program = build / "tracees" / name
    subprocess.run(
        [build / "bin/clues-record", "-q", "-o", target, "--", f"./{name}"],
        cwd=program.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def report(build, name, capture, options):
    done = subprocess.run(
        [build / "bin/clues-report", *options, f"{capture}.cap"],
        cwd=FOLDER / "captures",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    text = done.stdout
    if done.returncode:
        text += b"exit status %d\n" % done.returncode
    (FOLDER / "expected" / f"{name}.txt").write_bytes(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, default=FOLDER.parents[1] / "build/dev")
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    for folder in ("captures", "expected"):
        os.makedirs(FOLDER / folder, exist_ok=True)
    for name, capture, options in cases():
        if arguments.record:
            record(build, capture)
        report(build, name, capture, options)


if __name__ == "__main__":
    main()
