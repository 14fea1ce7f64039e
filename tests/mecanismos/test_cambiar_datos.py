import pytest

from tequio.mecanismos.actions.cambiar_datos import cambiar_datos
from tequio.mecanismos.actions.errores import CalendarioError
from tests.factories.mecanismos import DatoFactory

pytestmark = pytest.mark.django_db
LINE = {"texto": "Habitantes", "fuente": "LPC, art. 30", "certeza": "VERIFICADO"}


def test_the_lines_of_one_matter_are_written_anew(by, now):
    quien, paso = DatoFactory(), DatoFactory(tema="PASO", texto="Vota")
    cambiar_datos(quien.mecanismo, "QUIEN", [LINE, {**LINE, "texto": "COPACO"}], motivo="Cotejo", by=by, now=now)
    assert list(quien.mecanismo.datos.values_list("tema", "orden", "texto")) == [
        ("PASO", paso.orden, "Vota"),
        ("QUIEN", 1, "Habitantes"),
        ("QUIEN", 2, "COPACO"),
    ]


def test_the_logbook_keeps_what_was_said_before(by, now, asiento):
    cambiar_datos(DatoFactory().mecanismo, "QUIEN", [LINE], motivo="Cotejo", by=by, now=now)
    entry = asiento("cambiar_datos")
    assert (entry.antes, entry.despues) == ({"quien": ["Cualquier habitante"]}, {"quien": ["Habitantes"]})


@pytest.mark.parametrize("wrong", [{"fuente": ""}, {"certeza": "SEGURO"}, {"enlace": "no es una dirección"}])
def test_a_line_that_is_not_admitted_changes_nothing(by, now, wrong):
    dato = DatoFactory()
    with pytest.raises(CalendarioError, match="Habitantes"):
        cambiar_datos(dato.mecanismo, "QUIEN", [{**LINE, **wrong}], motivo="Cotejo", by=by, now=now)
    assert dato.mecanismo.datos.get() == dato


def test_a_reason_is_needed(by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        cambiar_datos(DatoFactory().mecanismo, "QUIEN", [], motivo="", by=by, now=now)
