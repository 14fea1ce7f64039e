"""/verifica/: what a person or a program is told of a document."""

import pytest

from tequio.documentos.actions.publicar import Lugar, publicar
from tequio.documentos.actions.retirar import retirar
from tequio.documentos.models import Publicacion
from tequio.documentos.store import path_of
from tests.documentos.test_emitir import DATOS, PUBLICA, replaced
from tests.factories.documentos import NOW, OFICINA, document

pytestmark = pytest.mark.django_db


def page_of(client, documento, language=""):
    return client.get(f"{language}/verifica/{documento.codigo}/").content.decode()


def test_the_code_is_asked_for_in_a_form_that_needs_no_javascript(client):
    page = client.get("/verifica/").content.decode()
    assert 'name="codigo"' in page
    assert "error-summary" not in page


def test_a_typed_code_leads_to_its_document_however_it_is_written(client):
    documento = document()
    response = client.get("/verifica/", {"codigo": documento.codigo.lower().replace("-", " ")})
    assert response["Location"] == f"/verifica/{documento.codigo}/"


@pytest.mark.parametrize(("typed", "words"), [("", "Escribe el código"), ("7K3M9-XQPD0", "no está bien escrito")])
def test_a_code_with_a_wrong_letter_is_told_so_and_nothing_typed_is_lost(client, typed, words):
    response = client.get("/verifica/", {"codigo": typed})
    assert response.status_code == 400
    assert words in response.content.decode()
    assert f'value="{typed}"' in response.content.decode() or not typed


def test_an_address_with_the_code_written_otherwise_leads_to_the_right_one(client):
    documento = document()
    response = client.get(f"/en/verifica/{documento.codigo.lower().replace('-', '')}/")
    assert response["Location"] == f"/en/verifica/{documento.codigo}/"


def test_a_document_that_holds_says_so_and_what_it_is(client):
    documento = document()
    page = page_of(client, documento)
    assert "Este documento está vigente" in page
    assert all(fact in page for fact in (documento.titulo, documento.folio, documento.sha256, OFICINA.label))
    assert OFICINA.id not in page


def test_a_document_that_was_replaced_leads_to_the_one_that_holds(client):
    first = document()
    second = replaced(first)
    page = page_of(client, first)
    assert "fue sustituido" in page
    assert "se corrigió el nombre" in page
    assert f"/verifica/{second.codigo}/" in page


def test_a_document_that_was_withdrawn_says_why_and_is_no_longer_handed_out(client):
    documento = document()
    retirar(documento, motivo="mostraba un domicilio", by=OFICINA, now=NOW)
    page = page_of(client, documento)
    assert "fue retirado" in page
    assert "mostraba un domicilio" in page
    assert client.get(f"/verifica/{documento.codigo}.pdf").status_code == 404


@pytest.mark.parametrize("codigo", ["00000-00000", "7K3M9-XQPD0", "nada"])
def test_a_code_that_nobody_knows_is_told_so(client, codigo):
    response = client.get(f"/verifica/{codigo}/")
    assert response.status_code == 404
    assert "No conocemos ese código" in response.content.decode()
    assert client.get(f"/verifica/{codigo}.json")["Content-Type"] == "application/problem+json"


def test_the_page_says_the_same_in_english(client):
    page = page_of(client, document(), "/en")
    assert "This document is valid" in page
    assert "Este documento está vigente" not in page


def test_the_same_facts_come_as_data(client):
    documento = document()
    lugar = Lugar(Publicacion.Lugar.SITIO, enlace="https://example.org/estrados/")
    publicar(documento, lugares=[lugar], by=OFICINA, now=NOW)
    told = client.get(f"/verifica/{documento.codigo}.json").json()
    assert (told["estado"], told["folio"], told["sha256"]) == ("VIGENTE", documento.folio, documento.sha256)
    assert told["version_publica"]["enlace"] == f"/verifica/{documento.codigo}.pdf"
    assert told["publicaciones"][0]["lugar"] == "sitio institucional"
    assert "datos" not in told


def test_data_of_a_replaced_document_name_the_one_that_holds(client):
    first = document()
    second = replaced(first)
    told = client.get(f"/verifica/{first.codigo}.json").json()
    assert (told["sustituido_por"], told["motivo"]) == (second.codigo, second.motivo)


def test_the_public_version_is_handed_out_and_never_the_original(client):
    documento = document(datos=DATOS, publica=PUBLICA)
    response = client.get(f"/verifica/{documento.codigo}.pdf")
    assert b"".join(response) == path_of(documento.publica_sha256).read_bytes()
    assert response["Content-Disposition"] == 'attachment; filename="IECM-DD01-000001-2026-v1.pdf"'


def test_a_reserved_document_can_be_verified_and_not_downloaded(client):
    documento = document(publica="reservada")
    assert "no tiene una versión pública" in page_of(client, documento)
    assert client.get(f"/verifica/{documento.codigo}.pdf").status_code == 404


def test_a_browser_never_runs_what_it_downloads(client):
    response = client.get(f"/verifica/{document().codigo}.pdf")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    response.close()


def test_whoever_keeps_the_page_asks_again_before_showing_it(client):
    assert "no-cache" in client.get(f"/verifica/{document().codigo}/")["Cache-Control"]


def test_the_code_is_never_looked_up_by_a_post(client):
    assert client.post("/verifica/", {"codigo": "x"}).status_code == 405


@pytest.mark.parametrize("publications", [0, 30])
def test_the_page_asks_as_little_with_many_publications_as_with_none(client, django_assert_num_queries, publications):
    documento = document()
    if publications:
        lugares = [Lugar(Publicacion.Lugar.REDES, enlace="https://example.org/")] * publications
        publicar(documento, lugares=lugares, by=OFICINA, now=NOW)
    client.get("/verifica/")
    with django_assert_num_queries(2, exact=False):
        page_of(client, documento)


def test_a_document_whose_file_the_store_lost_is_a_page_not_found(client, caplog):
    documento = document()
    path_of(documento.sha256).unlink()
    assert client.get(f"/verifica/{documento.codigo}.pdf").status_code == 404
    assert documento.sha256 in caplog.text
