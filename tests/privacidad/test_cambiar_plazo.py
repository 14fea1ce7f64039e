"""A term is data: corrected with its source, it moves the requests under way."""

from datetime import timedelta

import pytest

from tequio.privacidad.actions.cambiar_plazo import cambiar_plazo
from tequio.privacidad.errors import SinTextoError, SistemaInvalidoError
from tequio.privacidad.models import PlazoArco
from tequio.privacidad.queries import limite_de
from tests.factories.privacidad import BY, NOW, solicitud

pytestmark = pytest.mark.usefixtures("sembrado")
FACTS = {"dias": 6, "unidad": "habiles", "fuente": "Ley inventada, art. 49", "motivo": "Ya la leímos."}


def change(**facts):
    return cambiar_plazo(PlazoArco.objects.get(pk="PREVENIR"), **(FACTS | facts), by=BY, now=NOW)


def test_a_corrected_term_is_confirmed_by_its_source(asiento):
    found = change()
    assert (found.dias, found.fuente, found.por_confirmar) == (6, FACTS["fuente"], False)
    assert (asiento("cambiar_plazo").antes["dias"], asiento("cambiar_plazo").despues["dias"]) == (5, 6)


def test_a_corrected_term_moves_the_requests_under_way():
    found = solicitud()
    before = limite_de(found).dia
    change()
    assert limite_de(found).dia == before + timedelta(days=1)


def test_the_same_again_writes_nothing(asiento):
    change()
    change()
    assert asiento("cambiar_plazo")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"fuente": " "}, SinTextoError),
        ({"motivo": ""}, SinTextoError),
        ({"dias": 0}, SistemaInvalidoError),
        ({"unidad": "horas"}, SistemaInvalidoError),
    ],
)
def test_a_term_that_is_not_admitted_changes_nothing(wrong, error):
    with pytest.raises(error):
        change(**wrong)
    assert PlazoArco.objects.get(pk="PREVENIR").dias == 5
