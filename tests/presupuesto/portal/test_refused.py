"""What a form of the public cannot take: it says why, and keeps what was written."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.lib.folio import new_short_folio
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.models import Borrador, Proyecto, ReglasEdicion
from tequio.presupuesto.portal.views import mio
from tequio.presupuesto.portal.views.archivos import MOST_FILES
from tests.factories.documentos import pdf, picture
from tests.factories.presupuesto import DISTRITAL, REGISTRO, presentado

from .conftest import ANSWERS, step

pytestmark = pytest.mark.django_db


def photo():
    return SimpleUploadedFile("parque.jpg", picture(), "image/jpeg")


def paper():
    return SimpleUploadedFile("plano.pdf", pdf(), "application/pdf")


@pytest.mark.parametrize(
    ("key", "changes", "words"),
    [
        ("proyecto", {"nombre": "x" * 250}, "letras a lo más"),
        ("lugar", {"forma": "MAPA", "geometria": ""}, "Marca el lugar en el mapa"),
    ],
)
def test_an_answer_that_cannot_be_taken_says_why(client, draft, key, changes, words):
    ReglasEdicion.objects.update(largo_nombre=200)
    client.post(step(draft, "unidad"), ANSWERS["unidad"])
    page = client.post(step(draft, key), ANSWERS[key] | changes)
    assert page.status_code == 422
    assert words in page.content.decode()


def test_another_population_says_which(client, draft):
    page = client.post(step(draft, "para"), ANSWERS["para"] | {"poblaciones": ["otra"]})
    assert page.status_code == 422
    assert "Escribe cuál." in page.content.decode()


def test_a_photo_says_what_is_seen_in_it(client, draft):
    page = client.post(step(draft, "archivos"), {"archivo": photo(), "clase": "FOTO", "texto": ""})
    assert page.status_code == 422
    assert "Describe la foto" in page.content.decode()


def test_beyond_ten_files_no_more_are_taken(client, draft):
    for _ in range(MOST_FILES):
        client.post(step(draft, "archivos"), {"archivo": paper(), "clase": "DOCUMENTO"})
    page = client.post(step(draft, "archivos"), {"archivo": paper(), "clase": "DOCUMENTO"})
    assert "archivos a lo más" in page.content.decode()
    assert len(Borrador.objects.get().datos["archivos"]["lista"]) == MOST_FILES


def test_when_the_disk_is_full_the_page_says_it_and_the_draft_stays(client, answered, settings, tmp_path):
    full = tmp_path / "lleno"
    full.write_text("a file where the folder should be")
    settings.DATA_DIR = full
    page = client.post(step(answered, "archivos"), {"archivo": paper(), "clase": "DOCUMENTO"})
    assert "no podemos guardar archivos" in page.content.decode()
    assert Borrador.objects.get().datos["proyecto"]["nombre"] == "Luminarias en el parque"


def test_an_address_that_no_mail_reaches_is_told_before_sending(client, answered):
    found = Borrador.objects.get()
    found.datos = found.datos | {"persona": found.datos["persona"] | {"correo": "jacinta@ejemplo.méxico"}}
    found.save()
    page = client.post(step(answered, "revisar"))
    assert page.status_code == 422
    assert "No podemos escribir a ese correo" in page.content.decode()
    assert not Proyecto.objects.exists()


@pytest.mark.parametrize("key", ["archivos", "unidad", "revisar", ""])
def test_once_registration_closed_every_page_of_a_draft_says_that_it_waits(client, answered, at, key):
    at(REGISTRO.replace(month=4, day=3))
    address = step(answered, key) if key else answered
    assert client.get(address).status_code == 409
    assert Borrador.objects.exists()


def test_who_tries_many_keys_is_asked_to_wait_even_with_the_right_one(client):
    proyecto = presentado()
    for _ in range(mio.PER_MINUTE):
        client.post("/presupuesto/mio/", {"folio": proyecto.codigo, "llave": new_short_folio()})
    page = client.post("/presupuesto/mio/", {"folio": proyecto.codigo, "llave": proyecto.proponente.llave})
    assert "Probaste muchas veces seguidas" in page.content.decode()


def test_an_answer_with_a_file_that_is_none_of_the_kinds_says_so(client, year):
    proyecto = presentado()
    address = f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"
    prevenir_proyecto(proyecto, falta="Di en qué calle.", by=DISTRITAL, now=REGISTRO)
    odd = SimpleUploadedFile("programa.exe", BytesIO(b"MZ\x90\x00").getvalue())
    page = client.post(address, {"acto": "subsanar", "texto": "En la calle 5.", "archivo": odd, "clase": "DOCUMENTO"})
    assert page.status_code == 422
    assert Proyecto.objects.get().estado == "INCOMPLETO"
