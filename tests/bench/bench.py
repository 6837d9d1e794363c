#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures what recording and reporting cost, in one run, and prints Markdown tables.

Times of untraced, strace and clues-record runs are interleaved and medians are shown, so that a noisy machine
disturbs all alike; ratios are medians of the ratios of neighbouring runs. CPU time is the tracer's and the command's.
"""
import argparse
import os
import platform
import re
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STRACE_TEXT = ["-f", "-v", "-ttt", "-s", "256"]


class Bench:
    """Where programs and scratch files are, and how much to measure."""

    def __init__(self, build, scratch, runs, scale):
        self.build, self.scratch, self.runs, self.scale = build, scratch, runs, scale
        self.capture = scratch / "trace.cap"
        self.text = scratch / "strace.txt"

    def program(self, name):
        return str(self.build / "bin" / name)

    def workload(self, name, *arguments):
        return [str(self.build / "bench" / name), *map(str, arguments)]

    def record(self, *options):
        # The recorder keeps an earlier capture under another name; here it would only fill the disk.
        for old in self.scratch.glob("trace.cap*"):
            old.unlink()
        return [self.program("clues-record"), "-q", *options, "-o", str(self.capture), "--"]


def peak_rss(pid, stop, result):
    """Samples the peak of one process; its children, which wait4's rusage would mix in, do not count."""
    while not stop.is_set():
        try:
            match = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{pid}/status").read_text())
        except OSError:
            return
        if match:
            result[0] = max(result[0], int(match.group(1)))
        stop.wait(0.01)


def cpu_seconds_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command, during=None, status=0, output=subprocess.DEVNULL):
    """(wall seconds, CPU seconds, peak RSS in MiB) of a command that must end with `status`."""
    before = cpu_seconds_of_children()
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, cwd="/")
    rss, stop = [0], threading.Event()
    sampler = threading.Thread(target=peak_rss, args=(child.pid, stop, rss))
    sampler.start()
    other = subprocess.Popen(during) if during else None
    errors = child.communicate()[1]
    wall = time.perf_counter() - start
    stop.set()
    sampler.join()
    if other and other.wait() != 0:
        sys.exit(f"failed: {during}")
    if child.returncode != status:
        sys.exit(f"failed with {child.returncode}: {' '.join(command)}\n{errors.decode(errors='replace')}")
    return wall, cpu_seconds_of_children() - before, rss[0] / 1024


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|---" + "|---:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
    print()


def median_ratio(values, bases):
    return statistics.median(v / b for v, b in zip(values, bases))


def time_table(bench):
    n = bench.scale
    loops = {
        f"getppid x {200000 * n // 100}": bench.workload("getppid", 200000 * n // 100),
        f"dd bs=1 count={200000 * n // 100}": ["dd", "if=/dev/zero", "of=/dev/null", "bs=1",
                                               f"count={200000 * n // 100}", "status=none"],
        f"open/read/close x {50000 * n // 100}": bench.workload("open_read_close", 50000 * n // 100),
        f"fork/exec x {500 * n // 100}": bench.workload("fork_exec", 500 * n // 100),
        f"4 threads, write x {50000 * n // 100} each": bench.workload("threads", 50000 * n // 100),
    }
    rows, peak = [], 0
    for name, command in loops.items():
        walls, cpu = {"untraced": [], "strace": [], "record": []}, {"strace": [], "record": []}
        for _ in range(bench.runs):
            walls["untraced"].append(run(command)[0])
            wall, spent, _ = run(["strace", "-f", "-o", str(bench.text), *command])
            walls["strace"].append(wall)
            cpu["strace"].append(spent)
            wall, spent, rss = run(bench.record() + command)
            walls["record"].append(wall)
            cpu["record"].append(spent)
            peak = max(peak, rss)
        medians = {key: statistics.median(values) for key, values in walls.items()}
        rows.append([name] + [f"{medians[key]:.3f} s" for key in walls]
                    + [f"{median_ratio(walls['record'], walls['untraced']):.1f}x",
                       f"{median_ratio(walls['record'], walls['strace']):.2f}x",
                       f"{median_ratio(cpu['record'], cpu['strace']):.2f}x"])
    table(["wall time", "untraced", "strace -f -o", "clues-record", "to untraced", "to strace", "CPU to strace"], rows)
    return peak


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def size_workloads(bench):
    """name: (command, what runs beside it untraced)."""
    port = free_port()
    requests = 5000 * bench.scale // 100
    return {
        "compile (g++ -c)": (["/usr/bin/g++", "-std=c++20", "-O1", "-c", str(ROOT / "tests/fuzz/replay_main.cpp"),
                              "-o", str(bench.scratch / "a.o")], None),
        "python start-up": ([sys.executable, "-c", "import json,asyncio,sqlite3"], None),
        "tar of a source tree": (["tar", "cf", str(bench.scratch / "a.tar"), "-C", "/usr/include", "c++"], None),
        f"HTTP server, {requests} requests": (bench.workload("server", port, requests),
                                              bench.workload("load", port, requests)),
    }


def text_size(bench):
    """(calls, bytes after zstd -3) of the strace text."""
    with open(bench.text, errors="replace") as lines:
        calls = sum(1 for line in lines if not re.search(r"^\d+ +[\d.]+ (\+\+\+|---)|<unfinished \.\.\.>$", line))
    packed = subprocess.run(["zstd", "-3", "-c", str(bench.text)], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, check=True)
    return calls, len(packed.stdout)


def size_table(bench):
    rows, peak = [], 0
    for name, (command, load) in size_workloads(bench).items():
        run(["strace", *STRACE_TEXT, "-o", str(bench.text), *command], load)
        calls, text = text_size(bench)
        row = [name, str(calls), f"{text / calls:.1f}"]
        for registers in ("all", "syscall"):
            peak = max(peak, run(bench.record(f"--registers={registers}") + command, load)[2])
            size = bench.capture.stat().st_size
            row += [f"{size / calls:.1f}", f"{size / text:.2f}x"]
        rows.append(row)
    table(["bytes per call", "calls", "strace text, zstd -3", "capture", "ratio", "--registers=syscall", "ratio"], rows)
    return peak


def report_table(bench):
    """Speed of the report over one large capture: a loop of open, read and close."""
    run(bench.record() + bench.workload("open_read_close", 100000 * bench.scale // 100))
    lines = subprocess.run([bench.program("clues-report"), "--format", "json", str(bench.capture)],
                           stdout=subprocess.PIPE, check=True).stdout
    calls = lines.count(b'"type":"syscall"')
    rows, peak = [], 0
    for form in ("text", "json"):
        walls, cpu = [], []
        for _ in range(bench.runs):
            wall, spent, rss = run([bench.program("clues-report"), "--format", form, "-o", os.devnull,
                                    str(bench.capture)])
            walls.append(wall)
            cpu.append(spent)
            peak = max(peak, rss)
        wall, core = statistics.median(walls), statistics.median(cpu)
        rows.append([form, str(calls), f"{wall:.3f} s", f"{calls / wall / 1e6:.2f} M", f"{calls / core / 1e6:.2f} M"])
    table(["clues-report", "calls", "wall time", "calls/s", "calls/s of one core"], rows)
    return peak


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=ROOT / "build/release")
    parser.add_argument("--runs", type=int, default=5, help="runs of each (default 5)")
    parser.add_argument("--scale", type=int, default=100, help="per cent of the full length (default 100)")
    parser.add_argument("--tables", default="time,size,report", help="which tables (default time,size,report)")
    options = parser.parse_args()
    wanted = options.tables.split(",")
    scratch = Path(tempfile.mkdtemp(prefix="clues-bench-"))
    try:
        bench = Bench(options.build.resolve(), scratch, options.runs, options.scale)
        cpus = sorted(os.sched_getaffinity(0))
        strace = subprocess.run(["strace", "-V"], stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")[0]
        print(f"Linux {platform.release()}, {len(cpus)} CPUs, {strace}; medians of {bench.runs} interleaved runs.\n")
        recorder, reader = 0, 0
        if "time" in wanted:
            recorder = max(recorder, time_table(bench))
        if "size" in wanted:
            recorder = max(recorder, size_table(bench))
        if "report" in wanted:
            reader = report_table(bench)
        peaks = {"clues-record": recorder, "clues-report": reader}
        table(["peak RSS", "MiB"], [[name, f"{peak:.0f}"] for name, peak in peaks.items() if peak])
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
