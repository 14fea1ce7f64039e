"""From what a neighbour sends to the folio: what each act changes, and every refusal."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core import mail

from tequio.avisos.models import Aviso
from tequio.bitacora.models import Asiento
from tequio.lib.actors import Actor
from tequio.lib.plazos import CIUDAD, local_day
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import errors
from tequio.presupuesto.actions.cerrar_plazos import cerrar_plazos
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.presentar import presentar
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.actions.tener_por_no_presentado import tener_por_no_presentado
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.queries.consentimientos import aceptadas, finalidades, huella_mostrada, nombres_publicos
from tequio.privacidad.errors import TextoCambiadoError
from tests.factories.documentos import pdf
from tests.factories.presupuesto import (
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    SALIDA,
    SORTEO,
    fresh,
    incompleto,
    lonlat,
    no_viable,
    numerado,
    persona,
    presentado,
    registrado,
    solicitud,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _year(year):
    return year


def acts(proyecto):
    return list(proyecto.movimientos.order_by("pk").values_list("acto", flat=True))


# Sending


def test_what_is_sent_waits_for_the_district_with_a_code_and_a_key_and_nobody_sees_it():
    proyecto = presentado()
    assert proyecto.estado == Proyecto.Estado.PRESENTADO
    assert proyecto.folio is None
    assert len(proyecto.codigo) == len(proyecto.proponente.llave) == 11
    assert (proyecto.unidad, proyecto.distrito_id, proyecto.alcaldia_id) == ("08-033", 33, "08")
    assert not Proyecto.objects.publicos().exists()
    assert not Asiento.objects.get(acto="presupuesto.presentar").publico


def test_who_proposes_is_closed_at_rest():
    from django.db import connection

    presentado()
    with connection.cursor() as cursor:
        cursor.execute("SELECT nombres, correo FROM presupuesto_proponente")
        row = " ".join(cursor.fetchone())
    assert "Jacinta" not in row
    assert "example.org" not in row


def test_the_person_is_told_by_mail(django_capture_on_commit_callbacks):
    proyecto = presentado()
    aviso = Aviso.objects.get()
    assert aviso.contexto["folio"] == proyecto.codigo
    assert proyecto.proponente.llave in aviso.contexto["enlace"]
    assert mail.outbox == []


@pytest.mark.parametrize("moment", [REGISTRO.replace(month=2), REGISTRO.replace(month=4, day=2)])
def test_before_and_after_its_stage_nothing_is_received(moment):
    with pytest.raises(errors.EtapaCerradaError, match="2028"):
        presentar(solicitud(), now=moment)
    assert not Proyecto.objects.exists()


def test_the_last_second_of_the_stage_is_part_of_it():
    last = datetime(2028, 3, 31, 23, 59, 59, 900_000, tzinfo=CIUDAD)
    assert presentar(solicitud(), now=last).enviado_at == last
    with pytest.raises(errors.EtapaCerradaError):
        presentar(solicitud(), now=last + timedelta(seconds=1))


@pytest.mark.parametrize(
    "facts",
    [
        {"nombre": "  "}, {"nombre": "a" * 301}, {"descripcion": " "}, {"lugar": ""}, {"poblaciones": []},
        {"costo": Decimal(0)}, {"persona": persona(nombres=" ")}, {"persona": persona(edad=5)},
    ],
)  # fmt: skip
def test_what_the_law_asks_for_cannot_be_missing(facts):
    with pytest.raises(errors.FaltaDatoError):
        presentado(**facts)
    assert not Proyecto.objects.exists()


def test_a_place_outside_the_unit_is_refused_and_says_by_how_much():
    with pytest.raises(errors.LugarEquivocadoError, match=r"está a \d+ metros de Los Padres"):
        presentado(geometria={"type": "Point", "coordinates": lonlat(100, 100)})


def test_a_place_at_the_boundary_asks_for_a_reason_and_keeps_it():
    drawn = {"type": "Point", "coordinates": lonlat(380, 300)}
    with pytest.raises(errors.LugarEquivocadoError, match="límite"):
        presentado(geometria=drawn)
    assert presentado(geometria=drawn, limite_motivo="La banqueta").limite_motivo == "La banqueta"


def test_a_reason_that_is_not_needed_is_not_kept():
    assert presentado(limite_motivo="Por si acaso").limite_motivo == ""


def test_the_whole_unit_is_a_place():
    proyecto = presentado(geometria=None)
    assert proyecto.geometria is None
    assert (proyecto.lon, proyecto.lat) == pytest.approx(lonlat(500, 400), abs=0.002)


def test_a_consent_is_kept_with_what_was_read_and_only_of_its_project():
    [purpose] = [each for each in finalidades() if each.clave == "publicar-nombre"]
    shown = huella_mostrada(purpose, REGISTRO.date())
    one, other = presentado(consentimientos={purpose.clave: shown}), presentado()
    assert [each.finalidad_id for each in aceptadas(one)] == ["publicar-nombre"]
    assert aceptadas(other) == []
    assert nombres_publicos([one, other]) == {one.pk: "Jacinta Inventada"}


def test_a_consent_to_a_text_that_was_not_shown_sends_nothing():
    with pytest.raises(TextoCambiadoError):
        presentado(consentimientos={"publicar-nombre": "0" * 64})
    assert not Proyecto.objects.exists()


def test_the_name_of_a_minor_is_never_public_whatever_was_marked():
    purpose = next(each for each in finalidades() if each.clave == "publicar-nombre")
    shown = huella_mostrada(purpose, REGISTRO.date())
    proyecto = presentado(persona=persona(edad=12), consentimientos={"publicar-nombre": shown})
    assert proyecto.proponente.menor
    assert aceptadas(proyecto) == []
    assert nombres_publicos([proyecto]) == {}


def test_of_a_minor_no_consent_is_offered_nor_kept_that_gives_name_or_contact_to_others():
    marked = {each.clave: huella_mostrada(each, REGISTRO.date()) for each in finalidades()}
    young = presentado(persona=persona(edad=15), consentimientos=marked)
    assert [each.finalidad_id for each in aceptadas(young)] == ["proyectos-novedosos"]
    assert [each.clave for each in finalidades(menor=True)] == ["proyectos-novedosos"]


def test_an_account_is_kept_of_who_sends_from_it():
    by = Actor("persona:17", "habitante")
    assert presentar(solicitud(), by=by, now=REGISTRO).proponente.cuenta == "persona:17"


# In person


def test_in_person_what_is_whole_gets_its_folio_at_once():
    proyecto = recibir_proyecto(solicitud(), by=DISTRITAL, now=REGISTRO)
    assert proyecto.folio == "IECM-DD33-000001/2028"
    assert acts(proyecto) == ["recibir_proyecto", "registrar"]
    assert proyecto.proponente.cuenta == ""


def test_in_person_with_something_missing_the_days_begin():
    proyecto = recibir_proyecto(solicitud(), falta="Copia de identificación", by=DISTRITAL, now=REGISTRO)
    assert proyecto.estado == Proyecto.Estado.INCOMPLETO
    assert local_day(proyecto.vence_at).isoformat() == "2028-03-17"  # Friday 10, and five working days


def test_in_person_nothing_is_received_out_of_time():
    with pytest.raises(errors.EtapaCerradaError):
        recibir_proyecto(solicitud(), by=DISTRITAL, now=DICTAMINACION)


# Prevention


def test_a_prevention_says_what_is_missing_and_until_when_to_the_person_alone():
    proyecto = incompleto()
    assert proyecto.estado == Proyecto.Estado.INCOMPLETO
    assert proyecto.vence_at is not None
    last = proyecto.movimientos.latest("pk")
    assert (last.nota, last.publico) == ("Di en qué calle.", False)


def test_a_prevention_without_words_is_none():
    with pytest.raises(errors.FaltaDatoError):
        prevenir_proyecto(presentado(), falta=" ", by=DISTRITAL, now=REGISTRO)


def test_what_was_missing_is_mended_and_the_moment_of_sending_stays():
    proyecto = subsanar(incompleto(), texto="En la calle 5.", now=REGISTRO + timedelta(days=2))
    assert proyecto.estado == Proyecto.Estado.PRESENTADO
    assert proyecto.enviado_at == REGISTRO
    assert proyecto.vence_at is None


def test_mending_after_the_term_is_refused():
    with pytest.raises(errors.PlazoVencidoError):
        subsanar(incompleto(), texto="Tarde", now=REGISTRO + timedelta(days=10))


def test_mending_with_nothing_is_refused():
    with pytest.raises(errors.FaltaDatoError):
        subsanar(incompleto(), texto=" ", now=REGISTRO)


def test_while_there_is_time_nobody_closes_it():
    with pytest.raises(errors.AunEnPlazoError):
        tener_por_no_presentado(incompleto(), by=DISTRITAL, now=REGISTRO + timedelta(days=1))


def test_what_never_came_counts_as_not_presented():
    proyecto = tener_por_no_presentado(incompleto(), by=DISTRITAL, now=REGISTRO + timedelta(days=10))
    assert proyecto.estado == Proyecto.Estado.NO_PRESENTADO


def test_the_clock_closes_what_is_late_and_only_that():
    late, in_time = incompleto(), presentado()
    assert cerrar_plazos(REGISTRO + timedelta(days=10)) == 1
    assert fresh(late).estado == Proyecto.Estado.NO_PRESENTADO
    assert fresh(in_time).estado == Proyecto.Estado.PRESENTADO
    assert cerrar_plazos(REGISTRO + timedelta(days=10)) == 0


# Registration


def test_folios_run_without_gaps_by_district():
    first, second = registrado(), registrado()
    elsewhere = registrado(unidad=unidad("15-003"), geometria=None)
    assert [first.folio, second.folio, elsewhere.folio] == [
        "IECM-DD33-000001/2028", "IECM-DD33-000002/2028", "IECM-DD09-000001/2028",
    ]  # fmt: skip
    assert first.slug == "iecm-dd33-000001-2028"


def test_a_registration_that_fails_leaves_no_gap():
    minor = presentado(persona=persona(edad=12))
    with pytest.raises(errors.SinAutorizacionError):
        registrar(minor, by=DISTRITAL, now=REGISTRO)
    assert registrado().folio == "IECM-DD33-000001/2028"


def test_a_registered_project_is_public_and_its_logbook_entry_too():
    proyecto = registrado()
    assert list(Proyecto.objects.publicos()) == [proyecto]
    entry = Asiento.objects.get(acto="presupuesto.registrar")
    assert entry.publico
    assert entry.sobre_nombre == proyecto.folio


def test_a_project_whose_name_looks_like_a_telephone_is_registered_all_the_same():
    assert registrado(nombre="Llámenme al 55 1234 5678 o a ana@example.org").folio


def test_it_is_registered_once():
    proyecto = registrado()
    with pytest.raises(ActNotOpenError):
        registrar(proyecto, by=DISTRITAL, now=REGISTRO)


def test_what_arrived_in_time_is_registered_after_the_stage_closed():
    assert registrar(presentado(), by=DISTRITAL, now=DICTAMINACION).folio


def test_after_the_opinions_nothing_is_registered():
    with pytest.raises(errors.EtapaCerradaError):
        registrar(presentado(), by=DISTRITAL, now=SORTEO)


def test_a_minor_with_the_papers_of_an_adult_is_registered(settings):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tequio.documentos.actions.recibir import DOCUMENTS, recibir

    sent = SimpleUploadedFile("autorizacion.pdf", pdf())
    paper = recibir(sent, kinds=DOCUMENTS, max_bytes=10_000_000, by=DISTRITAL, now=REGISTRO)
    who = persona(edad=12, tutora="Rosa Inventada", parentesco="madre", autorizacion=paper, identificacion_tutora=paper)
    assert registrar(presentado(persona=who), by=DISTRITAL, now=REGISTRO).folio


def test_of_an_adult_nothing_of_a_tutor_is_kept():
    proyecto = presentado(persona=persona(tutora="Rosa Inventada", parentesco="madre"))
    assert Proponente.objects.get(proyecto=proyecto).tutora == ""


# Withdrawing


@pytest.mark.parametrize("make", [presentado, incompleto, registrado, viable, no_viable])
def test_it_can_be_withdrawn_before_the_draw(make):
    assert desistir(make(), now=SALIDA if make in (viable, no_viable) else REGISTRO).estado == "DESISTIDO"


def test_after_the_draw_it_cannot():
    with pytest.raises(ActNotOpenError):
        desistir(numerado(), now=SORTEO)


def test_a_withdrawn_project_stays_in_sight_if_it_was_public():
    proyecto = desistir(registrado(), now=REGISTRO)
    assert Proyecto.objects.publicos().get() == proyecto
