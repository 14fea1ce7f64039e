"""The files of a draft: what came is not lost, and says what it is before it goes on."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.actions.barrer_borradores import barrer_borradores
from tequio.presupuesto.models import Borrador
from tests.factories.documentos import pdf, picture
from tests.factories.presupuesto import REGISTRO

from .conftest import ANSWERS, step

pytestmark = pytest.mark.django_db


def photo():
    return SimpleUploadedFile("parque.jpg", picture(), "image/jpeg")


def paper():
    return SimpleUploadedFile("plano.pdf", pdf(), "application/pdf")


def files():
    return Borrador.objects.get().datos.get("archivos", {})


def names():
    return [each["nombre"] for each in files().get("lista", ())]


@pytest.fixture
def address(draft):
    return step(draft, "archivos")


def test_nothing_is_chosen_for_the_person_and_the_limit_is_told_before(client, address):
    page = client.get(address).content.decode()
    assert '<option value="" selected>' in page
    assert "hasta 10" in page


@pytest.mark.parametrize("said", [{}, {"clase": "FOTO", "texto": ""}])
def test_a_file_of_which_something_is_missing_stays_and_is_whole_with_the_rest(client, address, said):
    page = client.post(address, {"archivo": photo(), **said})
    assert page.status_code == 422
    assert "Ya recibimos «parque.jpg»" in client.get(address).content.decode()
    assert client.post(address, {"clase": "FOTO", "texto": "El camino"}).status_code == 302
    assert names() == ["parque.jpg"]
    assert "a_medias" not in files()


def test_a_paper_said_to_be_a_photo_is_kept_and_told_what_it_is(client, address):
    page = client.post(address, {"archivo": paper(), "clase": "FOTO"}).content.decode()
    assert "es un PDF, no una foto" in page
    assert "Describe la foto" not in page
    client.post(address, {"clase": "DOCUMENTO"})
    assert names() == ["plano.pdf"]


def test_a_file_of_which_something_is_missing_is_taken_away(client, address):
    client.post(address, {"archivo": paper()})
    client.post(address, {"quitar": str(files()["a_medias"]["pk"])})
    assert files() == {"lista": []}


def test_a_file_of_which_something_is_missing_is_not_swept_while_its_draft_lives(client, address):
    client.post(address, {"archivo": paper()})
    assert barrer_borradores(REGISTRO.replace(day=15)) == (0, 0)


def test_ready_attaches_what_was_chosen_and_goes_on(client, draft, address):
    sent = client.post(address, {"archivo": paper(), "clase": "DOCUMENTO", "listo": "1"})
    assert sent.url == draft
    assert names() == ["plano.pdf"]


def test_ready_with_nothing_chosen_goes_on(client, draft, address):
    assert client.post(address, {"listo": "1"}).url == draft


def test_from_the_check_one_comes_back_to_it(client, answered):
    address = step(answered, "archivos") + "&volver=revisar"
    assert address.replace("&", "&amp;") in client.get(step(answered, "revisar")).content.decode()
    assert "/revisar/" in client.post(address, {"listo": "1"}).url
    again = client.post(address, {"archivo": paper(), "clase": "DOCUMENTO"}).url
    assert again.endswith("volver=revisar")


def test_papers_of_an_adult_are_offered_to_a_minor_only(client, draft, address):
    assert "Identificación de quien autoriza" not in client.get(address).content.decode()
    client.post(step(draft, "persona"), {**ANSWERS["persona"], "edad": "15", "tutora": "Rosa Inventada"})
    assert "Identificación de quien autoriza" in client.get(address).content.decode()
