#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs each command under `strace -f -o FILE` and under clues-record and clues-report, and compares the texts.

Prints the differing lines and the percentage of identical ones, for each command and in all; fails below 95 %.
With --self both sides are strace: what then differs is noise that normalise.py should take away.
"""
import argparse
import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import zip_longest
from pathlib import Path

from commands import COMMANDS, NOT_COMPARED, Command
from known import known_difference
from normalise import normalise

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0",
               "PYTHONDONTWRITEBYTECODE": "1", "GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0"}
REQUIRED = 95.0
TIMEOUT = 120


class Runner:
    def __init__(self, build, scratch, against_itself):
        self.bin, self.scratch, self.against_itself = build / "bin", scratch, against_itself
        self.folder = scratch / "run"

    def fresh_folder(self, command):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        if command.prepare:
            self.execute(["/bin/sh", "-e", "-c", command.prepare]).check_returncode()

    def execute(self, words):
        return subprocess.run(words, cwd=self.folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, timeout=TIMEOUT,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def strace(self, command):
        self.fresh_folder(command)
        text = self.scratch / "strace.txt"
        done = self.execute(["setarch", "-R", "strace", "-f", "-o", str(text), *command.words])
        return done, text.read_text(errors="surrogateescape")

    def clues(self, command):
        self.fresh_folder(command)
        text, capture = self.scratch / "clues.txt", self.scratch / "trace.cap"
        capture.unlink(missing_ok=True)
        done = self.execute(["setarch", "-R", str(self.bin / "clues-record"), "-q", "-o", str(capture), "--",
                             *command.words])
        report = self.execute([str(self.bin / "clues-report"), "-f", "-o", str(text), str(capture)])
        if report.returncode != 0:
            raise RuntimeError(f"clues-report ended with {report.returncode}: {report.stdout.decode(errors='replace')}")
        return done, text.read_text(errors="surrogateescape")

    def compare(self, command):
        """The comparison of both sides of one command; raises when a tool fails or the exit statuses differ."""
        first, expected = self.strace(command)
        second, actual = (self.strace if self.against_itself else self.clues)(command)
        if first.returncode != second.returncode:
            raise RuntimeError(f"exit status {second.returncode}, under strace {first.returncode}: "
                               f"{second.stdout.decode(errors='replace')[-2000:]}")
        return Comparison(normalise(expected), normalise(actual))


class Comparison:
    """Line by line, task by task. `pairs` are the differing lines: (strace's, ours), None where there is no such line."""

    def __init__(self, expected, actual):
        self.total = self.identical = 0
        self.pairs = []
        for task in sorted(expected.keys() | actual.keys()):
            self.add(task, expected.get(task, []), actual.get(task, []))

    def add(self, task, expected, actual):
        self.total += max(len(expected), len(actual))
        matcher = difflib.SequenceMatcher(None, [line.text for line in expected], [line.text for line in actual],
                                          autojunk=False)
        for operation, a, b, c, d in matcher.get_opcodes():
            if operation == "equal":
                self.add_equal(task, expected[a:b], actual[c:d])
            else:
                self.pairs += [(task, old and old.text, new and new.text)
                               for old, new in zip_longest(expected[a:b], actual[c:d])]

    def add_equal(self, task, expected, actual):
        """Lines with the same words; where both are as they were printed the spaces must be the same too."""
        for old, new in zip(expected, actual):
            if old.aligned is None or new.aligned is None or old.aligned == new.aligned:
                self.identical += 1
            else:
                self.pairs.append((task, old.aligned, new.aligned))

    @property
    def percentage(self):
        return 100 * self.identical / self.total if self.total else 0.0


def tracees_of(build):
    """Every program of tests/tracees, as it is built."""
    folder = build / "tracees"
    if not folder.is_dir():
        return []
    programs = sorted(path for path in folder.iterdir() if os.access(path, os.X_OK) and path.is_file())
    return [Command(f"tracee {path.name}", [str(path)]) for path in programs
            if path.name.split(".")[0] not in NOT_COMPARED]


def show(comparison, reasons, verbose):
    for task, old, new in comparison.pairs:
        reason = known_difference(old, new)
        reasons[reason or "not explained"] += 1
        if reason and not verbose:
            continue
        print(f"    [{task}]" + (f" known: {reason}" if reason else ""))
        for sign, line in (("-", old), ("+", new)):
            if line is not None:
                print(f"      {sign} " + line.encode(errors="surrogateescape").decode(errors="backslashreplace"))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True, help="a build folder, e.g. build/dev")
    parser.add_argument("--only", default="", help="only commands whose name contains this")
    parser.add_argument("--self", action="store_true", dest="against_itself", help="compare strace with strace")
    parser.add_argument("--verbose", action="store_true", help="show known differences too")
    return parser.parse_args()


def main():
    options = parse_arguments()
    build = options.build.resolve()
    scratch = Path(tempfile.mkdtemp(prefix="against-strace-"))
    reasons, failed, total, identical = Counter(), [], 0, 0
    try:
        runner = Runner(build, scratch, options.against_itself)
        for command in COMMANDS + tracees_of(build):
            if options.only not in command.name:
                continue
            try:
                comparison = runner.compare(command)
            except (RuntimeError, OSError, subprocess.SubprocessError) as error:
                print(f"  FAILED  {command.name}: {error}")
                failed.append(command.name)
                continue
            total += comparison.total
            identical += comparison.identical
            print(f"{comparison.percentage:6.1f} %  {command.name} ({comparison.total} lines)", flush=True)
            show(comparison, reasons, options.verbose)
    finally:
        shutil.rmtree(scratch)
    percentage = 100 * identical / total if total else 0.0
    print(f"\nin all {percentage:.2f} % of {total} lines identical; {len(failed)} commands failed")
    for reason, count in reasons.most_common():
        print(f"{count:6}  {reason}")
    return 1 if failed or percentage < REQUIRED else 0


if __name__ == "__main__":
    sys.exit(main())
