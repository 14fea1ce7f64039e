"""Every public page leads to one's account by a plain link: the page is the same for whoever is in, and is kept."""

import pytest

from tests.cuentas.conftest import fresh_limits, signed_in
from tests.factories.cuentas import EncargoFactory

__all__ = ["fresh_limits"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("path", "href"), [("/", "/cuenta/"), ("/ut/08-033/", "/cuenta/"), ("/en/", "/en/cuenta/")])
def test_a_public_page_leads_to_the_account(client, town, path, href):
    answer = client.get(path)
    assert f'<a class="language" href="{href}">' in answer.content.decode()
    assert not answer.cookies


def test_the_page_is_the_same_for_whoever_is_in(client, town):
    inside = signed_in(EncargoFactory(rol="HABITANTE").persona)
    assert inside.get("/").content == client.get("/").content


def test_whoever_follows_it_without_being_in_is_asked_who_they_are(client, town):
    assert client.get("/cuenta/").headers["Location"].startswith("/cuenta/entrar/")


def test_the_pages_of_the_account_do_not_lead_to_themselves(client, town):
    assert 'href="/cuenta/">' not in client.get("/cuenta/entrar/").content.decode().split("<main")[0]
