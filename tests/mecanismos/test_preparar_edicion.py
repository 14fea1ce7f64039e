"""A draft of an edition."""

import pytest

from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.actions.preparar_edicion import preparar_edicion
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import ediciones, ficha_edicion
from tests.factories.mecanismos import EjercicioFactory, MecanismoFactory, TipoEtapaFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def facts():
    TipoEtapaFactory(clave="registro")
    TipoEtapaFactory(clave="asambleas", orden=2)
    mecanismo = MecanismoFactory()
    return {"clave": "2028", "nombre": "Presupuesto 2028", "mecanismo": mecanismo, "fuente": "Proyecto de convocatoria"}


def prepare(facts, by, now, **changes):
    given = {"ejercicios": [2028], "etapas": {"registro": False, "asambleas": True}} | changes
    return preparar_edicion(facts, **given, by=by, now=now)


def test_a_draft_has_its_years_and_its_stages_without_dates(facts, by, now):
    prepare(facts, by, now)
    found = ficha_edicion("2028", now)
    assert [str(each) for each in found.ejercicios] == ["2028"]
    assert [(each.dates.clave, each.etapa.por_ventana, each.situacion) for each in found.etapas] == [
        ("registro", False, "SIN_FECHA"),
        ("asambleas", True, "SIN_FECHA"),
    ]


def test_nobody_outside_sees_it_and_its_entry_is_not_public(facts, by, now, asiento):
    prepare(facts, by, now)
    assert ediciones(now) == ()
    assert not asiento("preparar_edicion").publico


def test_a_year_is_decided_once_and_the_draft_is_all_or_nothing(facts, by, now):
    EjercicioFactory(ejercicio=2028)
    with pytest.raises(CalendarioError, match="2028"):
        prepare(facts, by, now)
    assert not Edicion.objects.filter(clave="2028").exists()


def test_a_key_is_used_once(facts, by, now):
    prepare(facts, by, now)
    with pytest.raises(CalendarioError):
        prepare(facts, by, now, ejercicios=[2029])


def test_without_stages_there_is_no_calendar(facts, by, now):
    with pytest.raises(CalendarioError, match="al menos una etapa"):
        prepare(facts, by, now, etapas={})
