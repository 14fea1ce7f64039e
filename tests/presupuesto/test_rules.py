"""The numbers of the law and the catalogues: set with their source, and nothing that was decided is written anew."""

from datetime import UTC, datetime

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.actions.agregar_concepto import agregar_concepto
from tequio.presupuesto.actions.editar_concepto import editar_concepto
from tequio.presupuesto.actions.fijar_asiento import fijar_asiento
from tequio.presupuesto.actions.fijar_numero import fijar_numero
from tequio.presupuesto.actions.fijar_regla import fijar_regla
from tequio.presupuesto.actions.sustento import Sustento
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import AsientoODA, Criterio, NumeroInicial, ReglasEdicion, Rubro
from tequio.presupuesto.queries.calendario import reglas_de
from tests.factories.actors import BY
from tests.factories.presupuesto import (
    REGISTRO,
    comprometido,
    dictaminado,
    fresh,
    incompleto,
    presentado,
    registrado,
    remitidos,
    sesion,
    viable,
)

pytestmark = pytest.mark.django_db
BEFORE = {"by": BY, "now": datetime(2028, 2, 1, 18, tzinfo=UTC)}
BEGUN = {"by": BY, "now": REGISTRO}
WHY = Sustento(motivo="Lo dice la convocatoria.", fuente="Convocatoria 2028", certeza="VERIFICADO")
ORDERED = Sustento(motivo="Lo ordenó el Tribunal.", fuente="Convocatoria 2028", documento="Acuerdo inventado 7/2028")


def test_a_rule_of_an_edition_leaves_the_general_ones_and_says_its_own_source(year):
    fijar_regla("2028", "dias_dictamen", 20, WHY, **BEFORE)
    rules = reglas_de(year.edicion)
    assert (rules.dias_dictamen, rules.fuente_de("dias_dictamen")) == (20, ("Convocatoria 2028", "VERIFICADO"))
    assert rules.fuente_de("edad_minima")[1] == "MEMORIA"
    assert ReglasEdicion.objects.get(ambito="general").dias_dictamen == 15
    entry = Asiento.objects.get(acto="presupuesto.fijar_regla")
    assert (entry.antes["dias_dictamen"], entry.despues["dias_dictamen"], entry.motivo) == (15, 20, WHY.motivo)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("edad_minima", 18), ("edad_minima", 0), ("dias_dictamen", 0), ("dias_dictamen", 366), ("dias_borrador", "7"),
        ("largo_nombre", 301), ("area", ""), ("otra", 1),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused(year, rule, value):
    with pytest.raises(FaltaDatoError):
        fijar_regla("2028", rule, value, WHY, **BEFORE)
    assert not ReglasEdicion.objects.filter(ambito="2028").exists()


def test_without_reason_nothing_changes(year):
    with pytest.raises(FaltaDatoError):
        fijar_regla("2028", "dias_dictamen", 20, Sustento(motivo=" ", fuente="x"), **BEFORE)


@pytest.mark.parametrize("ambito", ["2028", "general"])
def test_once_the_edition_began_a_change_needs_its_document(year, ambito):
    with pytest.raises(FaltaDatoError):
        fijar_regla(ambito, "dias_dictamen", 20, WHY, **BEGUN)
    fijar_regla(ambito, "dias_dictamen", 20, ORDERED, **BEGUN)
    assert reglas_de(year.edicion).dias_dictamen == 20


def test_terms_that_run_already_stay_when_their_rule_changes(year):
    waiting = incompleto()
    [sent] = remitidos(registrado())
    fijar_regla("2028", "dias_prevencion", 9, ORDERED, **BEGUN)
    fijar_regla("2028", "dias_dictamen", 30, ORDERED, **BEGUN)
    assert [fresh(waiting).vence_at, fresh(sent).vence_at] == [waiting.vence_at, sent.vence_at]


def test_the_first_number_of_a_year_is_set_until_a_list_is_bound(year):
    fijar_numero(year, 51, WHY, **BEFORE)
    assert NumeroInicial.objects.get(ejercicio=year).numero == 51
    assert comprometido(viable()).primero == 51
    with pytest.raises(FaltaDatoError):
        fijar_numero(year, 1, ORDERED, **BEGUN)


def test_a_seat_is_added_and_one_with_people_keeps_its_name_and_vote(year):
    new = fijar_asiento(year.edicion, None, WHY, cargo="Academia", cuantas=2, con_voto=True, **BEFORE)
    assert (new.orden, new.cuantas) == (3, 2)
    held = sesion(registrado()).presentes.get(asiento__con_voto=True).asiento
    for facts in ({"cargo": "Otro", "con_voto": True}, {"cargo": held.cargo, "con_voto": False}):
        with pytest.raises(FaltaDatoError):
            fijar_asiento(year.edicion, held, ORDERED, cuantas=5, **facts, **BEGUN)
    fijar_asiento(year.edicion, held, ORDERED, cargo=held.cargo, cuantas=1, con_voto=True, **BEGUN)
    assert AsientoODA.objects.get(pk=held.pk).cuantas == 1


def test_a_concept_that_nobody_chose_changes_its_words(year):
    rubro = Rubro.objects.de_ejercicio(2028).order_by("orden").first()
    editar_concepto(rubro, {"nombre": "Obras de barrio"}, WHY, **BEFORE)
    assert Rubro.objects.get(pk=rubro.pk).nombre == "Obras de barrio"
    assert Asiento.objects.get(acto="presupuesto.editar_concepto").despues["nombre"] == "Obras de barrio"


def test_a_concept_that_somebody_chose_is_retired_and_keeps_its_words(year):
    rubro = presentado().rubro
    with pytest.raises(FaltaDatoError):
        editar_concepto(rubro, {"nombre": "Otra cosa"}, ORDERED, **BEGUN)
    with pytest.raises(FaltaDatoError):
        editar_concepto(rubro, {"hasta": 2027}, ORDERED, **BEGUN)
    editar_concepto(rubro, {"hasta": 2028}, WHY, **BEGUN)
    assert rubro.pk not in Rubro.objects.de_ejercicio(2029).values_list("pk", flat=True)


def test_a_criterion_of_opinions_that_were_given_stays_in_them(year):
    dictaminado()
    criterio = Criterio.objects.get(clave="tecnica")
    with pytest.raises(FaltaDatoError):
        editar_concepto(criterio, {"pregunta": "¿Otra cosa?"}, ORDERED, **BEGUN)


def test_what_would_change_in_an_edition_that_began_needs_its_document(year):
    facts = {"nombre": "Cultura", "orden": None, "desde": None, "hasta": None}
    with pytest.raises(FaltaDatoError):
        agregar_concepto(Rubro, "cultura", facts, WHY, **BEGUN)
    agregar_concepto(Rubro, "cultura-2029", facts | {"desde": 2029}, WHY, **BEGUN)
    assert agregar_concepto(Rubro, "cultura", facts, ORDERED, **BEGUN).orden == Rubro.objects.count()


def test_two_concepts_do_not_share_a_key(year):
    with pytest.raises(FaltaDatoError):
        agregar_concepto(Rubro, Rubro.objects.first().pk, {"nombre": "x", "hasta": 2019}, WHY, **BEFORE)


def test_what_the_database_does_not_admit_is_told_in_words_of_people(year):
    rubro = Rubro.objects.order_by("pk").first()
    facts = {"nombre": "Otro", "orden": None, "desde": None, "hasta": None}
    with pytest.raises(FaltaDatoError, match="Ya hay uno con esa clave"):
        agregar_concepto(Rubro, rubro.pk, facts, ORDERED, **BEGUN)
    with pytest.raises(FaltaDatoError, match="El último año es antes del primero"):
        agregar_concepto(Rubro, "otro", facts | {"desde": 2030, "hasta": 2029}, WHY, **BEFORE)
    with pytest.raises(FaltaDatoError, match="Ya hay un asiento con ese nombre"):
        fijar_asiento(year.edicion, None, WHY, cargo="Contraloría", cuantas=1, con_voto=True, **BEFORE)
