"""The signed original of an opinion: kept closed until the release, and after it when it holds no private data."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.models import Dictamen
from tests.factories.documentos import pdf
from tests.factories.presupuesto import DICTAMINACION, publicados, registrado, remitidos

from .test_pages import one, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(enter):
    """``capture(**facts)``: the project after the alcaldía captured its opinion with that original."""

    def capture(**facts):
        [proyecto] = remitidos(registrado())
        original = SimpleUploadedFile("dictamen.pdf", facts.pop("content", pdf()))
        answer = enter("alcaldia", DICTAMINACION).post(
            one(proyecto, "dictaminar"), said(proyecto) | {"firmado": original} | facts
        )
        proyecto.refresh_from_db()
        return proyecto, answer

    return capture


def public(proyecto):
    return f"/proyectos/{proyecto.slug}/dictamen-1.pdf"


def closed(proyecto):
    return f"/gestion/proyectos/{proyecto.codigo}/dictamenes/1/"


def test_the_original_goes_out_with_the_opinion(client, capture):
    proyecto, _ = capture(firmado_publico="on")
    assert client.get(public(proyecto)).status_code == 404
    publicados(proyecto)
    assert "Descargar el original firmado" in client.get(f"/proyectos/{proyecto.slug}/").content.decode()
    answer = client.get(public(proyecto))
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert answer["Content-Type"] == "application/pdf"


def test_one_with_private_data_never_goes_out(client, capture):
    proyecto, _ = capture()
    publicados(proyecto)
    assert client.get(public(proyecto)).status_code == 404
    assert "original firmado" not in client.get(f"/proyectos/{proyecto.slug}/").content.decode()


@pytest.mark.parametrize(
    ("who", "status"), [("alcaldia", 200), ("od", 200), ("central", 200), ("consejeria", 404), ("od_ajena", 404)]
)
def test_before_the_release_only_who_captures_and_the_central_areas_open_it(capture, enter, who, status):
    proyecto, _ = capture()
    answer = enter(who, DICTAMINACION).get(closed(proyecto))
    assert answer.status_code == status
    if status == 200:
        assert b"".join(answer.streaming_content)


def test_what_is_no_pdf_is_refused_beside_its_field_and_nothing_is_captured(capture):
    _, answer = capture(content=b"MZ nothing")
    assert answer.status_code == 422
    assert not Dictamen.objects.exists()


def test_an_opinion_without_original_has_none_to_open(enter):
    [proyecto] = remitidos(registrado())
    client = enter("alcaldia", DICTAMINACION)
    client.post(one(proyecto, "dictaminar"), said(proyecto) | {"firmado_publico": "on"})
    assert not Dictamen.objects.get().firmado_publico
    assert client.get(closed(proyecto)).status_code == 404
