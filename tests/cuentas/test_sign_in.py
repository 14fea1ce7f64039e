"""How people come in: citizens with a code, staff with a password, and nobody learns who has an account."""

import re

import pytest
from django.core import mail
from django.utils import timezone

from tequio.cuentas.models import Persona
from tests.factories.cuentas import PersonaFactory

from .conftest import PASSWORD, code_in_mail, request_code, sign_in_by_code, sign_in_by_password

pytestmark = pytest.mark.django_db


@pytest.fixture
def vecina():
    return PersonaFactory(correo="vecina@example.org")


@pytest.fixture
def con_contrasena():
    persona = PersonaFactory(correo="con@example.org")
    persona.set_password(PASSWORD)
    persona.save()
    return persona


def test_a_citizen_comes_in_with_a_code_and_no_password(client, vecina):
    response = sign_in_by_code(client, "vecina@example.org")
    assert response.redirect_chain[-1][0] == "/cuenta/"
    assert "vecina@example.org" in response.content.decode()


def test_the_address_may_be_written_in_capitals(client, vecina):
    assert sign_in_by_code(client, " Vecina@EXAMPLE.org ").redirect_chain[-1][0] == "/cuenta/"


def test_a_wrong_code_says_so_and_keeps_the_person_outside(client, vecina):
    request_code(client, vecina.correo)
    response = client.post("/cuenta/entrar/codigo/", {"code": "000000", "action": "verify"})
    assert "Ese código no es" in response.content.decode()
    assert client.get("/cuenta/").status_code == 302


def test_a_code_serves_once(client, vecina):
    sign_in_by_code(client, vecina.correo)
    code = code_in_mail()
    client.post("/cuenta/salir/")
    client.post("/cuenta/entrar/codigo/", {"code": code, "action": "verify"})
    assert client.get("/cuenta/").status_code == 302


def test_a_code_of_another_day_does_not_serve(client, vecina, monkeypatch):
    request_code(client, vecina.correo)
    import time

    later = time.time() + 16 * 60
    monkeypatch.setattr(time, "time", lambda: later)
    client.post("/cuenta/entrar/codigo/", {"code": code_in_mail(), "action": "verify"})
    assert client.get("/cuenta/").status_code == 302


def test_another_code_can_be_asked_and_is_the_one_that_serves(client, vecina):
    request_code(client, vecina.correo)
    client.post("/cuenta/entrar/codigo/", {"action": "resend"})
    assert len(mail.outbox) >= 2
    client.post("/cuenta/entrar/codigo/", {"code": code_in_mail(), "action": "verify"})
    assert client.get("/cuenta/").status_code == 200


def without_what_varies(response):
    html = re.sub(r"value=\"\w{40,}\"", "", response.content.decode())
    return re.sub(r"[\w.]+@example\.org", "", html)


def test_an_address_without_account_sees_exactly_what_one_with_account_sees(client, vecina):
    known, unknown = (request_code(client, correo) for correo in ("vecina@example.org", "nadie@example.org"))
    assert known.redirect_chain == unknown.redirect_chain
    assert without_what_varies(known) == without_what_varies(unknown)


def test_an_address_without_account_gets_a_letter_that_tells_how_to_make_one(client):
    request_code(client, "nadie@example.org")
    assert "/cuenta/crear/" in mail.outbox[-1].body


@pytest.mark.parametrize("correo", ["con@example.org", "nadie@example.org"])
def test_a_wrong_password_is_refused_without_saying_whether_the_account_exists(client, con_contrasena, correo):
    response = sign_in_by_password(client, correo, "otra cosa distinta")
    assert "El correo o la contraseña no coinciden" in response.content.decode()


@pytest.mark.parametrize("correo", ["con@example.org", "nadie@example.org"])
def test_asking_for_a_link_says_the_same_with_and_without_account(client, con_contrasena, correo):
    response = client.post("/cuenta/contrasena/enlace/", {"email": correo}, follow=True)
    assert "Si ese correo tiene una cuenta" in response.content.decode()


def test_a_link_lets_one_choose_a_password_and_serves_once(client, vecina):
    client.post("/cuenta/contrasena/enlace/", {"email": vecina.correo})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": PASSWORD, "password2": PASSWORD})
    assert Persona.objects.get(pk=vecina.pk).check_password(PASSWORD)
    client.post("/cuenta/salir/")
    assert "Este enlace ya no sirve" in client.get(link, follow=True).content.decode()


@pytest.mark.parametrize("weak", ["corta", "contraseña1", "123456789012", "vecina@example.org"])
def test_a_weak_password_is_refused_with_its_reason(client, vecina, weak):
    client.post("/cuenta/contrasena/enlace/", {"email": vecina.correo})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    response = client.post(form, {"password1": weak, "password2": weak})
    assert "field-error" in response.content.decode()


def test_a_new_account_begins_when_its_address_is_confirmed(client):
    client.post("/cuenta/crear/", {"email": "nueva@example.org", "nombre": "Nueva"}, follow=True)
    assert client.get("/cuenta/").status_code == 302
    client.post("/cuenta/crear/codigo/", {"code": code_in_mail(), "action": "verify"}, follow=True)
    assert client.get("/cuenta/").status_code == 200
    assert Persona.objects.get(correo="nueva@example.org").nombre == "Nueva"


def test_making_an_account_that_exists_looks_the_same_and_writes_to_its_owner(client, vecina):
    known = client.post("/cuenta/crear/", {"email": vecina.correo}, follow=True)
    assert "ya tiene una" in mail.outbox[-1].body
    client.cookies.clear()
    new = client.post("/cuenta/crear/", {"email": "otra@example.org"}, follow=True)
    assert known.redirect_chain == new.redirect_chain


def test_a_suspended_account_gets_no_code(client):
    PersonaFactory(correo="fuera@example.org", activa=False)
    request_code(client, "fuera@example.org")
    assert not re.search(r"^\d{6}$", mail.outbox[-1].body, re.MULTILINE)


def test_the_way_in_leads_back_to_the_page_that_was_asked(client, vecina):
    response = client.get("/cuenta/sesiones/")
    assert response["Location"] == "/cuenta/entrar/?next=%2Fcuenta%2Fsesiones%2F"


def test_it_never_leads_to_another_site(client, vecina):
    client.post("/cuenta/entrar/?next=https://malo.example", {"login": vecina.correo})
    response = client.post(
        "/cuenta/entrar/codigo/?next=https://malo.example", {"code": code_in_mail(), "action": "verify"}
    )
    assert response["Location"] == "/cuenta/"


def test_whoever_leaves_is_out(client, vecina):
    sign_in_by_code(client, vecina.correo)
    client.post("/cuenta/salir/")
    assert client.get("/cuenta/").status_code == 302


def test_one_sees_where_the_account_is_open_and_closes_the_others(client, vecina):
    from tests.laws.pages import StrictClient

    other = StrictClient()
    sign_in_by_code(other, vecina.correo)
    sign_in_by_code(client, vecina.correo)
    assert "esta sesión" in client.get("/cuenta/sesiones/").content.decode()
    client.post("/cuenta/sesiones/")
    assert (client.get("/cuenta/").status_code, other.get("/cuenta/").status_code) == (200, 302)


@pytest.mark.parametrize("path", ["/cuenta/entrar/", "/cuenta/entrar/personal/", "/cuenta/crear/"])
def test_pages_of_an_account_are_never_kept_or_indexed(client, path):
    headers = client.get(path).headers
    assert headers["Cache-Control"] == "no-store, private"
    assert headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/", "/ui/", "/nada/", "/api/v1/docs"])
def test_a_public_page_sets_no_cookie_and_varies_by_none_even_for_whoever_is_in(client, vecina, path):
    sign_in_by_code(client, vecina.correo)
    response = client.get(path)
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_signing_in_is_not_open_in_a_frame_or_to_inline_code(client):
    policy = client.get("/cuenta/entrar/").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_the_account_says_since_when_each_charge_is_held(client):
    from tequio.cuentas.roles import Rol
    from tests.factories.cuentas import EncargoFactory

    encargo = EncargoFactory(rol=Rol.COPACO, desde=timezone.localdate())
    sign_in_by_code(client, encargo.persona.correo)
    html = client.get("/cuenta/").content.decode()
    assert "Integrante de COPACO, 15-003" in html
    assert "en vigor" in html
