"""Formulas are told apart from text, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.datasets.guard import guarded, unguarded

TEXT = st.text() | st.text(alphabet="'=+-@\t\n\ra")


@given(TEXT)
def test_what_is_guarded_can_be_had_back(text):
    assert unguarded(guarded(text)) == text


@given(TEXT)
def test_nothing_guarded_begins_as_a_formula(text):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("text", ["", "Los Padres", "'tis", "a=b", "''"])
def test_other_text_stays(text):
    assert guarded(text) == text
