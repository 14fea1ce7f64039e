"""Papers of a project: of a minor what an adult signs, the scanned F1; who may open them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.models import Proponente, Proyecto
from tests.factories.documentos import pdf
from tests.factories.presupuesto import DICTAMINACION, incompleto, persona, registrado, remitidos
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
LIST = "/gestion/proyectos/"
YOUNG = {name: value for answers in ANSWERS.values() for name, value in answers.items()} | {
    "edad": "12", "tutora": "Rosa Inventada", "parentesco": "madre",
}  # fmt: skip


def paper(name="papel.pdf"):
    return SimpleUploadedFile(name, pdf())


def test_a_minor_completes_what_was_missing_with_the_papers_of_an_adult(client, enter):
    proyecto = incompleto(persona=persona(edad=12, tutora="Rosa Inventada"))
    mine = f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"
    enter("od")  # it is a day of the registration
    client.post(mine, {"acto": "subsanar", "texto": "", "autorizacion": paper()})
    desk = enter("od")
    assert desk.post(f"{LIST}{proyecto.codigo}/registrar/").status_code == 422
    desk.post(f"{LIST}{proyecto.codigo}/prevenir_proyecto/", {"falta": "La identificación de tu mamá."})
    client.post(mine, {"acto": "subsanar", "texto": "Aquí está", "identificacion_tutora": paper()})
    assert desk.post(f"{LIST}{proyecto.codigo}/registrar/").status_code == 302
    assert Proyecto.objects.get().folio


def test_a_file_that_is_refused_changes_nothing_and_says_why(client, enter):
    proyecto = incompleto()
    mine = f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"
    enter("od")
    bad = SimpleUploadedFile("x.pdf", b"MZ nothing")
    failed = client.post(mine, {"acto": "subsanar", "texto": "Aquí está", "clase": "DOCUMENTO", "archivo": bad})
    assert failed.status_code == 422
    assert "Aquí está" in failed.content.decode()
    assert Proyecto.objects.get().estado == "INCOMPLETO"


def test_the_district_takes_the_papers_that_a_person_brings(enter):
    proyecto = incompleto(persona=persona(edad=12, tutora="Rosa Inventada"))
    facts = {
        "texto": "",
        "autorizacion": paper(),
        "identificacion_tutora": paper("ine.pdf"),
        "documento": paper("d.pdf"),
    }
    enter("od").post(f"{LIST}{proyecto.codigo}/subsanar/", facts)
    assert Proponente.objects.get().autorizada
    assert Proyecto.objects.get().anexos.get().clase == "DOCUMENTO"


def test_a_paper_form_of_a_minor_with_its_papers_gets_its_folio(enter):
    files = {"f1": paper("f1.pdf"), "autorizacion": paper(), "identificacion_tutora": paper("ine.pdf")}
    enter("capturista").post(LIST + "recibir/", {**YOUNG, "falta": "", **files})
    assert Proyecto.objects.get().folio
    assert Proyecto.objects.get().anexos.get().clase == "F1"


def test_a_paper_form_of_a_minor_without_them_is_not_entered_whole(enter):
    failed = enter("capturista").post(LIST + "recibir/", {**YOUNG, "falta": ""})
    assert failed.status_code == 422
    assert not Proyecto.objects.exists()


def test_files_open_to_who_may_know_the_person_and_to_nobody_else(enter):
    facts = {
        **YOUNG,
        "falta": "",
        "f1": paper("f1.pdf"),
        "autorizacion": paper(),
        "identificacion_tutora": paper("i.pdf"),
    }
    enter("od").post(LIST + "recibir/", facts)
    proyecto = Proyecto.objects.get()
    mine = [proyecto.anexos.get().archivo_id, proyecto.proponente.autorizacion_id]
    remitidos(proyecto)
    where = [f"{LIST}{proyecto.codigo}/archivos/{pk}/" for pk in mine]
    for reader in ("od", "central"):
        client = enter(reader, DICTAMINACION)
        for each in where:
            assert b"".join(client.get(each).streaming_content).startswith(b"%PDF"), reader
    for stranger in ("od_ajena", "alcaldia", "consejeria"):
        client = enter(stranger, DICTAMINACION)
        assert {client.get(each).status_code for each in where} == {404}, stranger


def test_a_file_of_another_project_is_not_found_through_this_one(enter):
    enter("od").post(LIST + "recibir/", {**YOUNG, "edad": "40", "falta": "", "f1": paper()})
    other = registrado()
    pk = Proyecto.objects.exclude(pk=other.pk).get().anexos.get().archivo_id
    assert enter("od").get(f"{LIST}{other.codigo}/archivos/{pk}/").status_code == 404
