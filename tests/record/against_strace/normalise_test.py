#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
import unittest

from normalise import normalise
from run import Comparison


def compared(expected, actual):
    return Comparison(normalise(expected), normalise(actual))


class Normalise(unittest.TestCase):
    def test_pids_and_interleaving_do_not_matter(self):
        first = "100 fork() = 101\n101 getpid() = 101\n100 wait4(101, NULL, 0, NULL) = 101\n101 +++ exited with 0 +++\n"
        second = "77 fork() = 78\n77 wait4(78, NULL, 0, NULL) = 78\n78 getpid() = 78\n78 +++ exited with 0 +++\n"
        self.assertEqual(compared(first, second).percentage, 100)

    def test_halves_of_a_call_are_joined(self):
        whole = '50 read(0, "a", 1)                  = 1\n'
        cut = '50 read(0,  <unfinished ...>\n51 close(3)                         = 0\n50 <... read resumed>"a", 1) = 1\n'
        self.assertEqual([line.text for line in normalise(cut)["0"]], ['read(0, "a", 1) = 1'])
        self.assertEqual(compared(whole, cut).identical, 1)

    def test_a_child_that_runs_before_its_parents_call_returns_has_its_name(self):
        tasks = normalise("50 clone(flags=0 <unfinished ...>\n51 close(3) = 0\n50 <... clone resumed>) = 51\n")
        self.assertEqual(set(tasks), {"0", "0.1"})

    def test_another_result_is_a_difference(self):
        self.assertEqual(compared("50 close(3) = 0\n", "50 close(3) = 1\n").identical, 0)

    def test_another_alignment_is_a_difference(self):
        comparison = compared("50 close(3)                          = 0\n", "50 close(3) = 0\n")
        self.assertEqual((comparison.identical, comparison.total), (0, 1))

    def test_a_missing_line_is_a_difference(self):
        self.assertEqual(compared("50 close(3) = 0\n50 close(4) = 0\n", "50 close(4) = 0\n").percentage, 50)

    def test_a_missing_task_is_a_difference(self):
        self.assertLess(compared("50 fork() = 51\n51 close(3) = 0\n", "50 fork() = 51\n").percentage, 100)


if __name__ == "__main__":
    unittest.main()
