"""Photos of the place are public, as whoever sent them was told; no other paper of a project is."""

import pytest

from tequio.documentos.actions.recibir import DOCUMENTS, recibir
from tests.factories.documentos import pdf, picture, upload
from tests.factories.presupuesto import DISTRITAL, REGISTRO, presentado, registrado

pytestmark = pytest.mark.django_db


def kept(content, name):
    return recibir(upload(content, name), kinds=DOCUMENTS, max_bytes=99_999, by=DISTRITAL, now=REGISTRO)


def photo(texto="El camino de noche."):
    return kept(picture(), "camino.jpg"), "FOTO", texto


def address_of(proyecto):
    return f"/proyectos/{proyecto.slug}/fotos/{proyecto.anexos.get().pk}/"


def test_the_page_of_a_project_shows_its_photo_and_says_what_is_seen(client):
    proyecto = registrado(anexos=[photo()])
    page = client.get(f"/proyectos/{proyecto.slug}/").content.decode()
    assert f'src="{address_of(proyecto)}" alt="El camino de noche."' in page
    [told] = client.get(f"/proyectos/{proyecto.slug}.json").json()["fotos"]
    assert told == {"direccion": address_of(proyecto), "se_ve": "El camino de noche."}


def test_a_photo_without_words_says_that_it_has_none(client):
    page = client.get(f"/proyectos/{registrado(anexos=[photo('')]).slug}/").content.decode()
    assert 'alt="Foto del lugar, sin descripción"' in page


def test_the_photo_is_shown_in_its_place_and_no_browser_runs_it(client):
    answer = client.get(address_of(registrado(anexos=[photo()])))
    assert b"".join(answer.streaming_content)[:3] == b"\xff\xd8\xff"
    answer.close()
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("clase", ["DOCUMENTO", "F1"])
@pytest.mark.parametrize("content", [pdf(), picture()], ids=["pdf", "picture"])
def test_no_other_paper_is_shown_though_it_be_a_picture(client, clase, content):
    proyecto = registrado(anexos=[(kept(content, "papel"), clase, "Un papel.")])
    assert client.get(address_of(proyecto)).status_code == 404
    assert "Un papel." not in client.get(f"/proyectos/{proyecto.slug}/").content.decode()


def test_a_photo_that_is_no_picture_is_not_shown(client):
    assert client.get(address_of(registrado(anexos=[(kept(pdf(), "p.pdf"), "FOTO", "")]))).status_code == 404


def test_before_the_folio_nobody_sees_the_photo_nor_under_another_project(client):
    hidden, public = presentado(anexos=[photo()]), registrado()
    key = hidden.anexos.get().pk
    for slug in (hidden.codigo.lower(), public.slug):
        assert client.get(f"/proyectos/{slug}/fotos/{key}/").status_code == 404


def test_a_photo_that_the_store_lost_does_not_exist(client, settings, tmp_path):
    proyecto = registrado(anexos=[photo()])
    settings.DATA_DIR = tmp_path / "otra"
    assert client.get(address_of(proyecto)).status_code == 404
