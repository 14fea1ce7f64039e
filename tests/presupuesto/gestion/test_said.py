"""What was done is said once, on the next page of the desk."""

import pytest
from django.contrib.messages.storage.session import SessionStorage
from django.test import RequestFactory

from tequio.presupuesto.gestion.said import said
from tests.factories.presupuesto import SORTEO, numerado

LISTS = "/gestion/sorteos/listas/"


def told(text, **facts):
    request = RequestFactory().get("/")
    request.session = {}
    request._messages = SessionStorage(request)
    said(request, text, **facts)
    return [(str(each), each.tags) for each in request._messages]


def test_it_bears_the_mark_by_which_the_desk_shows_it():
    assert told("Hecho.") == [("Hecho.", "dicho success")]


def test_what_is_to_be_looked_at_says_so():
    assert told("Mira esto.", cuidado=True) == [("Mira esto.", "dicho warning")]


def test_a_way_to_see_it_is_a_link_and_what_people_wrote_is_escaped():
    [(text, _tags)] = told("<b>", href="/x/", enlace="Ver & leer")
    assert text == '&lt;b&gt; <a href="/x/">Ver &amp; leer</a>'


@pytest.mark.django_db
def test_the_next_page_says_it_politely_and_once(enter):
    numerado()
    client = enter("od", SORTEO)
    page = client.post(LISTS, {"lista": "2028/08-033"}, follow=True).content.decode()
    assert "La lista quedó publicada." in page.split('<div role="status">')[1]
    assert 'role="status"' not in client.get(LISTS).content.decode()
