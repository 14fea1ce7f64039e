"""/cuenta/consentimientos/: what a person switches on and off."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tequio.privacidad.models import Consentimiento
from tequio.privacidad.queries import consiente
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import PersonaFactory
from tests.factories.privacidad import FinalidadFactory, aviso

pytestmark = pytest.mark.django_db
PAGE = "/cuenta/consentimientos/"


@pytest.fixture
def finalidad():
    found = FinalidadFactory()
    aviso(found.sistema, now=timezone.now(), vigente_desde=timezone.localdate())
    return found


@pytest.fixture
def persona():
    return PersonaFactory()


@pytest.fixture
def mine(persona):
    return signed_in(persona)


def shown(client):
    return re.search(r'name="mostrado" value="(\w+)"', client.get(PAGE).content.decode())[1]


def test_everything_is_off_at_first(mine, finalidad):
    page = mine.get(PAGE).content.decode()
    assert "Sin aceptar" in page
    assert "checked" not in page


def test_the_account_leads_here(mine):
    assert f'href="{PAGE}"' in mine.get("/cuenta/").content.decode()


def test_one_says_yes_and_takes_it_back(mine, persona, finalidad):
    assert mine.post(PAGE, {"aceptar": finalidad.clave, "mostrado": shown(mine)}).status_code == 302
    assert consiente(persona, finalidad)
    assert mine.post(PAGE, {"retirar": finalidad.clave}).status_code == 302
    assert not consiente(persona, finalidad)
    assert "Lo que has aceptado y retirado" in mine.get(PAGE).content.decode()


def test_a_text_that_changed_meanwhile_is_read_again(mine, persona, finalidad):
    answer = mine.post(PAGE, {"aceptar": finalidad.clave, "mostrado": "0" * 64})
    assert answer.status_code == 422
    assert "El texto cambió" in answer.content.decode()
    assert not consiente(persona, finalidad)


def test_nobody_switches_off_what_is_not_on(mine, finalidad):
    assert mine.post(PAGE, {"retirar": finalidad.clave}).status_code == 404


def test_a_purpose_that_does_not_exist_is_not_found(mine, finalidad):
    assert mine.post(PAGE, {"aceptar": "vender-mis-datos", "mostrado": ""}).status_code == 404
    assert not Consentimiento.objects.exists()


def test_without_notice_there_is_no_button(mine):
    FinalidadFactory()
    assert 'name="aceptar"' not in mine.get(PAGE).content.decode()


def test_another_persons_consents_are_not_shown(mine, finalidad):
    other = signed_in(PersonaFactory())
    other.post(PAGE, {"aceptar": finalidad.clave, "mostrado": shown(other)})
    assert "Lo que has aceptado" not in mine.get(PAGE).content.decode()


def test_the_page_asks_as_much_with_three_purposes_as_with_many(mine, finalidad):
    def asked(times):
        for number in range(times):
            FinalidadFactory(clave=f"f-{times}-{number}", sistema=finalidad.sistema)
        with CaptureQueriesContext(connection) as queries:
            assert mine.get(PAGE).status_code == 200
        return len(queries)

    asked(1)
    assert asked(3) == asked(100) <= 20
