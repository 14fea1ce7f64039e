"""Windows of several districts at once."""

import pytest

from tequio.bitacora.models import Asiento
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.actions.mover_ventanas import abrir_ventanas, cerrar_ventanas
from tequio.mecanismos.models import VentanaCaptura
from tests.factories.mecanismos import EtapaFactory, VentanaFactory
from tests.factories.territorio import DistritoFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def etapa():
    for numero in (1, 2, 3):
        DistritoFactory(numero=numero)
    return EtapaFactory()


def opened(etapa):
    return sorted(VentanaCaptura.objects.abiertas().filter(etapa=etapa).values_list("distrito_id", flat=True))


def test_each_district_gets_its_window_and_its_entry(etapa, by, now):
    abrir_ventanas(etapa, [1, 3], motivo="Inicio", by=by, now=now)
    assert opened(etapa) == [1, 3]
    entries = Asiento.objects.filter(acto="mecanismos.abrir_ventana")
    assert sorted(entries.values_list("territorio", flat=True)) == ["DD-01", "DD-03"]


def test_what_is_open_stays_as_it_is_and_the_rest_opens(etapa, by, now):
    before = VentanaFactory(etapa=etapa, distrito_id=1)
    abrir_ventanas(etapa, [1, 2], motivo="Inicio", by=by, now=now)
    assert opened(etapa) == [1, 2]
    assert VentanaCaptura.objects.get(distrito=1) == before


def test_without_reason_none_opens(etapa, by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        abrir_ventanas(etapa, [1, 2, 3], motivo=" ", by=by, now=now)
    assert opened(etapa) == []


def test_those_that_are_open_close(etapa, by, now):
    abrir_ventanas(etapa, [1, 2, 3], motivo="Inicio", by=by, now=now)
    cerrar_ventanas(etapa, [1, 2], motivo="Terminaron", by=by, now=now)
    assert opened(etapa) == [3]


@pytest.mark.parametrize(("act", "word"), [(abrir_ventanas, "abrir"), (cerrar_ventanas, "cerrar")])
def test_nothing_to_do_is_said(etapa, by, now, act, word):
    with pytest.raises(CalendarioError, match=f"ninguna ventana que {word}"):
        act(etapa, [], motivo="Inicio", by=by, now=now)
