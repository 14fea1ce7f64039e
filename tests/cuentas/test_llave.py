"""Llave CDMX against a server that behaves as the real one is described."""

from urllib.parse import parse_qsl, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken

from tequio.cuentas.models import Persona
from tequio.cuentas.roles import Rol
from tests.factories.cuentas import EncargoFactory, PersonaFactory
from tests.laws.pages import StrictClient

from .conftest import code_in_mail, enrol, sign_in_by_code
from .fake_llave import CLIENT, CODE, SECRET, fake_llave

pytestmark = pytest.mark.django_db


@pytest.fixture
def llave(settings):
    with fake_llave() as server:
        addresses = {"authorize_url": "oauth.xhtml", "token_url": "token", "data_url": "datos"}
        app = {
            "client_id": CLIENT,
            "secret": SECRET,
            "settings": {name: f"{server.address}/{path}" for name, path in addresses.items()},
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"llave": {"APPS": [app]}}
        yield server


def start(client):
    """Where the person is sent, and the state that goes along."""
    address = client.post("/cuenta/llave-cdmx/")["Location"]
    return address, dict(parse_qsl(urlsplit(address).query))["state"]


def come_back(client, **changes):
    _, state = start(client)
    return client.get("/cuenta/llave-cdmx/regreso/", {"code": CODE, "state": state, **changes}, follow=True)


def come_in(client):
    """The first time an e-mail from outside is confirmed with a code."""
    come_back(client)
    return client.post("/cuenta/crear/codigo/", {"code": code_in_mail(), "action": "verify"}, follow=True)


def test_it_is_not_there_until_it_is_configured(client):
    assert client.get("/cuenta/llave-cdmx/").status_code == 404
    assert client.get("/cuenta/llave-cdmx/regreso/").status_code == 404
    assert "Llave CDMX" not in client.get("/cuenta/entrar/").content.decode()


def test_its_button_is_at_the_entrance_once_it_is(client, llave):
    assert "Entrar con Llave CDMX" in client.get("/cuenta/entrar/").content.decode()


def test_the_authorisation_page_gets_exactly_the_three_parameters_it_takes(client, llave):
    address, state = start(client)
    asked = requests.get(address, timeout=5)
    assert asked.status_code == 200
    assert asked.json() == {
        "client_id": CLIENT,
        "redirect_url": "http://testserver/cuenta/llave-cdmx/regreso/",
        "state": state,
    }


def test_a_person_comes_in_and_the_address_is_confirmed_the_first_time(client, llave):
    assert come_in(client).redirect_chain[-1][0] == "/cuenta/"
    persona = Persona.objects.get()
    assert (persona.correo, persona.nombre) == ("vecina@example.org", "Ana Inventada Deveras")
    again = StrictClient()
    assert come_back(again).redirect_chain[-1][0] == "/cuenta/"


def test_of_what_llave_tells_only_the_number_the_address_and_the_name_are_kept(client, llave):
    come_in(client)
    account = SocialAccount.objects.get()
    assert (account.uid, account.extra_data) == ("4077", {})
    assert not SocialToken.objects.exists()


def test_an_account_that_has_the_address_is_not_taken_over(client, llave):
    PersonaFactory(correo="vecina@example.org")
    come_back(client)
    assert client.get("/cuenta/").status_code == 302
    assert not SocialAccount.objects.exists()


def test_whoever_is_in_can_join_llave_to_the_account(client, llave):
    persona = PersonaFactory(correo="vecina@example.org")
    sign_in_by_code(client, persona.correo)
    address = client.post("/cuenta/llave-cdmx/?process=connect")["Location"]
    state = dict(parse_qsl(urlsplit(address).query))["state"]
    client.get("/cuenta/llave-cdmx/regreso/", {"code": CODE, "state": state})
    assert SocialAccount.objects.get().user == persona


def test_staff_is_asked_for_the_second_factor_all_the_same(client, llave):
    come_in(client)
    persona = Persona.objects.get()
    EncargoFactory(rol=Rol.DEOEYG, persona=persona)
    enrol(persona)
    assert come_back(StrictClient()).redirect_chain[-1][0] == "/cuenta/entrar/segundo-paso/"


@pytest.mark.parametrize("changes", [{"state": "inventado"}, {"state": ""}])
def test_a_state_that_this_session_was_not_given_is_refused(client, llave, changes):
    assert come_back(client, **changes).status_code == 403
    assert not Persona.objects.exists()


def test_a_state_serves_once(client, llave):
    _, state = start(client)
    facts = {"code": CODE, "state": state}
    client.get("/cuenta/llave-cdmx/regreso/", facts)
    assert client.get("/cuenta/llave-cdmx/regreso/", facts).status_code == 403


def failed(client, **changes):
    response = come_back(client, **changes)
    assert response.status_code == 401
    assert "No pudimos confirmar quién eres" in response.content.decode()
    assert not Persona.objects.exists()


@pytest.mark.parametrize("code", ["otro", ""])
def test_a_code_that_llave_does_not_know_ends_in_a_page_that_says_what_to_do(client, llave, code):
    failed(client, code=code)


@pytest.mark.parametrize("token", [(200, {}), (200, []), (200, b"<html>"), (500, {}), (200, {"accessToken": 7})])
def test_a_token_that_is_none_ends_in_that_page(client, llave, token):
    llave.token = token
    failed(client)


@pytest.mark.parametrize("person", [{}, {"idUsuario": None}, ["x"]])
def test_an_answer_that_names_nobody_ends_in_that_page(client, llave, person):
    llave.person = person
    failed(client)


def test_a_server_that_is_down_ends_in_that_page(client, llave, settings):
    settings.SOCIALACCOUNT_PROVIDERS["llave"]["APPS"][0]["settings"]["token_url"] = "http://127.0.0.1:9/token"
    failed(client)
