"""Who lost their folio is found by name at the district, although names are closed in the database."""

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from tequio.cuentas.acting import Acting
from tequio.presupuesto.actions.olvidar_proponentes import forget
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.queries.escritorio import buscar_a_cargo
from tequio.presupuesto.queries.nombres import _names
from tests.factories.actors import BY
from tests.factories.cuentas import EncargoFactory
from tests.factories.presupuesto import REGISTRO, persona, presentado, registrado, remitidos, unidad
from tests.factories.territorio import AlcaldiaFactory, DistritoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("year")]
CHARGES = {
    "od": lambda: {"rol": "OD_CAPTURISTA", "distrito": DistritoFactory(numero=33)},
    "central": lambda: {"rol": "DEOEYG"},
    "consejeria": lambda: {"rol": "CONSEJERIA"},
    "alcaldia": lambda: {"rol": "ALCALDIA_ODA", "alcaldia": AlcaldiaFactory(clave="08")},
}


@pytest.fixture
def found():
    """``found("Jacinta Inventada", "od")``: what somebody of that charge finds."""

    def search(texto, who="od"):
        encargo = EncargoFactory(**CHARGES[who]())
        return list(buscar_a_cargo(Acting(encargo.persona, REGISTRO, (encargo,)), texto))

    return search


def of(**facts):
    return presentado(persona=persona(**facts))


@pytest.mark.parametrize(
    "texto",
    ["Jacinta De la Peña", "jacinta de la pena", "DE LA PEÑA JACINTA", "Jacinta María de la Peña Inventada"],
)
def test_a_given_name_and_a_surname_find_the_person_with_other_names_or_not(found, texto):
    proyecto = of(nombres="Jacinta María", primer_apellido="de la Peña", segundo_apellido="Inventada")
    assert found(texto) == [proyecto]


@pytest.mark.parametrize("texto", ["Jacinta", "Peña", "Jacinta Otra", "María Inventada"])
def test_half_a_name_finds_nobody(found, texto):
    of(nombres="Jacinta María", primer_apellido="de la Peña", segundo_apellido="Inventada")
    assert found(texto) == []


def test_words_of_a_project_and_names_are_found_together(found):
    one = of(nombres="Jacinta", primer_apellido="Inventada")
    other = presentado(nombre="Mural a Jacinta Inventada", persona=persona(nombres="Rosa"))
    assert found("Jacinta Inventada") == [other, one]


@pytest.mark.parametrize(
    ("who", "finds"), [("od", True), ("central", True), ("consejeria", False), ("alcaldia", False)]
)
def test_only_who_may_know_who_proposes_finds_them_by_name(found, who, finds):
    [proyecto] = remitidos(registrado(persona=persona(nombres="Jacinta", primer_apellido="Inventada")))
    assert found("Jacinta Inventada", who) == ([proyecto] if finds else [])


def test_a_person_of_another_district_does_not_exist(found):
    registrado(unidad=unidad("15-003"), geometria=None, persona=persona(nombres="Jacinta", primer_apellido="Inventada"))
    assert found("Jacinta Inventada") == []


def test_who_was_forgotten_is_found_no_more(found):
    of(nombres="Jacinta", primer_apellido="Inventada")
    forget(Proponente.objects.select_related("proyecto"), by=BY, now=REGISTRO)
    assert found("Jacinta Inventada") == []
    assert Proponente.objects.get().nombre_huella == ""


def test_after_the_keys_change_the_name_still_finds(found, settings):
    old, new = "vieja-" + "a" * 50, "nueva-" + "b" * 50
    settings.DATA_KEYS = [old]
    proyecto = of(nombres="Jacinta", primer_apellido="Inventada")
    settings.DATA_KEYS = [new, old]
    assert found("Jacinta Inventada") == [proyecto]
    call_command("rotar_claves")
    settings.DATA_KEYS = [new]
    assert found("Jacinta Inventada") == [proyecto]


def test_what_is_no_name_is_not_looked_for_among_names():
    for texto in ("luminarias", "una frase de muchas palabras que no es un nombre de nadie"):
        assert _names(texto) == []


@given(st.lists(st.sampled_from(["ana", "luz", "de", "la", "cruz", "rojo"]), min_size=2, max_size=8, unique=True))
def test_whatever_stands_around_the_name_and_the_surname_they_are_among_what_is_looked_for(words):
    assert f"{words[0]} {' '.join(words[1:])}" in _names(" ".join(words))
    assert f"{words[-1]} {words[0]}" in _names(" ".join(words))


def test_nothing_of_the_name_lies_open(found):
    of(nombres="Jacinta", primer_apellido="Inventada")
    assert "jacinta" not in Proponente.objects.values_list("nombre_huella", flat=True).get()
    assert Proyecto.objects.filter(busqueda__contains="jacinta").count() == 0
