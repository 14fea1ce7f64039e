from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.folio import ALPHABET, FolioError, Serie, new_short_folio, read_legal_folio, read_short_folio

PLAIN = st.lists(st.integers(0, 31), min_size=9, max_size=9).map(lambda values: new_short_folio(iter_of(values)))


def iter_of(values):
    left = iter(values)
    return lambda _n: next(left)


def read(symbols):
    try:
        return read_short_folio("".join(symbols))
    except FolioError:
        return None


def test_a_legal_folio_is_written_as_the_forms_write_it():
    assert Serie("IECM-DD01", 2025).folio(230) == "IECM-DD01-000230/2025"


@given(st.sampled_from(["IECM-DD01", "IECM-DEPCYC", "IECM"]), st.integers(1000, 9999), st.integers(1, 10**8))
def test_a_legal_folio_is_read_back(organo, ejercicio, numero):
    serie = Serie(organo, ejercicio)
    assert read_legal_folio(serie.folio(numero).lower()) == (serie, numero)


@pytest.mark.parametrize("text", ["", "IECM-DD01-230/2025", "IECM-DD01-000000/2025", "IECM-DD01-0000230/2025", "x"])
def test_what_is_no_legal_folio_is_refused(text):
    with pytest.raises(FolioError):
        read_legal_folio(text)


@pytest.mark.parametrize(("organo", "ejercicio"), [("iecm", 2025), ("IECM-", 2025), ("IECM/X", 2025), ("IECM", 25)])
def test_a_series_that_could_not_be_read_back_is_refused(organo, ejercicio):
    with pytest.raises(FolioError):
        Serie(organo, ejercicio)


def test_two_short_folios_by_chance_differ():
    assert len({new_short_folio() for _ in range(1000)}) == 1000


@given(PLAIN)
def test_a_short_folio_is_read_back_however_it_is_written(folio):
    spaced = " ".join(folio.replace("-", "").lower().replace("0", "o").replace("1", "l"))
    assert read_short_folio(folio) == read_short_folio(spaced) == folio


@given(PLAIN, st.integers(0, 9), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_always_seen(folio, position, symbol):
    symbols = list(folio.replace("-", ""))
    same = symbols[position] == symbol
    symbols[position] = symbol
    assert (read(symbols) is not None) is same


@given(PLAIN)
def test_two_symbols_exchanged_are_always_seen(folio):
    symbols = folio.replace("-", "")
    for a, b in combinations(range(10), 2):
        swapped = list(symbols)
        swapped[a], swapped[b] = swapped[b], swapped[a]
        assert (read(swapped) is not None) is (symbols[a] == symbols[b])


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    assert read([text]) is None or read([text]) == read_short_folio(text)
