"""Counts of persons that may be published: none of fewer than five, and none that the total gives away.

    withheld([120, 80, 3])     → {1, 2}: with 3 alone withheld, anyone would subtract it from the total
    withheld([120, 80, 9, 3])  → {2, 3}

Withheld are all the counts below ``least``, also zero, and then the next smallest ones until they are at least two, are
of at least ``least`` persons together, and are not all at the most that a small count can be, which would tell each of
them. It is what offices of statistics call primary and complementary suppression.

It protects a list whose total is known. It does not protect one list by another: publish no list of a part beside that
of the whole. Nor does it stop whoever knows this rule from narrowing a count down when two are nearly equal.
"""

from collections.abc import Sequence

LEAST = 5


def withheld(counts: Sequence[int], least: int = LEAST) -> frozenset[int]:
    """The places of the counts that may not be shown. Raises ValueError for a count below zero."""
    if any(count < 0 for count in counts):
        raise ValueError("a count is never below zero")
    order = sorted(range(len(counts)), key=lambda place: (counts[place], place))
    small = sum(1 for count in counts if count < least)
    if not small:
        return frozenset()
    while small < len(order) and not _safe([counts[place] for place in order[:small]], least):
        small += 1
    return frozenset(order[:small])


def _safe(hidden: Sequence[int], least: int) -> bool:
    total = sum(hidden)
    told_by_the_most = max(hidden) < least and total == len(hidden) * (least - 1)
    return len(hidden) > 1 and total >= least and not told_by_the_most
