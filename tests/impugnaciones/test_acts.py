from datetime import date

import pytest

from tequio.bitacora.models import Asiento
from tequio.impugnaciones.actions.controvertir import controvertir
from tequio.impugnaciones.actions.cumplir import cumplir
from tequio.impugnaciones.actions.declarar_firme import declarar_firme
from tequio.impugnaciones.actions.iniciar_cumplimiento import iniciar_cumplimiento
from tequio.impugnaciones.actions.instruir import instruir
from tequio.impugnaciones.actions.publicitar import publicitar
from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tequio.impugnaciones.errors import ExpedienteDesconocidoError, ExpedienteRepetidoError, FechaEquivocadaError
from tequio.impugnaciones.models import Actuacion, Impugnacion, MedioImpugnacion, SentidoResolucion
from tequio.impugnaciones.states import IMPUGNACION
from tequio.lib.workflow import ActNotOpenError
from tests.factories.impugnaciones import BY, NOW, demanda, impugnacion

Estado = Impugnacion.Estado
DAY = date(2022, 5, 20)


def by_the_court(found, sentido="CONFIRMA", fecha=DAY):
    remitir(found, fecha=date(2022, 5, 10), by=BY, now=NOW)
    return resolver(found, sentido=SentidoResolucion.objects.get(pk=sentido), fecha=fecha, by=BY, now=NOW)


def test_seeding_the_catalogues_again_changes_nothing(medios):
    MedioImpugnacion.objects.filter(pk="JEL").update(nombre="Otro nombre")
    sembrar_catalogos(by=BY, now=NOW)
    assert MedioImpugnacion.objects.get(pk="JEL").nombre == "Otro nombre"


def test_a_challenge_is_entered_with_what_it_is_about(unidad):
    found = impugnacion(objetos=[unidad])
    assert (found.estado, found.medio_id, found.slug) == (Estado.PRESENTADA, "JEL", "tecdmx-jel-259-2022")
    assert [(each.clase, each.clave) for each in found.objetos.all()] == [
        ("territorio.unidadterritorial", unidad.clave)
    ]


def test_a_file_number_of_no_known_form_is_refused_in_words(medios):
    with pytest.raises(ExpedienteDesconocidoError, match="TECDMX-JEL-259/2022"):
        impugnacion("expediente 12")


def test_a_file_number_is_entered_once_however_it_is_typed(medios):
    impugnacion()
    with pytest.raises(ExpedienteRepetidoError, match="ya está registrada"):
        impugnacion("tecdmx-jel-259-2022 y acumulados")


def test_a_challenge_from_the_future_is_refused(medios):
    with pytest.raises(FechaEquivocadaError, match="posterior a hoy"):
        impugnacion(presentada_el=date(2022, 6, 2))


def test_a_challenge_goes_all_its_way_and_each_step_is_kept(medios):
    found = impugnacion()
    publicitar(found, fecha=date(2022, 5, 6), by=BY, now=NOW)
    remitir(found, fecha=date(2022, 5, 9), by=BY, now=NOW)
    instruir(found, fecha=date(2022, 5, 12), by=BY, now=NOW)
    sentido = SentidoResolucion.objects.get(pk="REVOCA")
    resolver(found, sentido=sentido, fecha=DAY, efectos="Reponer el cómputo.", by=BY, now=NOW)
    declarar_firme(found, fecha=date(2022, 5, 25), by=BY, now=NOW)
    iniciar_cumplimiento(found, fecha=date(2022, 5, 26), by=BY, now=NOW)
    cumplir(found, fecha=date(2022, 5, 30), by=BY, now=NOW)
    found.refresh_from_db()
    assert (found.estado, found.sentido_id, found.resuelta_el) == (Estado.CUMPLIDA, "REVOCA", DAY)
    way = "registrar publicitar remitir instruir resolver declarar_firme iniciar_cumplimiento cumplir"
    assert [step.acto for step in found.actuaciones.all()] == way.split()


def test_every_act_of_the_table_has_its_function_and_its_name(medios):
    from importlib import import_module

    for name in IMPUGNACION.acts:
        assert callable(getattr(import_module(f"tequio.impugnaciones.actions.{name}"), name))


def test_a_ruling_cannot_come_before_the_challenge_was_sent(medios):
    with pytest.raises(ActNotOpenError):
        resolver(impugnacion(), sentido=SentidoResolucion.objects.first(), fecha=DAY, by=BY, now=NOW)


def test_a_step_cannot_be_dated_before_the_one_before(medios):
    found = impugnacion()
    with pytest.raises(FechaEquivocadaError, match="06/05/2022"):
        publicitar(found, fecha=date(2022, 5, 5), by=BY, now=NOW)
    assert found.actuaciones.count() == 1


def test_the_next_instance_is_another_challenge_about_the_same_things(unidad):
    before = by_the_court(impugnacion(objetos=[unidad]))
    after = controvertir(before, demanda("SCM-JDC-302/2022", presentada_el=date(2022, 5, 24)), by=BY, now=NOW)
    before.refresh_from_db()
    assert (after.anterior, before.estado, after.estado) == (before, Estado.CONTROVERTIDA, Estado.PRESENTADA)
    assert [each.clave for each in after.objetos.all()] == [unidad.clave]


def test_a_ruling_is_not_challenged_before_it_exists(medios):
    before = impugnacion()
    with pytest.raises(ActNotOpenError):
        controvertir(before, demanda("SCM-JDC-302/2022", presentada_el=DAY), by=BY, now=NOW)
    assert Impugnacion.objects.count() == 1


def test_every_step_is_in_the_logbook_with_the_charge_and_not_a_name(medios):
    by_the_court(impugnacion(distrito=None))
    asked = Asiento.objects.filter(acto__startswith="impugnaciones.").exclude(acto__endswith="catalogos")
    acts = list(asked.order_by("pk").values_list("acto", flat=True))
    assert acts == ["impugnaciones.registrar", "impugnaciones.remitir", "impugnaciones.resolver"]
    assert set(Actuacion.objects.values_list("made_by", flat=True)) == {BY.label}


def test_a_district_file_names_its_district(town):
    found = impugnacion("IECM-DD25/PR-02/2021", distrito=12, presentada_el=date(2021, 9, 1))
    assert (found.medio_id, found.distrito_id) == ("PR", 12)
