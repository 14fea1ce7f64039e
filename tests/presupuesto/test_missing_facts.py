"""What an act is asked without, or with what cannot be: it says so and writes nothing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.workflow import ActNotOpenError
from tequio.mecanismos.models import Etapa
from tequio.presupuesto.actions.abrir_sesion import abrir_sesion
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.corregir_captura import corregir_captura
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.editar_concepto import editar_concepto
from tequio.presupuesto.actions.fijar_asiento import fijar_asiento
from tequio.presupuesto.actions.fijar_regla import fijar_regla
from tequio.presupuesto.actions.nombrar_integrante import nombrar_integrante
from tequio.presupuesto.actions.presentar import presentar
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.sustento import Sustento
from tequio.presupuesto.errors import EtapaCerradaError, FaltaDatoError, LugarEquivocadoError
from tequio.presupuesto.models import Proponente, ReglasEdicion, Rubro
from tequio.presupuesto.queries.calendario import reglas_de
from tests.factories.mecanismos import EdicionFactory
from tests.factories.presupuesto import (
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    SORTEO,
    as_viable,
    causa,
    fresh,
    numerado,
    opinion,
    presentado,
    registrado,
    remitidos,
    sesion,
    solicitud,
    unidad,
)

pytestmark = pytest.mark.django_db
BY = {"by": DISTRITAL, "now": DICTAMINACION}
WHY = Sustento(motivo="Lo dice la convocatoria.", fuente="Convocatoria 2028", documento="Acuerdo inventado 7/2028")


@pytest.fixture(autouse=True)
def _year(year):
    return year


@pytest.fixture
def paper():
    """A project that came on paper, registered."""
    return recibir_proyecto(solicitud(), by=DISTRITAL, now=REGISTRO)


@pytest.fixture
def body():
    """A session of the body of La Magdalena Contreras."""
    return sesion(registrado())


def test_no_session_is_of_a_day_to_come(body):
    with pytest.raises(FaltaDatoError, match="después de hoy"):
        abrir_sesion(
            body.edicion, body.alcaldia, fecha=DICTAMINACION.date() + timedelta(days=1), presentes=body.presentes.all(),
            **BY,
        )  # fmt: skip


def test_no_session_is_held_by_those_who_have_no_vote(body):
    silent = body.presentes.filter(asiento__con_voto=False)
    with pytest.raises(FaltaDatoError, match="al menos una persona con voto"):
        abrir_sesion(body.edicion, body.alcaldia, fecha=DICTAMINACION.date(), presentes=silent, **BY)


def test_no_opinion_is_of_the_session_of_another_alcaldia(body):
    [proyecto] = remitidos(registrado())
    elsewhere = sesion(registrado(unidad=unidad("15-003"), geometria=None))
    with pytest.raises(FaltaDatoError, match="otra alcaldía"):
        dictaminar(proyecto, opinion(proyecto, sesion=elsewhere), **BY)


def test_a_seat_is_taken_by_somebody_with_a_name(body):
    seat = body.presentes.first().asiento
    with pytest.raises(FaltaDatoError, match="Escribe el nombre"):
        nombrar_integrante(seat, body.alcaldia, nombre="  ", **BY)


def test_a_seat_has_no_fewer_places_than_people(body, year):
    seat = body.presentes.get(asiento__con_voto=True).asiento
    nombrar_integrante(seat, body.alcaldia, nombre="Otra Inventada", **BY)
    with pytest.raises(FaltaDatoError, match="tiene 2 integrantes"):
        fijar_asiento(year.edicion, seat, WHY, cargo=seat.cargo, cuantas=1, con_voto=True, **BY)


def test_no_number_follows_from_a_ruling_of_a_day_to_come():
    numerado()
    late = as_viable(nombre="Llegó después")
    with pytest.raises(FaltaDatoError, match="no puede ser después de hoy"):
        asignar_numero(late, causa(resuelto_el=SORTEO.date() + timedelta(days=1)), by=DISTRITAL, now=SORTEO)


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"nombre": " "}, "No pueden quedar vacíos"), ({"costo": Decimal(0)}, "No pueden quedar vacíos"),
     ({"nombre": "x" * 300}, "letras a lo más")],
    ids=["no name", "no cost", "a long name"],
)  # fmt: skip
def test_what_was_typed_is_not_corrected_into_what_could_not_be_sent(paper, changes, words):
    ReglasEdicion.objects.update(largo_nombre=200)
    with pytest.raises(FaltaDatoError, match=words):
        corregir_captura(paper, cambios=changes, by=DISTRITAL, now=REGISTRO)
    assert fresh(paper).nombre == paper.nombre


def test_what_a_person_sent_is_not_corrected():
    with pytest.raises(ActNotOpenError):
        corregir_captura(presentado(), cambios={"nombre": "Otro"}, by=DISTRITAL, now=REGISTRO)


def test_what_the_alcaldia_has_is_not_corrected(paper):
    remitidos(paper)
    with pytest.raises(ActNotOpenError):
        corregir_captura(paper, cambios={"nombre": "Otro"}, **BY)


def test_no_paper_was_brought_tomorrow():
    with pytest.raises(FaltaDatoError, match="después de hoy"):
        recibir_proyecto(solicitud(), entregado_el=date(2028, 3, 11), by=DISTRITAL, now=REGISTRO)


def test_a_unit_without_district_sends_nowhere():
    homeless = unidad()
    homeless.distrito = None
    with pytest.raises(FaltaDatoError, match="no tiene Dirección Distrital"):
        presentar(solicitud(unidad=homeless), now=REGISTRO)
    assert not Proponente.objects.exists()


def test_a_unit_without_outline_places_nothing():
    blank = unidad("12-003")
    blank.distrito = unidad().distrito
    with pytest.raises(LugarEquivocadoError, match="No tenemos el dibujo"):
        presentar(solicitud(unidad=blank, geometria=None), now=REGISTRO)


def test_an_edition_that_decides_no_year_gives_no_folio(year):
    proyecto = presentado()
    year.edicion = EdicionFactory(clave="2030")
    year.save()
    with pytest.raises(LookupError):
        registrar(proyecto, by=DISTRITAL, now=REGISTRO)
    assert fresh(proyecto).folio is None


def test_without_seeds_there_are_no_rules(year):
    ReglasEdicion.objects.all().delete()
    with pytest.raises(LookupError, match="sembrar"):
        reglas_de(year.edicion)


@pytest.mark.parametrize("facts", [{"fuente": " "}, {"certeza": "QUIZA"}], ids=["no source", "no such certainty"])
def test_a_rule_says_where_it_comes_from_and_how_sure_it_is(facts):
    said = {"motivo": "Lo dice la convocatoria.", "fuente": "Convocatoria", "documento": "Acuerdo 7/2028"} | facts
    with pytest.raises(FaltaDatoError, match="Di de dónde sale"):
        fijar_regla("2028", "dias_dictamen", 20, Sustento(**said), **BY)


def test_a_rule_is_of_an_edition_that_exists():
    with pytest.raises(FaltaDatoError, match="No hay esa edición"):
        fijar_regla("1999", "dias_dictamen", 20, WHY, **BY)


def test_a_rule_that_says_the_same_writes_nothing():
    fijar_regla("2028", "dias_dictamen", 20, WHY, **BY)
    before = Asiento.objects.count()
    fijar_regla("2028", "dias_dictamen", 20, WHY, **BY)
    assert Asiento.objects.count() == before


def test_what_no_page_of_a_concept_offers_is_not_changed():
    with pytest.raises(FaltaDatoError, match="Esto no se cambia aquí"):
        editar_concepto(Rubro.objects.first(), {"clave": "otra"}, WHY, **BY)


def test_a_concept_that_says_the_same_writes_nothing():
    found, before = Rubro.objects.first(), Asiento.objects.count()
    editar_concepto(
        found, {"nombre": found.nombre}, Sustento(motivo="x", fuente=found.fuente, certeza=found.certeza), **BY
    )
    assert Asiento.objects.count() == before


def test_where_the_calendar_says_nothing_the_refusal_says_that():
    Etapa.objects.filter(tipo="registro").delete()
    with pytest.raises(EtapaCerradaError, match="no dice cuándo"):
        presentar(solicitud(), now=REGISTRO)
