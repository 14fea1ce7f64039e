"""Which counts of persons may be published, and what nobody can compute from those that are."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tequio.lib.suppression import LEAST, withheld

LISTS = st.lists(st.integers(0, 60), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([120, 80], set()),
        ([120, 80, 3], {1, 2}),
        ([120, 80, 9, 3], {2, 3}),
        ([120, 80, 3, 4], {2, 3}),
        ([120, 80, 0, 3], {1, 2, 3}),
        ([120, 80, 4, 4], {1, 2, 3}),
        ([3], {0}),
        ([0, 0], {0, 1}),
        ([], set()),
    ],
)
def test_the_small_ones_are_withheld_and_with_them_what_would_give_them_away(counts, expected):
    assert withheld(counts) == expected


def test_a_count_below_zero_is_a_mistake():
    with pytest.raises(ValueError, match="below zero"):
        withheld([7, -1])


@given(LISTS)
def test_no_count_of_fewer_than_five_is_ever_shown(counts):
    hidden = withheld(counts)
    assert all(count >= LEAST for place, count in enumerate(counts) if place not in hidden)


@given(LISTS)
def test_what_is_withheld_cannot_be_subtracted_from_the_total(counts):
    hidden = withheld(counts)
    assume(hidden and len(hidden) < len(counts))
    assert len(hidden) > 1
    assert sum(counts[place] for place in hidden) >= LEAST


@given(LISTS)
def test_nothing_is_withheld_without_need(counts):
    if all(count >= LEAST for count in counts):
        assert withheld(counts) == frozenset()


@given(LISTS)
def test_what_is_withheld_are_the_smallest(counts):
    hidden = withheld(counts)
    shown = [count for place, count in enumerate(counts) if place not in hidden]
    assert all(counts[place] <= least for place in hidden for least in [min(shown, default=60)])


@given(st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_whoever_knows_the_total_and_which_are_small_finds_more_than_one_answer(counts):
    """Each withheld count has another value that agrees with the total, with what is shown, and with each withheld
    count being on its side of five."""
    hidden = sorted(withheld(counts))
    assume(hidden and sum(counts) >= LEAST and len(hidden) < len(counts))
    total = sum(counts[place] for place in hidden)
    small = [counts[place] < LEAST for place in hidden]
    answers = [
        each
        for each in product(range(total + 1), repeat=len(hidden))
        if sum(each) == total and (any(not s for s in small) or all(value < LEAST for value in each))
    ]
    for column in range(len(hidden)):
        assert len({each[column] for each in answers}) > 1
