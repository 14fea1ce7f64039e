"""A disk that takes no file leaves the pages in words, and says so to whoever watches."""

import pytest

from tequio.territorio import files

pytestmark = pytest.mark.django_db
PAGES = ["/", "/mapa/", "/ut/", "/ut/08-033/"]


@pytest.fixture
def full(town, tmp_path):
    """A file stands where the folder of the files would be made; ``full.unlink()`` makes room."""
    place = tmp_path / "mapas"
    place.touch()
    return place


def complaints(caplog):
    return [record for record in caplog.records if record.name == files.__name__]


@pytest.mark.parametrize("path", PAGES)
def test_pages_answer_in_words_and_no_cache_keeps_them(client, full, caplog, path):
    response = client.get(path)
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    assert "/mapas/" not in response.content.decode()
    assert [record.levelname for record in complaints(caplog)] == ["ERROR"]


def test_the_disk_is_not_tried_at_each_request(client, full, caplog):
    for path in PAGES:
        client.get(path)
    assert len(complaints(caplog)) == 1


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_whole_again_when_there_is_room(client, full, path, monkeypatch):
    client.get(path)
    full.unlink()
    monkeypatch.setattr(files, "RETRY_S", 0)
    response = client.get(path)
    assert "s-maxage" in response.headers["Cache-Control"]
    assert "/mapas/pueblito-2019-" in response.content.decode()


@pytest.mark.parametrize("path", ["/ut.geojson", "/alcaldias.geojson", "/distritos.geojson"])
def test_a_program_that_wants_a_file_is_told_to_come_back(client, full, path):
    response = client.get(path)
    assert (response.status_code, response.headers["Content-Type"]) == (503, "application/problem+json")
    assert "Vuelve a pedirlo" in response.json()["detail"]


def test_health_says_it_until_there_is_room(client, full, monkeypatch):
    client.get("/")
    response = client.get("/salud/lista")
    assert response.status_code == 503
    assert "revisa el espacio" in response.json()["revisiones"]["archivos_de_mapa"]
    full.unlink()
    monkeypatch.setattr(files, "RETRY_S", 0)
    assert client.get("/salud/lista").status_code == 200
