"""Each act on a project: what it changes, and every refusal."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from tequio.avisos.models import Aviso
from tequio.bitacora.models import Asiento
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import SentidoResolucion
from tequio.lib.actors import Actor
from tequio.lib.plazos import CIUDAD, local_day
from tequio.lib.sorteo import Acta, SorteoError, comprobar
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import errors
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.cerrar_plazos import cerrar_plazos
from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.presentar import presentar
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.actions.programar_salida import programar_salida
from tequio.presupuesto.actions.publicar_dictamenes import publicar_dictamenes
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.actions.redictaminar import redictaminar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.actions.tener_por_no_presentado import tener_por_no_presentado
from tequio.presupuesto.models import Dictamen, Movimiento, Proponente, Proyecto, Sorteo
from tequio.presupuesto.queries.consentimientos import aceptadas, finalidades, huella_mostrada, nombres_publicos
from tequio.privacidad.errors import TextoCambiadoError
from tests.factories.documentos import pdf
from tests.factories.impugnaciones import impugnacion
from tests.factories.presupuesto import (
    ACLARACIONES,
    CENTRAL,
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    SALIDA,
    SORTEO,
    causa,
    comprometido,
    dictaminado,
    en_aclaracion,
    fresh,
    incompleto,
    lonlat,
    no_viable,
    numerado,
    opinion,
    persona,
    presentado,
    publicados,
    ratificado,
    registrado,
    remitidos,
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
    with pytest.raises(errors.LugarEquivocadoError, match=r"sale \d+ metros de Los Padres"):
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


# To the alcaldía


def test_a_batch_leaves_with_its_oficio_its_list_and_the_clock_of_the_alcaldia():
    one, two = registrado(), registrado()
    remitidos(one, two)
    found = fresh(one)
    remision = found.remisiones.get()
    assert found.estado == Proyecto.Estado.EN_DICTAMINACION
    assert [row[2] for row in remision.lista.datos["filas"]] == [one.folio, two.folio]
    assert found.vence_at == remision.vence_at


def test_a_batch_is_of_one_alcaldia():
    one, other = registrado(), registrado(unidad=unidad("15-003"), geometria=None)
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [one, other], oficio="1", by=CENTRAL, now=REGISTRO)
    assert fresh(one).estado == Proyecto.Estado.REGISTRADO


@pytest.mark.parametrize("oficio", ["", " "])
def test_a_batch_needs_its_oficio(oficio):
    one = registrado()
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [one], oficio=oficio, by=CENTRAL, now=REGISTRO)


def test_an_empty_batch_does_not_leave():
    one = registrado()
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [], oficio="1", by=CENTRAL, now=REGISTRO)


def test_what_is_not_registered_is_not_sent():
    one = presentado()
    with pytest.raises(ActNotOpenError):
        remitir_proyectos(one.edicion, one.alcaldia, [one], oficio="1", by=CENTRAL, now=REGISTRO)


# The opinion


def test_an_opinion_is_kept_whole_and_under_embargo():
    proyecto = dictaminado()
    dictamen = Dictamen.objects.get()
    assert proyecto.estado == Proyecto.Estado.DICTAMINADO
    assert dictamen.publicado_at is None
    assert dictamen.criterios.count() == dictamen.afectaciones.count() == 5
    assert not Asiento.objects.get(acto="presupuesto.dictaminar").publico
    assert Aviso.objects.filter(plantilla__icontains="VIABLE").count() == 0


def judged(**facts):
    [proyecto] = remitidos(registrado())
    return dictaminar(proyecto, replace(opinion(proyecto), **facts), by=DISTRITAL, now=DICTAMINACION)


def criteria(**changes):
    keys = ("tecnica", "juridica", "ambiental", "financiera", "beneficio")
    return dict.fromkeys(keys, (True, "Razones")) | changes


@pytest.mark.parametrize(
    "facts",
    [
        {"criterios": criteria(tecnica=(False, "No se puede"))},
        {"afecta": frozenset({"suelo-conservacion"})},
        {"sentido": Dictamen.Sentido.NO_VIABLE},
    ],
)
def test_the_sense_follows_from_the_criteria(facts):
    with pytest.raises(errors.DictamenIncongruenteError):
        judged(**facts)
    assert not Dictamen.objects.exists()


@pytest.mark.parametrize(
    "facts",
    [
        {"criterios": criteria(tecnica=(True, " "))}, {"fundamentacion": ""}, {"costo": Decimal(0)}, {"meses": 0},
        {"criterios": {}}, {"votos": {999: "A_FAVOR"}},
    ],
)  # fmt: skip
def test_every_criterion_has_its_reasons_and_every_vote_its_voter(facts):
    with pytest.raises(errors.FaltaDatoError):
        judged(**facts)
    assert not Dictamen.objects.exists()


def test_who_has_voice_only_does_not_vote():
    [proyecto] = remitidos(registrado())
    said = opinion(proyecto)
    voice, vote = (said.sesion.presentes.get(asiento__con_voto=each) for each in (False, True))
    with pytest.raises(errors.FaltaDatoError):
        dictaminar(proyecto, replace(said, votos={voice.pk: "A_FAVOR"}), by=DISTRITAL, now=DICTAMINACION)
    found = dictaminar(proyecto, replace(said, votos={vote.pk: "A_FAVOR"}), by=DISTRITAL, now=DICTAMINACION)
    assert found.votos.get().integrante == vote


def test_out_of_its_stage_no_opinion_is_taken():
    [proyecto] = remitidos(registrado())
    with pytest.raises(errors.EtapaCerradaError):
        dictaminar(proyecto, opinion(proyecto), by=DISTRITAL, now=ACLARACIONES)


def test_opinions_come_out_all_at_once_at_their_moment():
    yes, no = dictaminado(), dictaminado(viable=False)
    salida = programar_salida(yes.edicion, 1, programada_at=SALIDA, by=CENTRAL, now=DICTAMINACION)
    with pytest.raises(errors.EnEmbargoError):
        publicar_dictamenes(salida, by=CENTRAL, now=SALIDA - timedelta(seconds=1))
    assert publicar_dictamenes(salida, by=CENTRAL, now=SALIDA) == 2
    assert (fresh(yes).estado, fresh(no).estado) == ("VIABLE", "NO_VIABLE")
    entry = Asiento.objects.get(acto="presupuesto.publicar_dictamenes")
    assert entry.despues["declarar_viable"] == [yes.folio]


def test_the_clock_brings_them_out_and_tells_everyone_once():
    yes = dictaminado()
    programar_salida(yes.edicion, 1, programada_at=SALIDA, by=CENTRAL, now=DICTAMINACION)
    assert cerrar_plazos(SALIDA - timedelta(minutes=1)) == 0
    cerrar_plazos(SALIDA)
    cerrar_plazos(SALIDA)
    assert fresh(yes).estado == "VIABLE"
    assert Aviso.objects.filter(plantilla__endswith=".VIABLE").count() == 1


def test_they_come_out_once():
    yes = viable()
    with pytest.raises(ActNotOpenError):
        publicar_dictamenes(yes.edicion.salidas.get(), by=CENTRAL, now=SALIDA)


def test_a_moment_that_went_by_is_not_set():
    with pytest.raises(errors.FaltaDatoError):
        programar_salida(registrado().edicion, 1, programada_at=REGISTRO, by=CENTRAL, now=REGISTRO)


# After a "no viable"


def test_an_aclaracion_brings_a_second_opinion():
    proyecto = en_aclaracion()
    redictaminar(proyecto, opinion(proyecto), by=DISTRITAL, now=ACLARACIONES)
    assert fresh(proyecto).estado == "DICTAMINADO"
    assert publicados(fresh(proyecto), vuelta=2).estado == "VIABLE"
    assert proyecto.dictamenes.count() == 2


def test_a_second_no_is_ratified():
    assert ratificado().estado == Proyecto.Estado.RATIFICADO


def test_an_aclaracion_comes_in_its_days_and_with_words():
    proyecto = no_viable()
    with pytest.raises(errors.EtapaCerradaError):
        presentar_aclaracion(proyecto, texto="Sí se puede", now=SORTEO)
    with pytest.raises(errors.FaltaDatoError):
        presentar_aclaracion(proyecto, texto=" ", now=ACLARACIONES)


def test_of_a_viable_project_there_is_nothing_to_clear_up():
    with pytest.raises(ActNotOpenError):
        presentar_aclaracion(viable(), texto="Sí", now=ACLARACIONES)


def challenged(proyecto, sense):
    found = impugnacion("TECDMX-JEL-259/2028", now=SALIDA, presentada_el=SALIDA.date(), objetos=[proyecto])
    found.estado = "REMITIDA"
    found.save()
    return resolver(
        found,
        sentido=SentidoResolucion.objects.get(clave=sense),
        fecha=ACLARACIONES.date(),
        by=CENTRAL,
        now=ACLARACIONES,
    )


@pytest.mark.parametrize("make", [no_viable, en_aclaracion, ratificado])
def test_by_ruling_it_is_viable(make):
    proyecto = make()
    after = acatar_sentencia(proyecto, impugnacion=challenged(proyecto, "REVOCA"), by=CENTRAL, now=SORTEO)
    assert after.estado == Proyecto.Estado.VIABLE
    assert after.movimientos.latest("pk").nota == "TECDMX-JEL-259/2028"


def test_a_ruling_that_confirms_changes_nothing():
    proyecto = no_viable()
    with pytest.raises(errors.FaltaDatoError):
        acatar_sentencia(proyecto, impugnacion=challenged(proyecto, "CONFIRMA"), by=CENTRAL, now=SORTEO)


def test_the_ruling_on_another_project_changes_nothing_here():
    proyecto, other = no_viable(), registrado(unidad=unidad("15-003"), geometria=None)
    with pytest.raises(errors.FaltaDatoError):
        acatar_sentencia(proyecto, impugnacion=challenged(other, "REVOCA"), by=CENTRAL, now=SORTEO)


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
    assert comprobar(replace(acta, azar="Lotería 1235")) != ""
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
