import pytest

from tequio.lib.sources import SourceError, guess_columns, match_columns

SPEC = {"clave": ("CVEUT", "cve_col", "Clave de la UT"), "nombre": ("NOMUT", "nombre")}


@pytest.mark.parametrize("header", ["Clave de  la UT", "CLAVE DE\nLA UT", "cveut", "Cve_Col ", "clave de la ÚT"])
def test_a_header_is_known_whatever_its_case_accents_blanks_and_punctuation(header):
    assert match_columns([header, "nombre"], SPEC, {"clave"}) == {"clave": header, "nombre": "nombre"}


def test_a_field_that_is_not_required_may_be_absent():
    assert match_columns(["cve_col"], SPEC, {"clave"}) == {"clave": "cve_col"}


def test_a_missing_column_is_named_with_what_was_found():
    with pytest.raises(SourceError, match=r"«clave» \(puede llamarse CVEUT.*El archivo tiene: cosa, nombre"):
        match_columns(["cosa", "nombre"], SPEC, {"clave"})


@pytest.mark.parametrize("columns", [["CVEUT", "cve_col"], ["Clave de la UT", "Clave de la UT (2)"]])
def test_two_columns_for_one_field_are_refused(columns):
    with pytest.raises(SourceError, match="Varias columnas pueden ser «clave»"):
        match_columns(columns, SPEC, {"clave"})


def test_of_very_many_columns_only_some_are_listed():
    with pytest.raises(SourceError, match="y 9,940 más"):
        match_columns([f"c{place}" for place in range(10_000)], {"clave": ["clave"]}, ["clave"])


def test_a_guess_leaves_out_what_is_missing_and_what_is_in_doubt():
    assert guess_columns(["CVEUT", "cve_col", "nombre"], SPEC) == {"nombre": "nombre"}
    assert guess_columns(["CVEUT", "cosa"], SPEC) == {"clave": "CVEUT"}
