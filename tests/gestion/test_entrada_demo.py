"""Whoever tries the demonstration comes in as anyone of the fictitious city; of a real city, as nobody."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tequio.gestion.ciudad import HOST, poblar
from tests.factories.actors import BY, NOW
from tests.factories.pueblito import pueblito


@pytest.fixture
def city(db):
    call_command("sembrar")
    pueblito(ficticio=True)
    poblar(by=BY, now=NOW)


def keys(correo):
    printed = StringIO()
    call_command("entrada_demo", correo, stdout=printed)
    return re.search(r"contraseña: (\S+)\n.*: (\d{6})", printed.getvalue()).groups()


def test_what_it_prints_opens_the_desk_of_the_staff(city, client):
    password, code = keys(f"deoeyg@{HOST}")
    client.post("/cuenta/entrar/personal/", {"login": f"deoeyg@{HOST}", "password": password})
    client.post("/cuenta/entrar/segundo-paso/", {"code": code})
    assert client.get("/gestion/").status_code == 200


def test_a_neighbour_comes_in_too(city, client):
    password, code = keys(f"habitante@{HOST}")
    client.post("/cuenta/entrar/personal/", {"login": f"habitante@{HOST}", "password": password})
    client.post("/cuenta/entrar/segundo-paso/", {"code": code})
    assert client.get("/cuenta/").status_code == 200


def test_asked_again_it_gives_another_password(city):
    assert keys(f"utsi@{HOST}")[0] != keys(f"utsi@{HOST}")[0]


def test_without_an_address_it_lists_the_accounts(city):
    printed = StringIO()
    call_command("entrada_demo", stdout=printed)
    assert f"consejeria@{HOST}\n" in printed.getvalue()


def test_an_account_that_is_none_of_the_city_is_not_opened(city):
    with pytest.raises(CommandError, match="no es una cuenta de la ciudad"):
        call_command("entrada_demo", "ana@example.org")


@pytest.mark.django_db
def test_where_a_frame_is_real_it_opens_nothing():
    pueblito(ficticio=False)
    with pytest.raises(CommandError, match="solo sirve en una ciudad ficticia"):
        call_command("entrada_demo", f"utsi@{HOST}")
