# SPDX-License-Identifier: MIT
"""Makes two traces of the same program comparable.

A trace (the text of `strace -f -o FILE`) becomes one list of lines for each task. Tasks are named by their place in the
family (0 is the command, 0.2 its second child), so pids and the interleaving of tasks do not matter. Unfinished and
resumed halves are joined, since where they are cut is a matter of timing. What cannot be the same in two runs (times,
pids, random bytes) is replaced by a word; addresses stay, for both runs have ASLR off.
"""
import re
from collections import defaultdict
from typing import NamedTuple, Optional

LINE = re.compile(r"^(\d+) +(.*)$")
UNFINISHED = re.compile(r"^(.*?) ?<unfinished \.\.\.>$")
RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
NEW_TASK = re.compile(r"^(?:clone3?|v?fork)\(.*\) += (\d+)")

# What differs between two runs of one program under the same tool. First the calls whose result is such a thing.
UNSTABLE = [
    (re.compile(r"^((?:getppid|getpgrp|getsid|getpgid)\(.*\) += )\d+"), r"\1PID"),
    (re.compile(r"^(getrandom\()(?:\"(?:[^\"\\]|\\.)*\"(?:\.\.\.)?|0x[0-9a-f]+)"), r"\1RANDOM"),
    (re.compile(r"^(ioctl\(.*TIOC[GS]PGRP, \[)\d+"), r"\1PID"),
    (re.compile(r"^(times\(\{).*?\}\) += \d+"), r"\1TIMES}) = TICKS"),
    (re.compile(r"^(time\(.*\) += )\d+.*"), r"\1TIME"),
    (re.compile(r"(\b(?:si_utime|si_stime)=)\d+(?: /\* [\d.]+ s \*/)?"), r"\1TICKS"),
    (re.compile(r"(\b(?:ru_utime|ru_stime)=\{)[^}]*"), r"\1TIME"),
    (re.compile(r"(\bru_(?:maxrss|minflt|majflt|nvcsw|nivcsw|inblock|oublock)=)\d+"), r"\1N"),
    (re.compile(r"(\btv_sec=)\d{4,}(, tv_[un]?sec=)\d+(\}(?: /\* )?)(?:[-+.:T\d]+(?= \*/))?"), r"\1TIME\2TIME\3"),
    (re.compile(r"(/tmp/cc|/\.git/t|\./sed)[A-Za-z0-9]{6}\b"), r"\1XXXXXX"),
    (re.compile(r"\bhtons\((?:3[2-9]\d{3}|[45]\d{4}|6[0-5]\d{3})\)"), "htons(PORT)"),
    (re.compile(r"(\bf_(?:bfree|bavail|ffree|files)=)\d+"), r"\1N"),
    (re.compile(r"^(sysinfo\(\{).*\}"), r"\1...}"),
    (re.compile(r"^(clock_gettime\(CLOCK_(?:PROCESS|THREAD)_CPUTIME_ID, \{).*?\}"), r"\1TIME}"),
]
# The command's own execve is made by the tracer, with an array in the tracer's memory.
TRACERS_EXECVE = re.compile(r"^(execve\(.*, )0x[0-9a-f]+(?= /\* \d+ vars \*/\))")
# The spaces before the result. They are compared only where they are stable: not in a line that was joined of two halves
# or whose length has changed.
ALIGNMENT = re.compile(r"\) += (?=[^=]*$)")


class Line(NamedTuple):
    text: str  # one space before the result
    aligned: Optional[str]  # as it was; None where its alignment says nothing


class Task:
    """One task of a trace: its lines in order, and its place in the family once that is known."""

    def __init__(self, pid):
        self.pid, self.name, self.lines, self.open_call, self.joined = pid, None, [], None, set()

    def append(self, line):
        if (match := RESUMED.match(line)) and self.open_call is not None:
            self.lines[self.open_call] += match.group(1)
            self.joined.add(self.open_call)
            self.open_call = None
        elif match := UNFINISHED.match(line):
            self.open_call = len(self.lines)
            self.lines.append(match.group(1))
        else:
            self.lines.append(line)

    def stable_lines(self, pids):
        for number, line in enumerate(self.lines):
            changed = stable(line, pids)
            whole = changed == line and number not in self.joined
            yield Line(ALIGNMENT.sub(") = ", changed), line if whole else None)


def parse(text):
    """The tasks of a trace in order of appearance. A pid that comes again after its end is another task."""
    tasks, living = [], {}
    for line in text.splitlines():
        match = LINE.match(line)
        pid, rest = (int(match.group(1)), match.group(2)) if match else (0, line)
        if pid not in living:
            living[pid] = Task(pid)
            tasks.append(living[pid])
        living[pid].append(rest)
        if rest.startswith("+++ "):
            del living[pid]
    return tasks


def name_family(task, name, unnamed):
    """Names a task and, in the order in which it made them, its descendants."""
    task.name = name
    children = 0
    for line in task.lines:
        born = NEW_TASK.match(line)
        if born and unnamed[int(born.group(1))]:
            children += 1
            name_family(unnamed[int(born.group(1))].pop(0), f"{name}.{children}", unnamed)


def stable(line, pids):
    """A line without what differs from run to run."""
    line = re.sub(r"\b\d{2,}\b", lambda match: pids.get(match.group(), match.group()), line)
    for pattern, replacement in UNSTABLE:
        line = pattern.sub(replacement, line)
    return line


def in_order(lines):
    """When a child's end is noticed is a matter of timing: those lines go to the end of the task."""
    kept, moved = [], []
    for line in lines:
        (moved if line.text.startswith("--- SIGCHLD ") else kept).append(line)
    return kept + sorted(moved, key=lambda line: line.text)


def normalise(text):
    """{name of task: its Lines} of a trace."""
    tasks = parse(text)
    unnamed = defaultdict(list)
    for task in tasks[1:]:
        unnamed[task.pid].append(task)
    if tasks:
        name_family(tasks[0], "0", unnamed)
    for number, task in enumerate(tasks):
        task.name = task.name or f"orphan {number}"
    if tasks and tasks[0].lines:
        tasks[0].lines[0] = TRACERS_EXECVE.sub(r"\1ENVP", tasks[0].lines[0])
    pids = {str(task.pid): f"<{task.name}>" for task in tasks}
    return {task.name: in_order(task.stable_lines(pids)) for task in tasks}
