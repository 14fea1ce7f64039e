from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.territorio.importers.values import (
    UnreadableError,
    clave_of,
    date_of,
    decimal_number,
    postal_code_of,
    sections_of,
    text_of,
    whole_number,
)


@pytest.mark.parametrize(("value", "text"), [(16.0, "16"), (8.5, "8.5"), (None, ""), ("  ALDANA ", "ALDANA"), (2, "2")])
def test_a_cell_is_text_without_its_spreadsheet(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize("written", ["02-001", "2-1", "02 001", "2001", "02001", "02–001", 2001.0, "02_001"])
def test_a_key_is_read_however_it_was_typed(written):
    assert clave_of(written) == "02-001"


@pytest.mark.parametrize("written", ["", "AGUILERA", "02-0001", "1-feb", "020001", "2.1", None])
def test_what_is_no_key_is_refused(written):
    with pytest.raises(UnreadableError, match="no tiene la forma"):
        clave_of(written)


@given(st.integers(2, 17), st.integers(1, 999))
def test_a_key_read_again_stays_the_same(alcaldia, number):
    clave = clave_of(f"{alcaldia}-{number}")
    assert clave_of(clave) == clave == f"{alcaldia:02}-{number:03}"


@pytest.mark.parametrize(("value", "number"), [("1,234", 1234), (1234.0, 1234), ("", None), (None, None), ("07", 7)])
def test_a_count_is_read_with_its_commas(value, number):
    assert whole_number(value) == number


@pytest.mark.parametrize("value", ["muchos", "3.5", "-4", 2.5])
def test_what_is_no_count_is_refused(value):
    with pytest.raises(UnreadableError):
        whole_number(value)


def test_a_measure_that_is_no_number_is_refused():
    with pytest.raises(UnreadableError, match="no es un número"):
        decimal_number("(19.27, -99.23)")


@pytest.mark.parametrize("written", ["01000", "1000", 1000, 1000.0])
def test_the_zeros_that_a_spreadsheet_took_come_back(written):
    assert postal_code_of(written) == "01000"


@pytest.mark.parametrize("written", ["", "100", "010000", "CP 01000"])
def test_what_is_no_postal_code_is_refused(written):
    with pytest.raises(UnreadableError):
        postal_code_of(written)


@pytest.mark.parametrize(
    ("written", "sections"),
    [
        ("4971, 4983", (4971, 4983)),
        ("2301,2307", (2301, 2307)),
        ("4845, 4846 , 4847", (4845, 4846, 4847)),
        ("4271 4273,  4275", (4271, 4273, 4275)),
        (5046.0, (5046,)),
        ("11, 11", (11,)),
        (None, ()),
    ],
)
def test_a_list_of_sections_is_read_with_any_separator(written, sections):
    assert sections_of(written) == sections


def test_a_list_that_is_no_list_of_sections_is_refused():
    with pytest.raises(UnreadableError, match="no se entiende"):
        sections_of("toda la colonia")


@pytest.mark.parametrize("written", ["2026-08-16", "16/08/2026", "2026-08-16 00:00:00", "2026-08-16T00:00:00"])
def test_a_day_is_read_as_an_office_writes_it(written):
    assert date_of(written) == date(2026, 8, 16)


def test_what_is_no_day_is_refused():
    with pytest.raises(UnreadableError, match="no es una fecha"):
        date_of("agosto")
