"""Staff attends requests and publishes notices; the consejerías watch the clock; nobody else reads anything."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tequio.cuentas.roles import Rol
from tequio.privacidad import permissions
from tequio.privacidad.actions.cambiar_sistema import EDITABLE
from tequio.privacidad.actions.prevenir import prevenir
from tequio.privacidad.models import AvisoPrivacidad, PlazoArco, SistemaDatosPersonales, SolicitudArco
from tequio.privacidad.queries import bandeja, todas
from tests.cuentas.conftest import signed_in
from tests.cuentas.test_permissions import holding
from tests.factories.cuentas import EncargoFactory
from tests.factories.privacidad import BY, solicitud, textos

from .test_public_pages import spanish_in

pytestmark = pytest.mark.usefixtures("sembrado")
TRAY = "/gestion/arco/"
NOTICES = "/gestion/privacidad/"


@pytest.fixture
def enter():
    """``enter(Rol.CONSEJERIA)``: a client of somebody with that charge and both factors."""
    return lambda rol: signed_in(EncargoFactory(rol=rol).persona)


@pytest.fixture
def transparencia(enter):
    return enter(Rol.TRANSPARENCIA)


def filed(days=0, **facts):
    """Received so many days ago."""
    return solicitud(now=timezone.now() - timedelta(days=days), **facts)


def text(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize("rol", Rol)
def test_only_who_may_see_the_tray_gets_rows(rol):
    filed()
    who = holding(rol)
    may = rol in permissions.WATCHERS
    assert bool(todas(who)) == may
    assert any((bandeja(who).hoy, bandeja(who).vencido)) == may


@pytest.mark.parametrize("rol", [Rol.UTSI, Rol.DEPCYC, Rol.OD_TITULAR, Rol.ALCALDIA_ODA])
def test_other_staff_does_not_even_see_the_tray(enter, rol):
    assert enter(rol).get(TRAY).status_code == 403


def test_a_consejeria_sees_the_clock_and_nobody_s_name(enter):
    found = filed(nombre="Ana Inventada")
    client = enter(Rol.CONSEJERIA)
    page = text(client, TRAY)
    assert found.folio in page
    assert "Ana Inventada" not in page
    assert client.get(f"{TRAY}{found.folio}/").status_code == 403
    assert client.post(f"{TRAY}{found.folio}/admitir/", {"texto": "Sí."}).status_code == 403


def test_the_tray_tells_what_is_late_from_what_waits(transparencia):
    late, today = filed(days=60), filed()
    waiting = prevenir(filed(), texto="Falta algo.", by=BY, now=timezone.now())
    page = text(transparencia, TRAY)
    order = ("Vencido", late.folio, "Para hoy", today.folio, "Espera a la persona", waiting.folio)
    places = [page.index(word) for word in order]
    assert places == sorted(places)


def test_the_list_of_all_is_narrowed_by_folio_state_and_right(transparencia):
    one, other = filed(), filed(derecho="OPOSICION")
    rest = text(transparencia, f"{TRAY}?derecho=OPOSICION&q={other.folio[:5]}&estado=RECIBIDA").split("<h2>Todas")[1]
    assert other.folio in rest
    assert one.folio not in rest


def test_a_request_is_attended_in_pages_from_admission_to_effect(transparencia):
    found = filed()
    here = f"{TRAY}{found.folio}/"
    assert transparencia.post(f"{here}admitir/", {"texto": "Mostró su credencial."})["Location"] == here
    transparencia.post(f"{here}responder/", {"texto": "Tenemos tu correo.", "sentido": "PROCEDENTE"})
    transparencia.post(f"{here}efectuar/", {"texto": "Se borró."})
    found.refresh_from_db()
    assert [each.acto for each in found.actuaciones.all()] == [
        "presentar_solicitud",
        "admitir",
        "responder",
        "efectuar",
    ]
    assert "Unidad de Transparencia" in text(transparencia, here)


def test_not_even_who_attends_sees_the_address_that_the_program_writes_to(transparencia):
    found = filed(correo="ana@example.org")
    assert "ana@example.org" not in text(transparencia, f"{TRAY}{found.folio}/")


@pytest.mark.parametrize("acto", ["responder", "efectuar", "desechar", "desahogar_prevencion", "volar"])
def test_a_step_that_may_not_come_now_does_not_exist(transparencia, acto):
    assert transparencia.get(f"{TRAY}{filed().folio}/{acto}/").status_code == 404


def test_what_is_late_may_no_longer_be_prevented(transparencia):
    found = filed(days=60)
    assert transparencia.get(f"{TRAY}{found.folio}/prevenir/").status_code == 404
    assert "Pedir lo que falta" not in text(transparencia, f"{TRAY}{found.folio}/")


def test_a_step_without_words_is_refused_and_keeps_what_was_chosen(transparencia):
    found = filed()
    answer = transparencia.post(f"{TRAY}{found.folio}/admitir/", {"texto": "  "})
    assert answer.status_code == 422
    found.refresh_from_db()
    assert found.estado == SolicitudArco.Estado.RECIBIDA


def test_a_folio_that_nobody_has_is_not_found(transparencia):
    assert transparencia.get(f"{TRAY}7K3M9-XQPD1/").status_code == 404


def test_the_inbox_brings_what_is_late_to_who_attends_and_to_nobody_else(transparencia, enter):
    found = filed(days=60)
    assert found.folio in text(transparencia, "/gestion/").split("Vencido")[1]
    assert found.folio not in text(enter(Rol.UTSI), "/gestion/")


def test_another_version_of_a_notice_is_published_in_pages(transparencia):
    today = timezone.localdate().isoformat()
    answer = transparencia.post(f"{NOTICES}cuentas/publicar/", textos() | {"vigente_desde": today})
    assert answer["Location"] == NOTICES
    assert AvisoPrivacidad.objects.filter(sistema="cuentas").count() == 2


def test_a_notice_that_cannot_be_published_is_said_and_nothing_typed_is_lost(transparencia):
    answer = transparencia.post(f"{NOTICES}cuentas/publicar/", textos() | {"vigente_desde": "2020-01-01"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "rige desde hoy o después" in page
    assert textos()["datos"] in page


def test_a_system_is_corrected_in_pages(transparencia):
    found = SistemaDatosPersonales.objects.get(pk="cuentas")
    facts = {name: getattr(found, name) or "" for name in EDITABLE}
    facts |= {"certeza": "VERIFICADO", "registro": "0305-12", "motivo": "Ya se registró."}
    assert transparencia.post(f"{NOTICES}cuentas/corregir/", facts)["Location"] == NOTICES
    found.refresh_from_db()
    assert (found.registro, found.por_confirmar) == ("0305-12", False)


def test_a_term_is_corrected_in_pages_with_its_source(transparencia):
    facts = {"dias": "20", "unidad": "habiles", "fuente": "Ley inventada, art. 49", "motivo": "Ya la leímos."}
    assert transparencia.post(f"{NOTICES}plazos/responder/", facts)["Location"] == NOTICES
    found = PlazoArco.objects.get(pk="RESPONDER")
    assert (found.dias, found.por_confirmar) == (20, False)
    assert transparencia.post(f"{NOTICES}plazos/responder/", facts | {"dias": "0"}).status_code == 422
    assert transparencia.get(f"{NOTICES}plazos/volar/").status_code == 404


@pytest.mark.parametrize("rol", [Rol.CONSEJERIA, Rol.UTSI])
def test_others_publish_nothing(enter, rol):
    assert enter(rol).post(f"{NOTICES}cuentas/publicar/", textos()).status_code == 403


@pytest.mark.parametrize("address", [TRAY, NOTICES])
def test_a_page_asks_as_much_with_three_requests_as_with_many(transparencia, address):
    def asked(times):
        for _ in range(times):
            filed()
        with CaptureQueriesContext(connection) as queries:
            assert transparencia.get(address).status_code == 200
        return len(queries)

    asked(1)
    assert asked(3) == asked(60) <= 20


@pytest.mark.parametrize("address", [TRAY, NOTICES, f"{NOTICES}cuentas/publicar/", f"{NOTICES}cuentas/corregir/"])
def test_a_page_of_the_staff_says_it_all_in_english(transparencia, address):
    filed(days=60)
    assert spanish_in(text(transparencia, f"/en{address}")) == []


def test_a_request_says_it_all_in_english_to_the_staff(transparencia):
    found = filed(sistema=SistemaDatosPersonales.objects.get(pk="cuentas"), pedido="x")
    assert spanish_in(text(transparencia, f"/en{TRAY}{found.folio}/")) == []
    assert spanish_in(text(transparencia, f"/en{TRAY}{found.folio}/prevenir/")) == []
