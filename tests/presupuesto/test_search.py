"""The words of projects: the same question finds the same on either database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.queries.search import matching, stems
from tests.factories.actors import BY
from tests.factories.presupuesto import REGISTRO, presentado, registrado

pytestmark = pytest.mark.django_db
NAME = "Rehabilitación de los árboles y juegos del callejón 5 #12"


def found(texto):
    return list(matching(Proyecto.objects.all(), texto))


@pytest.mark.parametrize(
    "texto",
    ["árboles", "ARBOL", "rehabil", "juego del callejon", "juegos en callejón", "5 #12", "parque", "Los Padres", "de"],
)
def test_a_word_its_beginning_its_plural_and_its_accents_find_it(year, texto):
    proyecto = presentado(nombre=NAME)
    assert found(texto) == [proyecto]


@pytest.mark.parametrize("texto", ["zzz", "arboles zzz", "1", "callejones azules", "ár bol"])
def test_every_word_has_to_be_there(year, texto):
    presentado(nombre=NAME)
    assert found(texto) == []


@pytest.mark.parametrize("texto", ["", "  "])
def test_where_nothing_is_asked_nothing_is_narrowed(year, texto):
    proyecto = presentado(nombre=NAME)
    assert found(texto) == [proyecto]


@pytest.mark.parametrize("texto", ["#", "«»", "%"])
def test_signs_alone_find_nothing(year, texto):
    presentado(nombre=NAME)
    assert found(texto) == []


def test_it_is_found_by_its_code_and_by_its_folio_also_without_zeros(year):
    proyecto = registrado()
    for texto in (proyecto.codigo, proyecto.codigo.lower(), proyecto.folio, proyecto.folio.lower(), "dd33 1"):
        assert found(texto) == [proyecto], texto


def test_a_change_and_an_erasure_reach_the_index(year):
    proyecto = presentado(nombre=NAME)
    Proyecto.objects.filter(pk=proyecto.pk).update(busqueda="otra cosa")
    assert (found("arboles"), found("cosa")) == ([], [proyecto])
    desistir(proyecto, by=BY, now=REGISTRO)
    assert found("cosa") == [proyecto]
    proyecto.proponente.delete()
    proyecto.movimientos.all().delete()
    proyecto.delete()
    assert found("cosa") == []


@pytest.mark.parametrize(
    "texto", ['"', "a* OR b", "a & !b", "NEAR(a b)", "':*", "busqueda:a", "\x00", "-a", "a|b", "🌳"]
)
def test_signs_of_the_engines_are_only_signs(year, texto):
    presentado(nombre=NAME)
    found(texto)


@given(st.text(max_size=80))
def test_stems_are_letters_and_digits(texto):
    assert all(word.isalnum() for word in stems(texto))


def test_a_plural_becomes_the_beginning_of_both():
    assert stems("luminarias árboles calles mes gas los") == ["luminaria", "arbol", "call", "mes", "gas"]
