import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.impugnaciones import expedientes
from tequio.impugnaciones.actions.sembrar_catalogos import SEEDS

MEDIOS = tomllib.loads((SEEDS / "medios.toml").read_text(encoding="utf-8"))["medio"]
PATTERNS = {row["clave"]: row["patron"] for row in MEDIOS}


@pytest.mark.parametrize("medio", MEDIOS, ids=lambda row: row["clave"])
def test_the_example_of_each_kind_fits_its_own_pattern_alone(medio):
    assert expedientes.read(medio["ejemplo"], PATTERNS) == (medio["clave"], medio["ejemplo"])


@pytest.mark.parametrize(
    "typed",
    [
        "tecdmx-jel-259/2022",
        "  TECDMX - JEL - 259 / 2022 ",
        "TECDMX-JEL-259/2022 y acumulados",
        "TECDMX-JEL-259/2022 Y ACUMULADO",
        "TECDMX-JEL-259-2022",
    ],
)
def test_a_number_is_read_as_people_and_courts_write_it(typed):
    assert expedientes.read(typed, PATTERNS) == ("JEL", "TECDMX-JEL-259/2022")


@pytest.mark.parametrize(
    "typed", ["", "JEL-259/2022", "TECDMX-JEL-9/2022", "TECDMX-XYZ-259/2022", "259/2022", "\u202e"]
)
def test_another_form_is_no_file_number(typed):
    assert expedientes.read(typed, PATTERNS) is None


@given(st.text())
def test_no_text_breaks_the_reading(text):
    expedientes.read(text, PATTERNS)


def test_the_address_of_a_challenge_is_its_number_in_small_letters():
    assert expedientes.slug("IECM-DD25/PR-02/2021") == "iecm-dd25-pr-02-2021"
