"""The draw, what comes after it, and its cancellation: what each act changes, and every refusal."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tequio.bitacora.models import Asiento
from tequio.lib.sorteo import Acta, SorteoError, comprobar
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import errors
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.models import Dictamen, Movimiento, Proyecto, Sorteo
from tests.factories.presupuesto import (
    CENTRAL,
    DICTAMINACION,
    DISTRITAL,
    SALIDA,
    SORTEO,
    causa,
    challenged,
    comprometido,
    fresh,
    numerado,
    opinion,
    presentado,
    publicados,
    registrado,
    remitidos,
    viable,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _year(year):
    return year


def acts(proyecto):
    return list(proyecto.movimientos.order_by("pk").values_list("acto", flat=True))


# The draw


def drawn(*makers):
    """Viable projects of one UT, all of one publication."""
    [*made] = remitidos(*(registrado() for _ in range(makers[0] if makers else 3)))
    for each in made:
        dictaminar(each, opinion(each), by=DISTRITAL, now=DICTAMINACION)
    publicados(made[0])
    return [fresh(each) for each in made]


def test_the_commitment_shows_the_list_and_hides_the_secret():
    projects = drawn()
    sorteo = comprometido(projects[0])
    assert sorteo.folios == sorted(each.folio for each in projects)
    assert sorteo.revelado == ""
    assert sorteo.secreto not in str(Asiento.objects.get(acto="presupuesto.comprometer_sorteo").despues)


def test_the_draw_numbers_them_all_and_its_proof_computes_again():
    projects = drawn(4)
    sorteo = sortear_unidad(comprometido(projects[0]), azar="  Lotería   1234 ", by=DISTRITAL, now=SORTEO)
    numbers = {each.folio: fresh(each).numero for each in projects}
    assert sorted(numbers.values()) == [1, 2, 3, 4]
    acta = Acta(sorteo.unidad, 2028, sorteo.compromiso, sorteo.revelado, sorteo.azar, sorteo.primero, numbers)
    assert comprobar(acta) == ""
    # One other chance may give the same order (one in 24); ten do not.
    assert any(comprobar(replace(acta, azar=f"Lotería {other}")) for other in range(10))
    assert sorteo.constancia.datos["filas"][0][0] == "1"


def test_the_draw_of_the_second_year_of_an_edition_begins_where_its_rules_say(year):
    from tequio.presupuesto.models import NumeroInicial

    NumeroInicial.objects.create(ejercicio=year, numero=51, fuente="pruebas", certeza="VERIFICADO")
    assert numerado().numero == 51


def test_a_list_that_changed_is_not_drawn_and_asks_for_another_commitment():
    one, two, _three = drawn()
    sorteo = comprometido(one)
    desistir(two, now=SALIDA)
    with pytest.raises(errors.ListaCambiadaError):
        sortear_unidad(sorteo, azar="Lotería", by=DISTRITAL, now=SORTEO)
    again = comprometido(one)
    assert Sorteo.objects.get(pk=sorteo.pk).estado == Sorteo.Estado.CANCELADO
    assert len(sortear_unidad(again, azar="Lotería", by=DISTRITAL, now=SORTEO).folios) == 2


def test_the_same_list_is_bound_once():
    one = viable()
    comprometido(one)
    with pytest.raises(errors.SinCambioEnListaError):
        comprometido(one)


def test_without_viable_projects_there_is_nothing_to_bind(year):
    with pytest.raises(errors.FaltaDatoError):
        comprometer_sorteo(year, "08-033", by=DISTRITAL, now=SALIDA)


def test_a_draw_is_made_in_its_stage_with_a_chance_and_once():
    sorteo = comprometido(viable())
    with pytest.raises(errors.EtapaCerradaError):
        sortear_unidad(sorteo, azar="Lotería", by=DISTRITAL, now=SALIDA)
    with pytest.raises(SorteoError):
        sortear_unidad(sorteo, azar=" ", by=DISTRITAL, now=SORTEO)
    sortear_unidad(sorteo, azar="Lotería", by=DISTRITAL, now=SORTEO)
    with pytest.raises(ActNotOpenError):
        sortear_unidad(sorteo, azar="Otra", by=DISTRITAL, now=SORTEO)


def test_a_second_draw_of_the_same_unit_is_refused():
    numerado()
    restored()
    with pytest.raises(errors.YaSorteadaError):
        comprometer_sorteo(Proyecto.objects.first().ejercicio, "08-033", by=DISTRITAL, now=SORTEO)


def restored():
    """A project of the same UT that becomes viable by ruling, after the draw."""
    [late] = remitidos(registrar(presentado(), by=DISTRITAL, now=DICTAMINACION))
    dictaminar(late, opinion(late, viable=False), by=DISTRITAL, now=DICTAMINACION)
    Dictamen.objects.filter(proyecto=late).update(publicado_at=SALIDA)
    Proyecto.objects.filter(pk=late.pk).update(estado="NO_VIABLE")
    late = fresh(late)
    return acatar_sentencia(late, impugnacion=challenged(late, "REVOCA"), by=CENTRAL, now=SORTEO)


def test_what_comes_after_the_draw_gets_the_number_that_follows():
    numerado()
    sorteo = asignar_numero(restored(), causa(), by=DISTRITAL, now=SORTEO)
    assert sorteo.numeros.get().numero == 2
    assert "TECDMX-JEL-259/2028" in sorteo.constancia.datos["parrafos"][0]


def test_without_a_draw_nothing_is_assigned():
    with pytest.raises(errors.SinSorteoError):
        asignar_numero(viable(), causa(), by=DISTRITAL, now=SORTEO)


@pytest.mark.parametrize("facts", [{"texto": ""}, {"organo": ""}, {"expediente": " "}, {"resuelto_el": None}])
def test_an_assignment_by_ruling_says_who_ruled_where_and_when(facts):
    numerado()
    with pytest.raises(errors.FaltaDatoError):
        asignar_numero(restored(), causa(**facts), by=DISTRITAL, now=SORTEO)


def test_an_assignment_by_aclaracion_needs_no_court():
    numerado()
    said = causa(motivo=Sorteo.Motivo.ACLARACION, organo="", expediente="", resuelto_el=None)
    assert asignar_numero(restored(), said, by=DISTRITAL, now=SORTEO).primero == 2


def test_a_cancelled_draw_keeps_its_proof_and_frees_its_projects():
    proyecto = numerado()
    sorteo = Sorteo.objects.get()
    with pytest.raises(errors.FaltaDatoError):
        cancelar_sorteo(sorteo, motivo=" ", by=CENTRAL, now=SORTEO)
    cancelar_sorteo(sorteo, motivo="Faltó un proyecto en la lista.", by=CENTRAL, now=SORTEO)
    sorteo.refresh_from_db()
    assert (fresh(proyecto).estado, fresh(proyecto).numero) == ("VIABLE", None)
    assert sorteo.numeros.count() == 1
    assert sorteo.revelado
    again = comprometer_sorteo(proyecto.ejercicio, proyecto.unidad, by=DISTRITAL, now=SORTEO)
    assert again.compromiso != sorteo.compromiso


def test_a_cancelled_draw_takes_its_direct_assignments_with_it():
    numerado()
    late = restored()
    asignar_numero(late, causa(), by=DISTRITAL, now=SORTEO)
    cancelar_sorteo(Sorteo.objects.get(tipo="SORTEO"), motivo="Error", by=CENTRAL, now=SORTEO)
    assert fresh(late).estado == "VIABLE"
    assert set(Sorteo.objects.values_list("estado", flat=True)) == {"CANCELADO"}


def test_the_database_refuses_two_projects_with_one_number():
    one = numerado()
    other = restored()
    with pytest.raises(IntegrityError), transaction.atomic():
        Proyecto.objects.filter(pk=other.pk).update(estado="NUMERADO", numero=one.numero)


def test_every_step_is_in_the_timeline_and_in_the_logbook():
    proyecto = numerado()
    steps = [
        "presentar", "registrar", "remitir_proyectos", "dictaminar", "declarar_viable", "sortear_unidad",
    ]  # fmt: skip
    assert acts(proyecto) == steps
    assert Movimiento.objects.filter(proyecto=proyecto, publico=False).count() == 2
    written = set(Asiento.objects.values_list("acto", flat=True))
    assert {f"presupuesto.{each}" for each in steps if each != "declarar_viable"} <= written
