from datetime import date

import pytest
import shapely

from tequio.territorio.actions.cargar_marco import FichaMarco, cargar_marco
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.publicar_marco import publicar_marco
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.marco import read_marco
from tequio.territorio.models import DistritoAlcaldia, GeometriaUnidad, Linaje, Marco, SeccionUnidad, UnidadTerritorial
from tests.factories.actors import BY, NOW

from .importers.files import layer, square, unit

OLD, NEW = date(2016, 1, 1), date(2019, 9, 30)

pytestmark = pytest.mark.usefixtures("catalogos")


@pytest.fixture
def load(tmp_path):
    def load(clave, day, *features, vintages=()):
        leido = read_marco(layer(tmp_path, *features), Catalogos.now(), vintages=vintages)
        marco = cargar_marco(leido, FichaMarco(clave, "Marco", "ACU-1", day), by=BY, now=NOW)
        return Marco.objects.get(pk=marco.pk), leido.report

    return load


def test_a_frame_is_loaded_inactive_with_its_facts(load):
    marco, report = load("m-2019", NEW, unit(DTTOLOC="5", SUMPOB1=10.0, secciones="1", secciones1="2"))
    unidad = marco.unidades.get()
    assert (marco.estado, marco.cargado_by, marco.cargado_at, marco.fuente) == (
        "CARGADO",
        BY.label,
        NOW,
        "marco.geojson",
    )
    assert (unidad.clave, unidad.alcaldia_id, unidad.distrito_id, unidad.poblacion) == ("02-001", "02", 5, 10)
    assert set(SeccionUnidad.objects.values_list("seccion", "relacion")) == {(1, "COMPLETA"), (2, "PARCIAL")}
    assert any(", sin publicar. Unidades territoriales: 1;" in note for note in report.notes)


def test_the_outline_is_stored_with_its_measures(load):
    load("m-2019", NEW, unit())
    stored = GeometriaUnidad.objects.get()
    outline = shapely.from_wkb(bytes(stored.wkb))
    assert outline.equals(square(0))
    assert outline.bounds == (stored.oeste, stored.sur, stored.este, stored.norte)
    assert outline.contains(shapely.Point(stored.lon, stored.lat))
    assert stored.area_m2 == pytest.approx(1.16e6, rel=0.01)


def test_districts_serve_the_alcaldias_of_their_uts(load):
    load("m-2019", NEW, unit(DTTOLOC="5"), unit("02-002", "ALDANA", square(1), DTTOLOC="5"))
    assert list(DistritoAlcaldia.objects.values_list("distrito", "alcaldia", "cabecera")) == [(5, "02", False)]


def test_the_same_file_again_changes_nothing(load):
    first, _ = load("m-2019", NEW, unit())
    kept = UnidadTerritorial.objects.get().pk
    again, report = load("m-2019", NEW, unit())
    assert (again.version, UnidadTerritorial.objects.get().pk) == (first.version, kept)
    assert "no cambió nada" in report.notes[-1]


def test_another_file_replaces_a_frame_that_is_not_published(load):
    load("m-2019", NEW, unit())
    marco, _ = load("m-2019", NEW, unit(), unit("02-002", "ALDANA", square(1)))
    assert (marco.version, marco.unidades.count(), Marco.objects.count()) == (2, 2, 1)


def test_another_file_never_replaces_a_published_frame(load):
    marco, _ = load("m-2019", NEW, unit())
    publicar_marco(marco, by=BY, now=NOW)
    with pytest.raises(CargaError, match="ya está publicado y no cambia"):
        load("m-2019", NEW, unit(), unit("02-002", "ALDANA", square(1)))
    assert marco.unidades.count() == 1


def test_two_frames_cannot_begin_on_the_same_day(load):
    load("m-2019", NEW, unit())
    with pytest.raises(CargaError, match="«m-2019» ya rige desde el 2019-09-30"):
        load("m-2019-bis", NEW, unit())


def test_a_key_that_would_not_fit_an_address_is_refused(load):
    with pytest.raises(CargaError, match="solo puede llevar letras"):
        load("marco 2019", NEW, unit())


def test_lineage_is_traced_against_the_frame_before(load):
    before, _ = load("m-2016", OLD, unit(nombre="EL CUERNITO"), unit("02-009", "ALDANA", square(5)))
    after, _ = load("m-2019", NEW, unit(nombre="BOSCOSO"), unit("02-010", "NUEVA", square(8)))
    assert set(
        Linaje.objects.values_list("marco_anterior", "marco", "anterior__clave", "unidad__clave", "relacion")
    ) == {
        (before.pk, after.pk, "02-001", "02-001", "RENOMBRADA"),
        (before.pk, after.pk, "02-009", None, "DESAPARECIDA"),
        (before.pk, after.pk, None, "02-010", "NUEVA"),
    }


def test_a_ut_that_changed_its_name_answers_to_the_former_one(load):
    load("m-2016", OLD, unit("02-003", "AMPLIACION PETROLERA"))
    marco, _ = load("m-2019", NEW, unit("02-003", "EL ENCANTO"))
    assert list(marco.unidades.get().alias.values_list("texto", "clase")) == [("Ampliacion Petrolera", "ANTERIOR")]


def test_lineage_of_the_frame_that_follows_is_traced_again(load):
    after, _ = load("m-2019", NEW, unit())
    between, _ = load("m-2016", OLD, unit())
    thread = Linaje.objects.get()
    after.refresh_from_db()
    assert (thread.marco_anterior, thread.marco, after.version) == (between, after, 2)


def test_a_frame_that_moves_in_time_leaves_no_threads_behind(load):
    for clave, day in (("m-2016", OLD), ("m-2019", NEW), ("m-2022", date(2022, 10, 1))):
        load(clave, day, unit())
    load("m-2019", date(2025, 10, 1), unit(nombre="ALDANA"))
    pairs = Linaje.objects.values_list("marco_anterior__clave", "marco__clave")
    assert set(pairs) == {("m-2016", "m-2022"), ("m-2022", "m-2019")}


def test_a_newer_frame_gives_older_names_their_letters_back(load):
    older, _ = load("m-2016", OLD, unit(nombre="NUEVA ESPAA"))
    _, report = load("m-2019", NEW, unit(nombre="NUEVA ESPAÑA"))
    older.refresh_from_db()
    mended = older.unidades.get()
    assert (mended.nombre, mended.nombre_legible, older.version) == ("NUEVA ESPAÑA", "Nueva España", 2)
    assert "02-001 NUEVA ESPAÑA" in report.notes[-1]


def test_a_published_name_never_changes_and_that_is_told(load):
    older, _ = load("m-2016", OLD, unit(nombre="NUEVA ESPAA"))
    publicar_marco(older, by=BY, now=NOW)
    _, report = load("m-2019", NEW, unit(nombre="NUEVA ESPAÑA"))
    assert older.unidades.get().nombre == "NUEVA ESPAA"
    assert "está publicado y no cambia" in report.notes[-1]
