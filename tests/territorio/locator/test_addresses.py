"""Street addresses, against a real server on this machine that answers as Nominatim does."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from tequio.territorio.locator.addresses import search_address
from tequio.territorio.locator.answers import Lectura, Razon
from tequio.territorio.locator.loading import territorio_en
from tests.factories.pueblito import pueblito
from tests.factories.territorio import GROUND

pytestmark = [pytest.mark.django_db, pytest.mark.enable_socket]


@pytest.fixture
def town():
    pueblito()
    return territorio_en()


@contextmanager
def geocoder(settings, body, status=200):
    """Answers every request with this body; gives the list of the questions that came."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(urlsplit(self.path))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        settings.GEOCODER_URL = f"http://127.0.0.1:{server.server_port}"
        yield asked
        server.shutdown()


def place(x, y, label):
    lon, lat = GROUND.to_degrees(complex(x, y))
    return {"lon": str(lon), "lat": str(lat), "display_name": label}


def test_an_address_leads_to_the_unit_where_it_stands(town, settings):
    with geocoder(settings, json.dumps([place(500, 400, "Calle Luna 1")])):
        answer = search_address("luna 1", town)
    assert (answer.lectura, answer.ambigua) == (Lectura.DIRECCION, False)
    assert [(c.lugar.clave, c.razon, c.detalle) for c in answer.candidatas] == [
        ("08-033", Razon.DIRECCION, "Calle Luna 1")
    ]


def test_several_places_keep_the_order_of_the_geocoder(town, settings):
    places = [place(700, 100, "Sol 5"), place(500, 400, "Sol 5 bis"), place(710, 100, "Sol 6")]
    with geocoder(settings, json.dumps(places)):
        answer = search_address("sol 5", town)
    assert [each.lugar.clave for each in answer.candidatas] == ["15-004", "08-033"]
    assert answer.ambigua


def test_the_question_is_bounded_to_the_city(town, settings):
    with geocoder(settings, "[]") as asked:
        search_address("Luna 1, ñ&x=1", town)
    question = parse_qs(asked[0].query)
    assert (asked[0].path, question["q"], question["bounded"]) == ("/search", ["Luna 1, ñ&x=1"], ["1"])
    assert question["viewbox"] == ["-99.4,19.65,-98.9,19.0"]


def test_places_out_of_the_city_or_in_no_unit_are_left_out(town, settings):
    places = [{"lon": "-3.7", "lat": "40.4", "display_name": "Madrid"}, place(1000, 300, "Hueco 1")]
    with geocoder(settings, json.dumps(places)):
        assert search_address("madrid", town).candidatas == ()


@pytest.mark.parametrize("body", ["", "<html>", "{}", "[1, null]", '[{"lon": "x", "lat": "19", "display_name": "a"}]'])
def test_an_answer_that_cannot_be_read_finds_nothing(town, settings, body):
    with geocoder(settings, body):
        assert search_address("luna 1", town).lectura is Lectura.NADA


def test_a_geocoder_that_fails_finds_nothing_and_is_logged(town, settings, caplog):
    with geocoder(settings, "", status=503):
        assert search_address("luna 1", town).candidatas == ()
    assert "did not answer" in caplog.text


def test_a_geocoder_that_is_not_there_finds_nothing(town, settings):
    settings.GEOCODER_URL = "http://127.0.0.1:9"
    assert search_address("luna 1", town).candidatas == ()


def test_nothing_is_asked_without_a_geocoder(town):
    assert search_address("luna 1", town).lectura is Lectura.NADA
