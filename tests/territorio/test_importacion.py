"""The life of an import: checked, mended, accepted, undone. Tasks are done at once, when the transaction ends."""

from datetime import timedelta

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.workflow import ActNotOpenError
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion, cargar_importacion
from tequio.territorio.actions.corregir_importacion import corregir_fila, omitir_filas, reponer_fila
from tequio.territorio.actions.descartar_importacion import descartar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion
from tequio.territorio.actions.devolver_importacion import impedimento
from tequio.territorio.actions.ensayar_importacion import ensayar_importacion
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.publicar_marco import publicar_marco
from tequio.territorio.actions.recibir_importacion import plain_name
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.actions.turno import ImportacionOcupadaError
from tequio.territorio.models import CodigoPostalUnidad, Importacion, Linaje, Marco, SeccionUnidad, UnidadTerritorial
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion
from tests.factories.territorio import CodigoPostalFactory, SeccionFactory, UnidadFactory

from .importers.files import layer, square, table, unit

WHO = {"by": BY, "now": NOW}
LATER = NOW + timedelta(minutes=30)
pytestmark = pytest.mark.usefixtures("catalogos")
GOOD, BAD = unit(), unit("02-002", " ", square(1))


@pytest.fixture
def check(django_capture_on_commit_callbacks):
    """The import after its check."""

    def check(found):
        with django_capture_on_commit_callbacks(execute=True):
            revisar_importacion(found, **WHO)
        found.refresh_from_db()
        return found

    return check


@pytest.fixture
def accept(django_capture_on_commit_callbacks):
    """The import after it was accepted and loaded."""

    def accept(found):
        with django_capture_on_commit_callbacks(execute=True):
            aceptar_importacion(found, **WHO)
        found.refresh_from_db()
        return found

    return accept


@pytest.fixture
def frame(tmp_path, check, accept):
    return accept(check(importacion(layer(tmp_path, GOOD, unit("02-002", "ALDANA", square(1))))))


def sections(folder, *rows, **facts):
    path = table(folder, ["cve_ut", "seccion", "relacion"], *rows)
    return importacion(path, "SECCIONES", marco="m-2022", **facts)


def test_a_check_reports_every_row_and_changes_nothing(tmp_path, check):
    found = check(importacion(layer(tmp_path, unit("2-1"), BAD)))
    assert (found.estado, found.tomadas, found.corregidas, found.rechazadas) == ("REVISADA", 1, 1, 1)
    assert found.informe["corregidas"] == [["02-001", "la clave «2-1» se escribió 02-001"]]
    assert found.informe["rechazadas"][0]["motivo"] == "no tiene nombre"
    assert not Marco.objects.exists()


def test_a_check_of_a_good_file_rehearses_its_load(tmp_path, check):
    found = check(importacion(layer(tmp_path, GOOD)))
    assert any("sin publicar" in note for note in found.informe["notas"])
    assert not Marco.objects.exists()


def test_a_check_says_how_far_it_is(tmp_path, check):
    found = check(importacion(layer(tmp_path, GOOD)))
    assert (found.avance, found.total) == (1, 1)
    assert found.latido_at is not None


def test_what_makes_the_whole_file_impossible_is_said(tmp_path, check):
    publicar_marco(UnidadFactory(marco__clave="m-2022").marco, **WHO)
    found = check(importacion(layer(tmp_path, GOOD)))
    assert found.estado == "POR_REVISAR"
    assert "ya está publicado y no cambia" in found.problema


def test_a_row_mended_by_hand_is_taken_and_the_report_says_so(tmp_path, check):
    found = check(importacion(layer(tmp_path, GOOD, BAD)))
    found = check(corregir_fila(found, 2, {"NOMUT": "ALDANA"}, **WHO))
    assert (found.tomadas, found.rechazadas) == (2, 0)
    assert ["02-002", "NOMUT: se escribió a mano «ALDANA»"] in found.informe["corregidas"]


def test_a_row_left_out_is_neither_taken_nor_refused(tmp_path, check):
    found = check(omitir_filas(check(importacion(layer(tmp_path, GOOD, BAD))), [2], **WHO))
    assert (found.tomadas, found.rechazadas) == (1, 0)


def test_a_row_left_out_may_come_back(tmp_path, check):
    found = omitir_filas(importacion(layer(tmp_path, GOOD, BAD)), [2], **WHO)
    assert check(reponer_fila(found, 2, **WHO)).rechazadas == 1


def test_every_change_by_hand_is_in_the_logbook(tmp_path):
    corregir_fila(importacion(layer(tmp_path, GOOD, BAD)), 2, {"NOMUT": "ALDANA"}, **WHO)
    asiento = Asiento.objects.get(acto="territorio.corregir_fila")
    assert asiento.despues == {"fila": 2, "valores": {"NOMUT": "ALDANA"}}


def test_after_a_change_nobody_accepts_without_another_check(tmp_path, check):
    found = omitir_filas(check(importacion(layer(tmp_path, GOOD, BAD))), [2], **WHO)
    with pytest.raises(ActNotOpenError):
        aceptar_importacion(found, **WHO)


def test_nobody_accepts_while_rows_are_refused(tmp_path, check):
    with pytest.raises(CargaError, match="filas rechazadas"):
        aceptar_importacion(check(importacion(layer(tmp_path, GOOD, BAD))), **WHO)


def test_what_is_accepted_is_loaded_inactive(frame):
    marco = Marco.objects.get()
    assert (frame.estado, marco.estado, marco.clave, marco.unidades.count()) == ("ACEPTADA", "CARGADO", "m-2022", 2)
    assert (marco.fuente, marco.sha256) == ("marco.geojson", frame.sha256)


def test_the_maps_of_a_frame_are_drawn_before_it_is_published(frame, settings):
    assert list((settings.DATA_DIR / "mapas").glob("m-2022-v1-*.json"))


def test_accepting_is_in_the_logbook_for_everyone(frame):
    asiento = Asiento.objects.get(acto="territorio.aceptar_importacion")
    assert (asiento.publico, asiento.actor, asiento.despues["filas"]) == (True, BY.id, 2)


def test_the_same_file_mended_anew_is_another_load(tmp_path, check, accept):
    path = layer(tmp_path, GOOD, BAD)
    accept(check(omitir_filas(importacion(path), [2], **WHO)))
    accept(check(corregir_fila(importacion(path), 2, {"NOMUT": "ALDANA"}, **WHO)))
    assert set(UnidadTerritorial.objects.values_list("clave", flat=True)) == {"02-001", "02-002"}


def test_a_column_chosen_by_hand_is_the_one_that_is_read(tmp_path, check):
    path = layer(tmp_path, unit(OTRA="NOMBRE BUENO"))
    found = check(importacion(path, columnas={"clave": "CVEUT", "nombre": "OTRA"}))
    assert found.tomadas == 1
    assert any("junto con lo que se cambió" in note for note in found.informe["notas"])


def test_the_second_of_two_people_is_told(tmp_path, check):
    found = check(importacion(layer(tmp_path, GOOD)))
    descartar_importacion(found, **WHO)
    with pytest.raises(ActNotOpenError):
        aceptar_importacion(found, **WHO)


def test_nobody_takes_an_import_from_a_task_that_is_alive(tmp_path):
    found = revisar_importacion(importacion(layer(tmp_path, GOOD)), **WHO)
    with pytest.raises(ImportacionOcupadaError):
        revisar_importacion(found, **WHO)


def test_a_task_that_was_lost_is_begun_again_and_the_old_one_counts_no_more(tmp_path, check):
    lost = revisar_importacion(importacion(layer(tmp_path, GOOD)), **WHO)
    assert lost.detenida(LATER)
    again = revisar_importacion(lost, by=BY, now=LATER)
    ensayar_importacion.func(lost.pk, lost.intento, BY.id, BY.label)
    again.refresh_from_db()
    assert (again.intento, again.estado) == (lost.intento + 1, "EN_REVISION")


def test_a_load_that_was_overtaken_stores_nothing(tmp_path, check):
    found = aceptar_importacion(check(importacion(layer(tmp_path, GOOD))), **WHO)
    aceptar_importacion(found, by=BY, now=LATER)
    cargar_importacion.func(found.pk, found.intento, BY.id, BY.label)
    assert not Marco.objects.exists()


def test_a_file_that_is_no_longer_kept_is_told(tmp_path, check):
    found = importacion(layer(tmp_path, GOOD), sha256="0" * 64)
    assert "ya no está guardado" in check(found).problema


def test_what_was_set_aside_stays_so(tmp_path):
    found = descartar_importacion(importacion(layer(tmp_path, GOOD)), **WHO)
    with pytest.raises(ActNotOpenError):
        revisar_importacion(found, **WHO)


def test_undoing_a_frame_removes_it_and_the_logbook_says_why(frame):
    found = deshacer_importacion(frame, motivo="Era otro archivo", **WHO)
    assert (found.estado, Marco.objects.exists()) == ("DESHECHA", False)
    assert Asiento.objects.get(acto="territorio.deshacer_importacion").motivo == "Era otro archivo"


def test_undoing_a_frame_between_two_others_joins_them(frame):
    from datetime import date

    for clave, day in (("m-2010", date(2010, 1, 1)), ("m-2030", date(2030, 1, 1))):
        UnidadFactory(marco__clave=clave, marco__vigente_desde=day, clave="02-001")
    deshacer_importacion(frame, motivo="Prueba", **WHO)
    assert Linaje.objects.filter(marco_anterior__clave="m-2010", marco__clave="m-2030").exists()


def test_a_published_frame_is_not_undone(frame):
    publicar_marco(Marco.objects.get(), **WHO)
    assert "ya está publicado" in impedimento(frame)
    with pytest.raises(CargaError, match="ya está publicado"):
        deshacer_importacion(frame, motivo="Tarde", **WHO)


def test_undoing_sections_puts_back_the_former_ones(tmp_path, frame, check, accept):
    SeccionFactory(unidad=UnidadTerritorial.objects.get(clave="02-001"), seccion=99, fuente="de antes.csv")
    found = accept(check(sections(tmp_path, ["02-001", 7, "completa"], ["02-002", 8, "parcial"])))
    assert set(SeccionUnidad.objects.values_list("seccion", flat=True)) == {7, 8}
    deshacer_importacion(found, motivo="Eran otras", **WHO)
    assert list(SeccionUnidad.objects.values_list("seccion", "fuente")) == [(99, "de antes.csv")]


def test_undoing_postal_codes_puts_back_the_former_ones(tmp_path, frame, check, accept):
    CodigoPostalFactory(unidad=UnidadTerritorial.objects.get(clave="02-001"), codigo="01000", proporcion=0.25)
    path = table(tmp_path, ["d_cp", "CVEUT", "m2"], ["2000", "02-001", 90000])
    found = accept(check(importacion(path, "CODIGOS", marco="m-2022")))
    assert CodigoPostalUnidad.objects.get().codigo == "02000"
    deshacer_importacion(found, motivo="Eran otros", **WHO)
    assert list(CodigoPostalUnidad.objects.values_list("codigo", "proporcion")) == [("01000", 0.25)]


def test_what_others_loaded_since_is_never_undone_with_it(tmp_path, frame, check, accept):
    found = accept(check(sections(tmp_path, ["02-001", 7, "completa"])))
    accept(check(sections(tmp_path, ["02-001", 8, "completa"])))
    assert "alguien cargó otra cosa" in impedimento(found)


def test_a_list_of_settlements_says_why_it_is_not_undone(tmp_path, check, accept):
    path = table(tmp_path, ["cp", "asentamiento", "tipo", "alcaldia"], ["1000", "San Ángel", "Colonia", "10"])
    found = accept(check(importacion(path, "CODIGOS")))
    assert found.estado == "ACEPTADA"
    assert "no se puede volver a quitar" in impedimento(found)


def test_an_unforeseen_failure_gives_the_import_back(tmp_path, check, caplog):
    found = check(importacion(layer(tmp_path, GOOD), columnas={"clave": "CVEUT"}))
    assert found.estado == "POR_REVISAR"
    assert "Falló algo que no esperábamos" in found.problema


def test_imports_show_the_newest_first(tmp_path):
    one = importacion(layer(tmp_path, GOOD))
    two = importacion(layer(tmp_path, GOOD), recibida_at=LATER)
    assert list(Importacion.objects.all()) == [two, one]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("marco 2022.gpkg", "marco 2022.gpkg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\datos\\ñandú <1>.csv", "ñandú -1-.csv"),
        ("...", "archivo"),
        ("", "archivo"),
    ],
)
def test_a_file_keeps_its_name_without_what_could_deceive(given, kept):
    assert plain_name(given) == kept


def test_the_longest_name_still_fits_a_disk():
    assert len(plain_name("🗺字" * 200 + "字" * 200).encode()) < 255
