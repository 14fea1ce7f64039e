import pytest
from django.db import IntegrityError, transaction

from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.actions.priorizar_mecanismo import priorizar_mecanismo
from tequio.mecanismos.models import Prioridad
from tests.factories.mecanismos import MecanismoFactory
from tests.factories.territorio import UnidadFactory

pytestmark = pytest.mark.django_db


def test_a_ground_puts_its_own_mechanisms_first_in_their_order(sembrado, by, now):
    UnidadFactory(clave="08-033")
    priorizar_mecanismo(["C8", "A1"], ambito="08-033", motivo="Acuerdo", by=by, now=now)
    own = Prioridad.objects.for_ambitos("08-033")
    assert list(own.values_list("lugar", "mecanismo")) == [(1, "C8"), (2, "A1")]


def test_those_of_before_leave_and_the_logbook_remembers_them(sembrado, by, now, asiento):
    priorizar_mecanismo(["A1"], motivo="Acuerdo", by=by, now=now)
    assert Prioridad.objects.get().mecanismo_id == "A1"
    assert asiento("priorizar_mecanismo").antes == {"mecanismos": ["B6", "B2", "B3", "A4"]}


def test_the_logbook_calls_an_alcaldia_by_its_address(sembrado, by, now, asiento):
    priorizar_mecanismo(["A1"], ambito="08", motivo="Acuerdo", by=by, now=now)
    assert asiento("priorizar_mecanismo").territorio == "la-magdalena-contreras"


@pytest.mark.parametrize("claves", [["A1", "A2", "A3", "A4", "A5"], ["A1", "A1"], ["Z9"]])
def test_at_most_four_each_once_and_of_the_catalogue(sembrado, by, now, claves):
    with pytest.raises(CalendarioError):
        priorizar_mecanismo(claves, motivo="Prueba", by=by, now=now)
    assert Prioridad.objects.count() == 4


def test_a_ground_that_does_not_exist_is_refused(sembrado, by, now):
    with pytest.raises(CalendarioError, match="99-999"):
        priorizar_mecanismo(["A1"], ambito="99-999", motivo="Prueba", by=by, now=now)


@pytest.mark.parametrize(
    "second",
    [
        {"ambito": "ciudad", "lugar": 1, "clave": "B2"},
        {"ambito": "ciudad", "lugar": 2, "clave": "B6"},
        {"ambito": "ciudad", "lugar": 5, "clave": "B2"},
        {"ambito": "colonia", "lugar": 1, "clave": "B2"},
    ],
)
def test_the_database_holds_four_places_with_one_mechanism_each(second):
    Prioridad.objects.create(ambito="ciudad", lugar=1, mecanismo=MecanismoFactory())
    other = MecanismoFactory(clave=second.pop("clave"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Prioridad.objects.create(mecanismo=other, **{**second, "ambito": second["ambito"][:6]})
