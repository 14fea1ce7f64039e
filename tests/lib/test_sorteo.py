"""A draw that anyone can compute again, and that nobody can bend."""

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.sorteo import SorteoError, comprobar, comprometer, new_secreto, sortear

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = re.search(r"```python\n(.*?)```", (ROOT / "docs/datos/verificar-sorteo.md").read_text("utf-8"), re.DOTALL)[1]
SECRETO = "0123456789abcdef" * 4
FOLIOS = [f"IECM-DD33-{number:06}/2028" for number in (17, 3, 230, 4)]
AZAR = "Lotería inventada 4000: 04512"
COMMITMENT = "a495c02008c5e2deae81f38ffdf039f74a3ed5bf5fa866eeead027859dc58141"
EXPECTED = {
    "IECM-DD33-000230/2028": 1,
    "IECM-DD33-000004/2028": 2,
    "IECM-DD33-000003/2028": 3,
    "IECM-DD33-000017/2028": 4,
}
given_folios = st.sets(st.integers(1, 999_999).map("IECM-DD33-{:06}/2028".format), min_size=1, max_size=60)
given_secretos = st.binary(min_size=32, max_size=32).map(bytes.hex)


def draw(folios=FOLIOS, secreto=SECRETO, azar=AZAR, **facts):
    return sortear("08-033", 2028, folios, secreto, azar=azar, **facts)


def test_the_same_draw_gives_the_same_numbers_for_ever():
    assert draw().numeros == EXPECTED
    assert draw().compromiso == COMMITMENT


@given(given_folios, given_secretos, st.integers(1, 51))
def test_every_folio_gets_one_number_without_gaps(folios, secreto, primero):
    acta = draw(folios, secreto, primero=primero)
    assert sorted(acta.numeros.values()) == list(range(primero, primero + len(folios)))
    assert set(acta.numeros) == folios


@given(st.permutations(FOLIOS))
def test_the_order_in_which_the_list_comes_does_not_matter(folios):
    assert draw(folios) == draw()


def test_every_order_is_as_likely():
    """24 orders in 4,800 draws: some 200 each. The chances are fixed, so this never fails by bad luck."""
    seen = Counter(tuple(draw(azar=str(number)).numeros) for number in range(4800))
    assert len(seen) == 24
    assert sum((each - 200) ** 2 / 200 for each in seen.values()) < 49.7  # chi-square, 23 degrees, 0.1 %


@pytest.mark.parametrize("azar", ["  Lotería   inventada 4000:\n04512 ", "Loteri\u0301a inventada 4000: 04512"])
def test_how_the_chance_was_typed_does_not_matter(azar):
    assert draw(azar=azar) == draw()


def test_what_was_published_agrees():
    assert comprobar(draw()) == ""


@pytest.mark.parametrize(
    "change",
    [
        {"unidad": "08-034"}, {"ejercicio": 2027}, {"secreto": "1" + SECRETO[1:]}, {"azar": AZAR[:-1] + "3"},
        {"primero": 2}, {"compromiso": "0" * 64}, {"secreto": "corto"}, {"azar": " "},
        {"numeros": {folio: number for number, folio in enumerate(sorted(FOLIOS), start=1)}},
        {"numeros": {}},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_any_change_to_what_was_published_shows(change):
    assert comprobar(replace(draw(), **change)) != ""


def test_another_secret_another_list_or_another_ground_is_another_commitment():
    made = {
        comprometer("08-033", 2028, FOLIOS, SECRETO),
        comprometer("08-033", 2028, FOLIOS, new_secreto()),
        comprometer("08-033", 2028, FOLIOS[1:], SECRETO),
        comprometer("08-034", 2028, FOLIOS, SECRETO),
        comprometer("08-033", 2027, FOLIOS, SECRETO),
    }
    assert len(made) == 5


@pytest.mark.parametrize("folios", [[], ["A", "A"], ["A\nB"], [""], ["A B"]])
def test_a_list_that_is_none_is_refused(folios):
    with pytest.raises(SorteoError):
        draw(folios)


def check(tmp_path, acta):
    """What the published program says, run by itself."""
    (tmp_path / "comprobar.py").write_text(PROGRAM, encoding="utf-8")
    (tmp_path / "acta.json").write_text(json.dumps(asdict(acta), ensure_ascii=False), encoding="utf-8")
    order = [sys.executable, "-I", "comprobar.py", "acta.json"]
    return subprocess.run(order, cwd=tmp_path, capture_output=True, text=True, check=False)


def test_the_published_program_agrees_outside_of_this_one(tmp_path):
    many = [f"IECM-DD33-{number:06}/2028" for number in range(60)]
    done = check(tmp_path, draw(many, primero=51))
    assert (done.returncode, done.stdout) == (0, "Concuerda: 60 proyectos.\n")


@pytest.mark.parametrize(
    ("change", "said"),
    [({"secreto": "1" + SECRETO[1:]}, "El compromiso no es"), ({"azar": AZAR[:-1] + "3"}, "le toca el número")],
)
def test_the_published_program_finds_a_byte_that_was_changed(tmp_path, change, said):
    done = check(tmp_path, replace(draw(), **change))
    assert done.returncode == 1
    assert said in done.stderr


def test_the_published_program_has_thirty_lines():
    assert len(PROGRAM.strip().splitlines()) <= 30
