"""Masks cover what they should, whatever comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.masking import DOTS, mask_email, mask_phone


@pytest.mark.parametrize(
    ("address", "mask"),
    [
        ("ana.lopez@example.org", "a•••@e•••.org"),
        ("a@b.mx", "a•••@b•••.mx"),
        ("ñandú@correo.gob.mx", "ñ•••@c•••.mx"),
        ('"raro@aqui"@example.org', '"•••@e•••.org'),
        ("sin arroba", DOTS),
        ("@example.org", DOTS),
        ("ana@localhost", DOTS),
        ("", ""),
    ],
)
def test_an_address_shows_its_first_letters_and_its_end(address, mask):
    assert mask_email(address) == mask


@pytest.mark.parametrize(
    ("number", "mask"), [("55 1234 5678", "•••78"), ("+52 (55) 12-34", "•••34"), ("12345", DOTS), ("", "")]
)
def test_a_number_shows_its_last_two(number, mask):
    assert mask_phone(number) == mask


@given(st.text(min_size=1, max_size=80))
def test_of_any_text_at_most_two_characters_and_the_end_are_seen(text):
    seen = mask_email(text).replace(DOTS, "")
    top = text.rpartition(".")[2]
    assert len(seen) <= len("a@e.") + len(top)


@given(st.emails())
def test_two_addresses_that_begin_and_end_alike_have_one_mask(address):
    name, _, host = address.rpartition("@")
    longer = f"{name}xyz@{host.replace('.', 'xyz.', 1) if host.count('.') == 1 else host}"
    assert mask_email(longer) == mask_email(address)


@given(st.text(max_size=40))
def test_of_any_number_at_most_two_digits_are_seen(text):
    assert sum(each.isdigit() for each in mask_phone(text)) <= 2
