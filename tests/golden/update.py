#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the expected outputs of tests/golden anew. Look at the difference before you commit it.

    update.py [--build build/dev]            expected/ from the captures that are there
    update.py --record [--build build/dev]   captures that are not there yet, from the tracees

Captures that exist are never made anew: they prove that old files stay readable.
"""
import argparse
import os
import shutil
import subprocess
from pathlib import Path

# A capture tells of the machine that it was made on (mounts, cgroup, maps): here that is a root with nothing but
# /usr. Needs root.
IN_A_SMALL_ROOT = """
mkdir -p root/usr root/proc root/dev root/etc root/tmp
for link in bin lib lib64; do ln -s usr/$link root/$link; done
mount --bind /usr root/usr
mount -t proc proc root/proc
touch root/dev/null
mount --bind /dev/null root/dev/null
cp /etc/ld.so.cache root/etc
cp clues-record "$1" root/tmp
cd root/tmp
env -i PATH=/usr/bin:/bin LANG=C /usr/sbin/chroot .. /bin/sh -c 'cd /tmp; ./clues-record -q -o made.cap -- "./$1"' \
    sh "$1" < /dev/null > /dev/null 2>&1 || true
cp made.cap ../..
"""

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
    place = Path("/tmp/clues-golden")
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for program in (build / "tracees" / name, build / "bin/clues-record"):
        shutil.copy(program, place)
    subprocess.run(["unshare", "--mount", "--cgroup", "sh", "-ec", IN_A_SMALL_ROOT, "sh", name], cwd=place, check=True)
    shutil.copy(place / "made.cap", target)
    target.chmod(0o644)
    shutil.rmtree(place)


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
