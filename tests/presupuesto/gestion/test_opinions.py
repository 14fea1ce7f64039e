"""What staff reads of an opinion before its release, and how what was captured is mended from its page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.models import Dictamen
from tests.factories.documentos import pdf
from tests.factories.presupuesto import (
    DICTAMINACION,
    SALIDA,
    SORTEO,
    dictaminado,
    numerado,
    publicados,
    registrado,
    remitidos,
    sesion,
)

from .test_pages import one, said

pytestmark = pytest.mark.django_db
REASON = "Razones sobre juridica."


@pytest.mark.parametrize(("who", "reads"), [("alcaldia", True), ("od", True), ("central", True), ("consejeria", False)])
def test_before_the_release_only_who_captures_and_the_central_areas_read_it(enter, who, reads):
    proyecto = dictaminado(viable=False)
    page = enter(who, DICTAMINACION).get(one(proyecto)).content.decode()
    assert (REASON in page) == reads
    assert "todavía no se publica" in page


def test_after_it_everyone_at_the_desk_reads_it(enter):
    proyecto = publicados(dictaminado(viable=False))
    assert REASON in enter("consejeria", SALIDA).get(one(proyecto)).content.decode()


def test_who_judges_reads_the_whole_project_beside_the_form(enter):
    [proyecto] = remitidos(registrado())
    page = enter("alcaldia", DICTAMINACION).get(one(proyecto, "dictaminar")).content.decode()
    for fact in (proyecto.descripcion, proyecto.lugar, "Toda la población", "$250,000"):
        assert fact in page


def test_the_form_comes_filled_in_and_what_was_wrong_is_mended(enter):
    proyecto = dictaminado(viable=False)
    client, address = enter("alcaldia", DICTAMINACION), one(proyecto, "corregir_dictamen")
    page = client.get(address).content.decode()
    assert REASON in page
    assert 'value="260000.00"' in page
    answer = client.post(address, said(proyecto) | {"motivo": "Se capturó al revés"})
    assert answer.status_code == 302
    assert Dictamen.objects.get().sentido == "VIABLE"


def test_the_original_stays_when_no_other_one_comes(enter):
    [proyecto] = remitidos(registrado())
    client = enter("alcaldia", DICTAMINACION)
    paper = SimpleUploadedFile("dictamen.pdf", pdf())
    client.post(one(proyecto, "dictaminar"), said(proyecto) | {"firmado": paper})
    kept = Dictamen.objects.get().firmado
    client.post(one(proyecto, "corregir_dictamen"), said(proyecto) | {"motivo": "Otro costo", "costo": "1000"})
    found = Dictamen.objects.get()
    assert (found.firmado, found.costo) == (kept, 1000)


def test_an_error_elsewhere_does_not_lose_the_original(enter):
    [proyecto] = remitidos(registrado())
    client, address = enter("alcaldia", DICTAMINACION), one(proyecto, "dictaminar")
    paper = SimpleUploadedFile("dictamen.pdf", pdf())
    wrong = client.post(address, said(proyecto) | {"costo": "x", "firmado": paper})
    assert wrong.status_code == 422
    assert "Ya está adjunto: dictamen.pdf" in wrong.content.decode()
    token = wrong.context["tokens"][0][1]
    assert client.post(address, said(proyecto) | {"guardado-firmado": token}).status_code == 302
    assert Dictamen.objects.get().firmado.nombre == "dictamen.pdf"


def test_a_session_is_chosen_by_its_day(enter):
    [proyecto] = remitidos(registrado())
    session = sesion(proyecto)
    page = enter("alcaldia", DICTAMINACION).get(one(proyecto, "dictaminar")).content.decode()
    assert f"{session}, 05/04/2028" in page


def test_the_number_that_was_drawn_stands_at_the_desk(enter):
    proyecto = numerado()
    page = enter("od", SORTEO).get(one(proyecto)).content.decode()
    assert f"<strong>{proyecto.numero}</strong>" in page


def test_the_list_of_a_batch_is_linked_from_its_projects(enter):
    [proyecto] = remitidos(registrado())
    paper = proyecto.remisiones.get().lista
    page = enter("od", DICTAMINACION).get(one(proyecto)).content.decode()
    assert f"/verifica/{paper.codigo}/" in page
