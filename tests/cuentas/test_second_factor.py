"""No page of the staff opens without a second factor shown in the session."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import call_command
from django.utils import timezone

from tequio.cuentas.door import STAFF_SESSION
from tequio.cuentas.roles import Rol
from tests.factories.cuentas import EncargoFactory, PersonaFactory

from .conftest import PASSWORD, SECRET, enrol, sign_in_by_code, sign_in_by_password, signed_in, totp_code
from .test_door import TABLE

pytestmark = pytest.mark.django_db
OLD, NEW = "vieja-" + "a" * 50, "nueva-" + "b" * 50
ENROLMENT = {
    "cuenta/confirmar/", "cuenta/seguridad/", "cuenta/seguridad/aplicacion/", "cuenta/seguridad/llaves/agregar/",
    "cuenta/salir/",
}  # fmt: skip


@pytest.fixture
def titular():
    persona = EncargoFactory(rol=Rol.OD_TITULAR, persona=PersonaFactory(correo="titular@example.org")).persona
    persona.set_password(PASSWORD)
    persona.save()
    return persona


def opened(client):
    """The addresses of the table that answer with a page."""
    paths = {each: f"/{each.replace('<pk>', '1').replace('<', '').replace('>', '')}" for each in TABLE}
    return {each for each, path in paths.items() if client.get(path).status_code == 200}


@pytest.mark.parametrize("way_in", [sign_in_by_password, sign_in_by_code])
def test_staff_without_second_factor_reaches_nothing_but_its_enrolment_and_the_way_out(client, titular, way_in):
    way_in(client, titular.correo)
    assert opened(client) <= ENROLMENT
    assert client.get("/gestion/encargos/")["Location"].startswith("/cuenta/seguridad/")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_can_send_nothing_either(client, titular, method):
    charge = EncargoFactory(rol=Rol.OD_CAPTURISTA)
    sign_in_by_password(client, titular.correo)
    for path in ("/gestion/encargos/otorgar/", f"/gestion/encargos/{charge.pk}/retirar/", "/cuenta/sesiones/"):
        assert getattr(client, method)(path)["Location"] == "/cuenta/seguridad/"
    charge.refresh_from_db()
    assert charge.retirado_at is None


def activate(client):
    html = client.get("/cuenta/seguridad/aplicacion/").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", html)[1].replace(" ", "")
    return client.post("/cuenta/seguridad/aplicacion/", {"code": totp_code(secret)}, follow=True)


def test_enrolling_opens_the_work_and_gives_codes_for_when_the_phone_is_lost(client, titular):
    sign_in_by_password(client, titular.correo)
    html = activate(client).content.decode()
    assert len(re.findall(r"<code>\d{8}</code>", html)) == 10
    assert client.get("/gestion/encargos/").status_code == 200


def test_the_secret_is_not_readable_in_the_database(client, titular):
    sign_in_by_password(client, titular.correo)
    html = client.get("/cuenta/seguridad/aplicacion/").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", html)[1].replace(" ", "")
    activate(client)
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in kept
    assert kept.startswith("gAAAA")


def test_keys_change_and_the_codes_of_before_still_open(client, titular, settings):
    settings.DATA_KEYS = [OLD]
    enrol(titular)
    spare = RecoveryCodes.activate(titular).get_unused_codes()[0]
    settings.DATA_KEYS = [NEW, OLD]
    call_command("rotar_claves", stdout=StringIO())
    settings.DATA_KEYS = [NEW]
    for code in (totp_code(), spare):
        sign_in_by_password(client, titular.correo)
        assert client.post("/cuenta/entrar/segundo-paso/", {"code": code}).status_code == 302
        client.post("/cuenta/salir/")


def test_the_password_alone_does_not_bring_in_whoever_has_a_second_factor(client, titular):
    enrol(titular)
    response = sign_in_by_password(client, titular.correo)
    assert response.redirect_chain[-1][0] == "/cuenta/entrar/segundo-paso/"
    assert client.get("/cuenta/").status_code == 302


def test_neither_does_the_code_sent_by_mail(client, titular):
    enrol(titular)
    assert sign_in_by_code(client, titular.correo).redirect_chain[-1][0] == "/cuenta/entrar/segundo-paso/"


def test_whoever_works_here_begins_with_what_waits(client, titular):
    enrol(titular)
    sign_in_by_password(client, titular.correo)
    response = client.post("/cuenta/entrar/segundo-paso/", {"code": totp_code()})
    assert response["Location"] == "/gestion/"


def test_a_recovery_code_serves_once(client, titular):
    sign_in_by_password(client, titular.correo)
    code = re.search(r"<code>(\d{8})</code>", activate(client).content.decode())[1]
    for answer in (302, 200):
        client.post("/cuenta/salir/")
        sign_in_by_password(client, titular.correo)
        assert client.post("/cuenta/entrar/segundo-paso/", {"code": code}).status_code == answer


def test_a_second_factor_that_exists_cannot_be_replaced_by_whoever_did_not_show_it(client, titular):
    """A session from before the enrolment, or a stolen one, is asked for the factor and not offered a new one."""
    sign_in_by_password(client, titular.correo)
    enrol(titular)
    for path in ("/cuenta/seguridad/", "/cuenta/seguridad/aplicacion/", "/cuenta/seguridad/llaves/agregar/"):
        assert client.get(path)["Location"].startswith("/cuenta/confirmar/segundo-paso/")


def test_after_eight_hours_the_second_factor_is_asked_again(titular, monkeypatch):
    import time

    client = signed_in(titular)
    assert client.get("/gestion/encargos/").status_code == 200
    later = time.time() + STAFF_SESSION + 1
    monkeypatch.setattr(time, "time", lambda: later)
    asked = client.get("/gestion/encargos/")["Location"]
    assert asked == "/cuenta/confirmar/segundo-paso/?next=%2Fgestion%2Fencargos%2F"
    back = client.post(asked, {"code": totp_code(SECRET), "next": "/gestion/encargos/"})
    assert back["Location"] == "/gestion/encargos/"
    assert client.get("/gestion/encargos/").status_code == 200


def test_a_charge_of_the_staff_granted_while_in_asks_for_the_second_factor_at_once(client):
    persona = PersonaFactory()
    sign_in_by_code(client, persona.correo)
    assert client.get("/cuenta/").status_code == 200
    EncargoFactory(rol=Rol.DEOEYG, persona=persona)
    assert client.get("/cuenta/")["Location"].startswith("/cuenta/seguridad/")


def test_a_withdrawn_charge_closes_the_work_at_once(titular):
    client = signed_in(titular)
    titular.encargos.update(
        retirado_at=timezone.now() - timedelta(seconds=1), retirado_by="persona:1", retirado_documento="OF-2"
    )
    assert client.get("/gestion/encargos/").status_code == 403


def test_a_suspended_account_is_out_at_once(titular):
    client = signed_in(titular)
    titular.activa = False
    titular.save()
    assert client.get("/gestion/encargos/")["Location"].startswith("/cuenta/entrar/personal/")
