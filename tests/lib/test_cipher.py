"""Texts that only this program can read, and keys that change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.cipher import KeyRing, UnreadableSecretError

OLD, NEW = "vieja-" + "a" * 50, "nueva-" + "b" * 50


@given(st.text())
def test_what_is_closed_opens_again(text):
    ring = KeyRing([NEW])
    assert ring.decrypt(ring.encrypt(text)) == text


def test_closed_twice_it_does_not_look_the_same():
    ring = KeyRing([NEW])
    assert ring.encrypt("ana@example.org") != ring.encrypt("ana@example.org")


def test_a_former_key_still_opens_and_the_current_one_closes():
    closed = KeyRing([OLD]).encrypt("ana@example.org")
    ring = KeyRing([NEW, OLD])
    assert ring.decrypt(closed) == "ana@example.org"
    assert not ring.is_current(closed)
    assert ring.is_current(ring.encrypt("ana@example.org"))


@pytest.mark.parametrize(
    "closed", [KeyRing([OLD]).encrypt("ana@example.org"), "nada", ""], ids=["of another key", "no token", "nothing"]
)
def test_what_no_key_opens_is_an_error_that_does_not_repeat_it(closed):
    with pytest.raises(UnreadableSecretError) as caught:
        KeyRing([NEW]).decrypt(closed)
    assert not closed or closed not in str(caught.value)


def test_an_altered_text_does_not_open():
    ring = KeyRing([NEW])
    closed = ring.encrypt("ana@example.org")
    altered = closed[:40] + ("A" if closed[40] != "A" else "B") + closed[41:]
    with pytest.raises(UnreadableSecretError):
        ring.decrypt(altered)


def test_a_digest_forgives_capitals_and_spaces_and_needs_the_key():
    assert KeyRing([NEW]).digest(" Ana@Example.org ") == KeyRing([NEW]).digest("ana@example.org")
    assert KeyRing([NEW]).digest("ana@example.org") != KeyRing([OLD]).digest("ana@example.org")


def test_while_keys_change_both_digests_are_looked_for():
    assert KeyRing([NEW, OLD]).digests("a@example.org") == [
        KeyRing([NEW]).digest("a@example.org"),
        KeyRing([OLD]).digest("a@example.org"),
    ]


def test_a_ring_without_keys_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        KeyRing([])
