"""Each act on an ARCO request, and each refusal."""

from datetime import UTC, date, datetime, timedelta
from importlib import import_module

import pytest

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.avisos.models import Aviso
from tequio.lib.workflow import ActNotOpenError
from tequio.privacidad.actions.admitir import admitir
from tequio.privacidad.actions.ampliar_plazo import ampliar_plazo
from tequio.privacidad.actions.desahogar_prevencion import desahogar_prevencion
from tequio.privacidad.actions.desechar import desechar
from tequio.privacidad.actions.efectuar import efectuar
from tequio.privacidad.actions.prevenir import prevenir
from tequio.privacidad.actions.responder import responder
from tequio.privacidad.errors import (
    AunEnPlazoError,
    NadaPorEfectuarError,
    PlazoVencidoError,
    SinTextoError,
    YaAmpliadaError,
)
from tequio.privacidad.gestion.steps import PASOS as STAFF_STEPS
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.notices import DE_ACTO
from tequio.privacidad.queries import limite_de
from tequio.privacidad.states import SOLICITUD_ARCO
from tequio.privacidad.wording import DERECHOS, ESTADOS, HECHOS, PASOS, SENTIDOS
from tests.factories.mecanismos import InhabilFactory
from tests.factories.privacidad import BY, NOW, solicitud

pytestmark = pytest.mark.usefixtures("sembrado")
Estado, Sentido = SolicitudArco.Estado, SolicitudArco.Sentido
LATER = NOW + timedelta(days=1)  # Tuesday
LATE = datetime(2026, 12, 1, 18, tzinfo=UTC)


def prevented(now=NOW):
    return prevenir(solicitud(), texto="Falta tu identificación.", by=BY, now=now)


def admitted():
    return admitir(solicitud(), texto="Mostró su credencial.", by=BY, now=NOW)


def answered(sentido=Sentido.PROCEDENTE, now=LATER):
    return responder(admitted(), sentido=sentido, texto="Esto es lo que tenemos.", by=BY, now=now)


def test_a_request_is_received_with_a_folio_and_another_word_as_its_key():
    found = solicitud()
    assert found.estado == Estado.RECIBIDA
    assert len({found.folio, found.llave}) == 2


def test_who_asks_and_what_for_is_closed_at_rest():
    from django.db import connection

    solicitud(correo="ana@example.org", titular="Otra Persona Inventada")
    with connection.cursor() as cursor:
        cursor.execute("SELECT nombre, titular, correo, pedido, llave FROM privacidad_solicitudarco")
        row = cursor.fetchone()
    assert not any(word in value for value in row for word in ("Inventada", "ana@", "datos"))


def test_a_request_to_an_address_that_cannot_be_written_to_is_refused_whole():
    with pytest.raises(DireccionInvalidaError):
        solicitud(correo="añá@example.org")
    assert not SolicitudArco.objects.exists()


def test_a_request_without_mail_writes_no_message():
    solicitud()
    assert not Aviso.objects.exists()


def test_a_request_with_mail_is_acknowledged_with_its_folio_and_the_last_day():
    found = solicitud(correo="ana@example.org")
    contexto = Aviso.objects.get().contexto
    assert contexto["folio"] == found.folio
    assert contexto["dia"] == "lunes 24 de agosto de 2026"
    assert found.llave in contexto["enlace"]


def test_something_missing_is_asked_for_and_cuts_the_term_off():
    found = prevented()
    assert (found.estado, found.prevenida_at) == (Estado.PREVENIDA, NOW)
    assert limite_de(found).de_la_persona


def test_nothing_is_asked_for_after_the_days_to_ask():
    with pytest.raises(PlazoVencidoError, match="lunes 10 de agosto de 2026"):
        prevenir(solicitud(), texto="Falta algo.", by=BY, now=NOW + timedelta(days=8))


def test_the_last_day_to_ask_is_still_in_time():
    assert prevented(now=NOW + timedelta(days=7)).estado == Estado.PREVENIDA


def test_what_was_missing_comes_and_the_term_counts_anew():
    found = desahogar_prevencion(prevented(), texto="Ya la mostré.", now=LATER)
    assert (found.estado, limite_de(found).dia) == (Estado.DESAHOGADA, date(2026, 8, 25))


def test_what_was_missing_comes_too_late():
    with pytest.raises(PlazoVencidoError):
        desahogar_prevencion(prevented(), texto="Ya la mostré.", now=LATE)


def test_something_is_asked_for_once():
    with pytest.raises(ActNotOpenError):
        prevenir(desahogar_prevencion(prevented(), texto="Ya.", now=LATER), texto="Falta más.", by=BY, now=LATER)


def test_a_request_is_not_closed_while_the_person_may_answer():
    with pytest.raises(AunEnPlazoError, match="lunes 17 de agosto de 2026"):
        desechar(prevented(), texto="No contestó.", by=BY, now=LATER)


def test_a_request_is_closed_when_the_person_let_the_days_pass():
    assert desechar(prevented(), texto="No contestó.", by=BY, now=LATE).estado == Estado.DESECHADA


def test_a_request_is_closed_when_the_answer_did_not_bring_what_was_missing():
    found = desahogar_prevencion(prevented(), texto="No la tengo.", now=LATER)
    assert desechar(found, texto="Sin identificación no podemos.", by=BY, now=LATER).estado == Estado.DESECHADA


def test_a_request_is_admitted_with_how_the_person_showed_who_they_are():
    found = admitted()
    assert found.estado == Estado.ADMITIDA
    assert found.actuaciones.last().texto == "Mostró su credencial."


def test_more_time_is_added_to_the_end_of_the_term():
    found = ampliar_plazo(admitted(), texto="Los datos están en papel.", by=BY, now=LATER)
    assert limite_de(found).dia == date(2026, 9, 14)


def test_more_time_is_given_once():
    found = ampliar_plazo(admitted(), texto="Los datos están en papel.", by=BY, now=LATER)
    with pytest.raises(YaAmpliadaError):
        ampliar_plazo(found, texto="Otra vez.", by=BY, now=LATER)


def test_more_time_is_not_given_after_the_term():
    with pytest.raises(PlazoVencidoError):
        ampliar_plazo(admitted(), texto="Los datos están en papel.", by=BY, now=LATE)


@pytest.mark.parametrize("sentido", Sentido)
def test_a_request_is_answered_in_each_sense(sentido):
    found = answered(sentido)
    assert (found.estado, found.sentido, found.respondida_at) == (Estado.RESPONDIDA, sentido, LATER)


def test_a_late_answer_is_still_an_answer():
    assert answered(now=LATE).estado == Estado.RESPONDIDA


@pytest.mark.parametrize("sentido", [Sentido.PROCEDENTE, Sentido.PARCIAL])
def test_what_was_granted_is_made_effective(sentido):
    found = answered(sentido)
    assert limite_de(found).dia == date(2026, 8, 18)
    assert efectuar(found, texto="Se borró.", by=BY, now=LATER).estado == Estado.EFECTUADA


def test_what_was_not_granted_is_not_made_effective():
    found = answered(Sentido.IMPROCEDENTE)
    assert limite_de(found) is None
    with pytest.raises(NadaPorEfectuarError):
        efectuar(found, texto="Se borró.", by=BY, now=LATER)


def test_a_declared_non_working_day_moves_the_term():
    found = solicitud()
    before = limite_de(found).dia
    InhabilFactory(fecha=date(2026, 8, 5))
    assert limite_de(found).dia == before + timedelta(days=1)


@pytest.mark.parametrize("acto", sorted(SOLICITUD_ARCO.acts))
@pytest.mark.parametrize("estado", Estado.values)
def test_an_act_starts_only_from_the_states_of_the_table(acto, estado):
    """Whatever else it needs is given, so that only the state decides."""
    found = solicitud(now=NOW)
    facts = {"estado": estado, "prevenida_at": NOW}
    if estado in (Estado.RESPONDIDA, Estado.EFECTUADA):
        facts |= {"sentido": Sentido.PROCEDENTE, "respondida_at": NOW}
    SolicitudArco.objects.filter(pk=found.pk).update(**facts)
    given = {"sentido": Sentido.PARCIAL} if acto == "responder" else {}
    then = LATE if (acto, estado) == ("desechar", Estado.PREVENIDA) else NOW
    act = function_of(acto)
    if estado in SOLICITUD_ARCO.acts[acto].sources:
        assert act(found, texto="Texto.", by=BY, now=then, **given).estado == SOLICITUD_ARCO.acts[acto].target
    else:
        with pytest.raises((ActNotOpenError, AunEnPlazoError)):
            act(found, texto="Texto.", by=BY, now=then, **given)


@pytest.mark.parametrize("acto", sorted(SOLICITUD_ARCO.acts))
def test_an_act_without_words_changes_nothing(acto):
    estado = sorted(SOLICITUD_ARCO.acts[acto].sources)[0]
    found = solicitud()
    facts = {"estado": estado, "prevenida_at": NOW}
    if estado == Estado.RESPONDIDA:
        facts |= {"sentido": Sentido.PROCEDENTE, "respondida_at": NOW}
    SolicitudArco.objects.filter(pk=found.pk).update(**facts)
    given = {"sentido": Sentido.PARCIAL} if acto == "responder" else {}
    with pytest.raises(SinTextoError):
        function_of(acto)(
            found, texto="  ", by=BY, now=LATE if estado == Estado.PREVENIDA and acto == "desechar" else NOW, **given
        )
    found.refresh_from_db()
    assert (found.estado, found.actuaciones.count()) == (estado, 1)


@pytest.mark.parametrize("acto", ["presentar_solicitud", *sorted(SOLICITUD_ARCO.acts)])
def test_every_act_of_the_table_has_its_function_its_name_and_its_message(acto):
    assert callable(function_of(acto))
    assert PASOS[acto]
    assert HECHOS[acto]
    assert DE_ACTO[acto].ruta.startswith("tequio.privacidad.notices.")
    assert acto in STAFF_STEPS or acto in ("presentar_solicitud", "desahogar_prevencion")


def test_every_word_of_a_request_has_its_words_for_people():
    assert set(ESTADOS) == set(Estado.values)
    assert set(DERECHOS) == set(SolicitudArco.Derecho.values)
    assert set(SENTIDOS) == set(Sentido.values)


def test_every_step_is_in_the_logbook_without_a_word_of_what_was_said(asiento):
    answered()
    found = asiento("responder")
    assert (found.cargo, found.publico) == (BY.label, False)
    assert found.despues == {"estado": "RESPONDIDA", "sentido": "PROCEDENTE"}
    assert "Inventada" not in f"{found.sobre_nombre}{found.motivo}"


def test_who_files_without_account_is_nobody_in_the_logbook(asiento):
    solicitud()
    assert asiento("presentar_solicitud").actor == "solicitante"


def test_each_step_is_told_once_in_the_language_of_the_request():
    found = solicitud(correo="ana@example.org", idioma="en")
    prevenir(found, texto="Falta tu identificación.", by=BY, now=NOW)
    last = Aviso.objects.order_by("pk").last()
    assert (last.idioma, last.contexto["dia"]) == ("en", "Monday 17 August 2026")
    assert "/en/privacidad/arco/seguir/" in last.contexto["enlace"]


def function_of(acto):
    return getattr(import_module(f"tequio.privacidad.actions.{acto}"), acto)
