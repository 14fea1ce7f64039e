from datetime import date

import pytest

from tequio.mecanismos.actions.agregar_mecanismo import agregar_mecanismo
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.models import Mecanismo
from tests.factories.mecanismos import MecanismoFactory

pytestmark = pytest.mark.django_db
FACTS = {
    "nombre": "Cabildo abierto",
    "clase": "CONTROL",
    "rol": "O",
    "puedes": "Hablar en el cabildo.",
    "texto": "El cabildo sesiona en público.",
    "vigente_desde": date(2025, 1, 1),
    "fuente": "Decreto",
    "certeza": "VERIFICADO",
}


def test_the_twenty_first_comes_after_the_others(sembrado, by, now, asiento):
    added = agregar_mecanismo("C9", FACTS, motivo="Reforma de 2025", by=by, now=now)
    assert (Mecanismo.objects.last(), added.slug) == (added, "c9-cabildo-abierto")
    assert asiento("agregar_mecanismo").despues["vigente_desde"] == "2025-01-01"


def test_before_its_date_it_is_not_in_force(by, now):
    agregar_mecanismo("C9", FACTS, motivo="Reforma de 2025", by=by, now=now)
    assert [Mecanismo.objects.vigentes(date(year, 6, 1)).count() for year in (2024, 2025)] == [0, 1]


@pytest.mark.parametrize("wrong", [{"rol": "X"}, {"nombre": "Mecanismo B6"}, {"orden": 3}, {"texto": ""}])
def test_what_the_catalogue_does_not_admit_is_refused(by, now, wrong):
    MecanismoFactory()
    with pytest.raises(CalendarioError):
        agregar_mecanismo("C9", {**FACTS, **wrong}, motivo="Prueba", by=by, now=now)


def test_a_key_is_given_once(by, now):
    MecanismoFactory()
    with pytest.raises(CalendarioError):
        agregar_mecanismo("B6", FACTS, motivo="Prueba", by=by, now=now)
