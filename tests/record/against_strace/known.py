# SPDX-License-Identifier: MIT
"""Differences that are meant: the report follows strace 7.2, the strace beside it is Debian 12's 6.1.

They do not count as identical; a reason only keeps them out of the list of what must be looked at.
"""
import re

# (reason, what strace's line has, what ours has); a line that is missing is "".
KNOWN = [
    ("features of io_uring newer than 6.1", r"^io_uring_setup\(.*\|0x[0-9a-f]+, sq_off", r"IORING_FEAT_REG_REG_RING"),
]


def known_difference(old, new):
    """Why a pair of differing lines is as it should be, or None."""
    for reason, expected, actual in KNOWN:
        if re.search(expected, old or "") and re.search(actual, new or ""):
            return reason
    return None
