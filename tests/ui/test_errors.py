"""Errors say what happened, what was kept and what to do; to programs, as problem details."""

import pytest
from django.test import Client

from tequio.ui.errors import FAILURES
from tequio.ui.problems import problem
from tests.laws.pages import check_page

pytestmark = [pytest.mark.urls("tests.ui.urls"), pytest.mark.django_db, pytest.mark.filterwarnings("ignore")]
PAGES = {400: "mala/", 403: "prohibida/", 404: "nada/", 500: "rota/"}


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(("status", "page"), PAGES.items())
@pytest.mark.parametrize(("prefix", "language"), [("/", "es-mx"), ("/en/", "en")])
def test_every_error_has_its_page_in_both_languages(client, prefix, language, status, page):
    response = client.get(prefix + page)
    html = response.content.decode()
    check_page(html)
    assert response.status_code == status
    assert f'<html lang="{language}">' in html


@pytest.mark.parametrize(("status", "page"), PAGES.items())
def test_an_error_page_says_what_was_kept_what_to_do_and_its_number(client, status, page):
    response = client.get(f"/{page}", headers={"X-Request-ID": "abcdef123456"})
    said = FAILURES[status]
    html = response.content.decode()
    assert [part for part in (said.happened, said.kept, said.do, "abcdef123456") if str(part) not in html] == []


def test_a_host_that_is_not_ours_gets_the_page_of_a_bad_request(client):
    response = client.get("/ui/", headers={"Host": "otro.invalid"})
    assert response.status_code == 400
    assert "otro.invalid" not in response.content.decode()


@pytest.mark.parametrize("address", ["/ui/?q=a%00b", "/ui/%00/", "/nada.json?q=%00"])
def test_a_null_byte_is_a_bad_request(client, address):
    response = client.get(address)
    assert response.status_code == 400
    assert "Content-Security-Policy" in response.headers


def test_what_is_sent_from_another_site_gets_our_page_of_a_bad_request():
    response = Client(enforce_csrf_checks=True).post("/vacia/")
    assert response.status_code == 400
    assert str(FAILURES[400].title) in response.content.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_a_page_that_only_shows_refuses_every_other_method_in_words(method):
    response = Client(enforce_csrf_checks=True).generic(method, "/ui/")
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert str(FAILURES[405].title) in response.content.decode()
    check_page(response.content.decode())


@pytest.mark.parametrize(("address", "status"), [("/api/nada", 404), ("/ut/99-999.json", 404), ("/api/rota/", 500)])
def test_a_program_gets_problem_details(client, address, status):
    response = client.get(address)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == response.status_code == status
    assert response.json()["request_id"]


def test_a_problem_takes_further_members():
    response = problem(422, "Coordenadas al revés", "La latitud va primero.", lat=-99.1)
    assert b'"lat": -99.1' in response.content
    assert "revés" in response.content.decode()
