"""The wizard: a file goes up, its columns are told, rows are mended in place, it is accepted."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.cuentas.roles import Rol
from tequio.documentos.store import folder
from tequio.territorio.models import Importacion, Marco
from tests.cuentas.conftest import signed_in
from tests.factories.actors import NOW
from tests.factories.cuentas import EncargoFactory
from tests.factories.importaciones import importacion
from tests.territorio.importers.files import layer, square, unit

LIST = "/gestion/importaciones/"
GOOD, BAD = unit("02-001", "AGUILERA"), unit("02-002", " ", square(1))
FRAME = {"nombre": "Marco inventado", "marco": "m-2022", "acuerdo": "", "vigente_desde": "2022-10-01"}
COLUMNS = {"c_clave": "CVEUT", "c_nombre": "NOMUT"}


@pytest.fixture
def client(catalogos):
    return signed_in(EncargoFactory(rol=Rol.DEOEYG).persona)


@pytest.fixture
def send(client, django_capture_on_commit_callbacks):
    """``send(address, **fields)`` posts; the tasks that follow are done at once."""

    def send(address, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, fields)

    return send


@pytest.fixture
def checked(tmp_path, send):
    """An import of these features, checked, at its page."""

    def checked(*features):
        found = importacion(layer(tmp_path, *features))
        send(f"{LIST}{found.pk}/columnas/", **FRAME, **COLUMNS)
        return found

    return checked


def page(client, found, query=""):
    return client.get(f"{LIST}{found.pk}/{query}").content.decode()


def upload(name, content):
    return SimpleUploadedFile(name, content)


@pytest.mark.slow  # a process apart opens the file
def test_a_file_goes_up_and_its_columns_come_next(send):
    content = json.dumps({"type": "FeatureCollection", "features": [GOOD]}).encode()
    answer = send(f"{LIST}subir/", clase="MARCO", archivo=upload("marco 2022.geojson", content))
    found = Importacion.objects.get()
    assert answer["Location"] == f"{LIST}{found.pk}/columnas/"
    assert (found.archivo, found.muestra["columnas"]["CVEUT"]) == ("marco 2022.geojson", ["02-001"])


@pytest.mark.slow  # a process apart opens the file
@pytest.mark.parametrize(
    ("content", "sentence"), [(b"%PDF-1.7", "El archivo es un PDF"), (b"PK\x03\x04rest", "El ZIP está dañado")]
)
def test_a_file_that_cannot_be_trusted_gets_its_sentence_and_is_not_kept(send, content, sentence):
    answer = send(f"{LIST}subir/", clase="MARCO", archivo=upload("marco.zip", content))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Importacion.objects.exists()
    assert [path for path in folder().rglob("*") if path.is_file()] == []


def test_a_file_that_is_too_big_is_refused_before_it_is_opened(send, monkeypatch):
    from tequio.territorio.actions import recibir_importacion

    monkeypatch.setattr(recibir_importacion, "MAX_BYTES", 10)
    answer = send(f"{LIST}subir/", clase="MARCO", archivo=upload("marco.csv", b"x" * 11))
    assert "El archivo pesa más de" in answer.content.decode()


def test_an_empty_file_and_none_are_told_beside_the_field(send):
    assert (
        "El archivo está vacío" in send(f"{LIST}subir/", clase="MARCO", archivo=upload("m.csv", b"")).content.decode()
    )
    assert send(f"{LIST}subir/", clase="MARCO").status_code == 422


def test_the_columns_that_were_recognised_are_chosen_and_show_their_values(client, tmp_path):
    found = importacion(layer(tmp_path, GOOD), columnas={})
    told = client.get(f"{LIST}{found.pk}/columnas/").content.decode()
    assert '<option value="CVEUT" selected>CVEUT: 02-001</option>' in told


def test_two_fields_cannot_be_the_same_column(send, tmp_path):
    found = importacion(layer(tmp_path, GOOD))
    answer = send(f"{LIST}{found.pk}/columnas/", **FRAME, c_clave="CVEUT", c_nombre="CVEUT")
    assert answer.status_code == 422
    assert "ya la elegiste para" in answer.content.decode()


def test_a_wrong_date_loses_nothing_that_was_typed(send, tmp_path):
    found = importacion(layer(tmp_path, GOOD))
    answer = send(f"{LIST}{found.pk}/columnas/", **FRAME | {"vigente_desde": "ayer"}, **COLUMNS)
    assert 'value="Marco inventado"' in answer.content.decode()


def test_the_report_tells_row_by_row(client, checked):
    found = checked(GOOD, BAD)
    assert "no tiene nombre" in page(client, found)
    assert "02-001" in page(client, found, "?ver=tomadas")


def test_a_refused_row_is_mended_in_place_and_the_file_checked_again(client, send, checked):
    found = checked(GOOD, BAD)
    assert "El archivo dice: 02-002" in client.get(f"{LIST}{found.pk}/filas/2/").content.decode()
    send(f"{LIST}{found.pk}/filas/2/", clave="02-002", nombre="ALDANA")
    assert "Hay cambios por revisar" in page(client, found)
    send(f"{LIST}{found.pk}/revisar/")
    assert "Se puede tomar completa" in page(client, found)


def test_what_was_typed_for_a_row_stays_in_its_form(client, send, checked):
    found = checked(GOOD, BAD)
    send(f"{LIST}{found.pk}/filas/2/", clave="02-777", nombre=" ")
    assert 'value="02-777"' in client.get(f"{LIST}{found.pk}/filas/2/").content.decode()


def test_all_refused_rows_may_be_left_out_at_once_and_one_taken_back(client, send, checked):
    found = checked(GOOD, BAD, unit("zz", "X", square(2)))
    send(f"{LIST}{found.pk}/omitir-rechazadas/")
    send(f"{LIST}{found.pk}/filas/3/reponer/")
    found.refresh_from_db()
    assert found.omitidas == [2]


def test_a_row_that_was_not_refused_has_no_form(client, checked):
    assert client.get(f"{LIST}{checked(GOOD, BAD).pk}/filas/1/").status_code == 404


def test_accepting_loads_the_frame_without_publishing_it(client, send, checked):
    found = checked(GOOD)
    assert send(f"{LIST}{found.pk}/aceptar/").status_code == 302
    assert "El marco está cargado" in page(client, found)
    assert Marco.objects.get(clave="m-2022").estado == "CARGADO"


def test_the_second_of_two_people_reads_what_happened(client, send, checked):
    found = checked(GOOD)
    send(f"{LIST}{found.pk}/descartar/")
    answer = send(f"{LIST}{found.pk}/aceptar/")
    assert answer.status_code == 409
    assert "ahora está «descartada»" in answer.content.decode()


def test_undoing_asks_for_a_reason_and_removes_the_frame(client, send, checked):
    found = checked(GOOD)
    send(f"{LIST}{found.pk}/aceptar/")
    assert send(f"{LIST}{found.pk}/deshacer/", motivo="").status_code == 422
    send(f"{LIST}{found.pk}/deshacer/", motivo="Era otro archivo")
    assert not Marco.objects.filter(clave="m-2022").exists()


def test_what_cannot_be_undone_says_why(client, send, checked):
    found = checked(GOOD)
    send(f"{LIST}{found.pk}/aceptar/")
    Marco.objects.filter(clave="m-2022").update(estado="PUBLICADO", publicado_at=NOW)
    assert "no se puede deshacer" in client.get(f"{LIST}{found.pk}/deshacer/").content.decode()


def test_while_a_task_works_the_page_says_how_far_it_is(client, tmp_path):
    from django.utils import timezone

    facts = {"estado": "EN_REVISION", "avance": 3, "total": 4, "latido_at": timezone.now()}
    told = page(client, importacion(layer(tmp_path, GOOD), **facts))
    assert "3 de 4 filas leídas" in told
    assert 'value="75"' in told


def test_a_task_that_was_lost_can_be_begun_again(client, send, tmp_path):
    found = importacion(layer(tmp_path, GOOD), estado="EN_REVISION", latido_at=NOW)
    told = page(client, found)
    assert "La tarea se detuvo" in told
    assert "hx-get" not in told  # the button must stay under the hand
    send(f"{LIST}{found.pk}/revisar/")
    assert "Se puede tomar completa" in page(client, found)


def test_the_bar_asks_for_the_whole_page_once_the_task_ended(client, checked):
    answer = client.get(f"{LIST}{checked(GOOD).pk}/", headers={"HX-Request": "true"})
    assert answer["HX-Refresh"] == "true"


def test_an_import_that_was_checked_waits_in_the_inbox_of_those_who_may(client, checked):
    stranger = signed_in(EncargoFactory(rol=Rol.DEPCYC).persona)
    checked(GOOD), checked(GOOD, BAD)
    inbox = client.get("/gestion/").content.decode()
    assert inbox.count("Importación por aceptar: marco.geojson") == 1
    assert inbox.count("Importación por corregir: marco.geojson") == 1
    assert "Importación por aceptar" not in stranger.get("/gestion/").content.decode()


@pytest.mark.parametrize("rol", [Rol.OD_TITULAR, Rol.DEPCYC, Rol.CONSEJERIA])
def test_nobody_else_sees_or_moves_an_import(tmp_path, catalogos, rol):
    found, stranger = importacion(layer(tmp_path, GOOD)), signed_in(EncargoFactory(rol=rol).persona)
    assert stranger.get(f"{LIST}{found.pk}/").status_code == 403
    for act in ("revisar", "aceptar", "descartar", "deshacer", "omitir-rechazadas", "filas/2", "filas/2/omitir"):
        assert stranger.post(f"{LIST}{found.pk}/{act}/").status_code == 403
    assert stranger.post(f"{LIST}subir/").status_code == 403


def test_the_list_narrows_and_asks_as_much_with_few_as_with_many(client, tmp_path):
    path = layer(tmp_path, GOOD)

    def asked(times):
        for number in range(times):
            importacion(path, archivo=f"{times}-{number}.csv", estado="DESCARTADA" if number else "POR_REVISAR")
        with CaptureQueriesContext(connection) as queries:
            told = client.get(f"{LIST}?estado=POR_REVISAR").content.decode()
        assert f"{times}-0.csv" in told
        assert f"{times}-1.csv" not in told
        return len(queries)

    assert asked(3) == asked(40) <= 20


def test_the_page_of_an_import_keeps_its_budget_with_three_refused_rows_and_with_three_hundred(client, tmp_path):
    def visit(times):
        rows = [{"fila": n, "clave": "02-001", "motivo": "no tiene nombre", "valores": {}} for n in range(times)]
        facts = {"estado": "REVISADA", "rechazadas": times, "revisada_at": NOW, "omitidas": list(range(times))}
        report = {"notas": [], "tomadas": [], "corregidas": [], "rechazadas": rows}
        found = importacion(layer(tmp_path, GOOD), informe=report, **facts)
        with CaptureQueriesContext(connection) as queries:
            told = page(client, found)
        assert len(told) < 60_000
        return len(queries)

    visit(1)
    assert visit(3) == visit(300) <= 20


def test_in_english_every_sentence_of_these_pages_is_in_english(client, send, checked):
    from html import unescape

    from tests.architecture.test_translations import TOLD_AS_SPANISH, telling

    found = checked(GOOD, BAD)
    addresses = [
        f"{LIST}{found.pk}/",
        f"{LIST}{found.pk}/columnas/",
        f"{LIST}{found.pk}/filas/2/",
        f"{LIST}subir/",
        LIST,
    ]
    addresses += ["/gestion/marcos/", "/gestion/calidad/", "/gestion/bitacora/", "/gestion/buscar/?q=roma", "/gestion/"]
    for address in addresses:
        html = TOLD_AS_SPANISH.sub("", unescape(client.get(f"/en{address}").content.decode()))
        assert [spanish for spanish in telling() if spanish in html] == []
