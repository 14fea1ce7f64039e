"""The real files beside the project. Each fault here has a small twin in the other modules."""

import time
from pathlib import Path

import pytest

from tequio.lib.sources import SourceError, mend_geometry, read_source
from tests.conftest import SHARED

pytestmark = pytest.mark.real

POLLING = "polling_import_fixtures_uk"
TABLES = {  # file → rows and columns
    "democracy-counts-utf-16le.csv": (34, 12),
    "ems-dcounts-districts.csv": (19, 11),
    "ems-dcounts-stations-small.csv": (6, 11),
    "ems-dcounts-stations.csv": (19, 11),
    "ems-idox-eros.csv": (9, 19),
    "ems-other.csv": (9, 19),
    "ems-xpress-dc.csv": (9, 38),
    "ems-xpress-weblookup.CSV": (9, 16),
    "encoding-windows1252.tsv": (9, 38),
    "ext-csv-with-tsv-ext.tsv": (9, 19),
    "ext-tsv-with-csv-ext.csv": (9, 38),
    "not-a-csv.csv": (9, 19),  # a ZIP with a table
}
REFUSED = {
    "ems-fcs.json": "no GeoJSON",
    "ems-other.json": "no GeoJSON",
    "incomplete-file.CSV": "comillas sin cerrar",
    "invalid.json": "no es una tabla",
    "small-files-empty.csv": "está vacío",
    "small-files-empty2.csv": "está vacío",
    "small-files-nearly_empty.csv": "solo tiene encabezado",
}
WORKBOOKS = sorted((SHARED / "data" / "iecm_report_templates").rglob("*.xlsx"))


@pytest.mark.parametrize(("name", "size"), TABLES.items())
def test_a_polling_table_is_read(shared_data, name, size):
    source = read_source(shared_data / POLLING / name)
    assert (len(source.rows), len(source.columns)) == size


@pytest.mark.parametrize(("name", "why"), REFUSED.items())
def test_a_broken_polling_table_is_refused(shared_data, name, why):
    with pytest.raises(SourceError, match=why):
        read_source(shared_data / POLLING / name)


def test_every_polling_file_is_in_one_of_the_two_lists(shared_data):
    files = {path.name for path in (shared_data / POLLING).iterdir()} - {"SOURCE.md", "LICENSE.rst"}
    assert files == TABLES.keys() | REFUSED.keys()


def test_welsh_names_in_one_byte_letters_are_read(shared_data):
    source = read_source(shared_data / POLLING / "encoding-windows1252.tsv")
    assert source.notes == ("El archivo no dice su codificación; se leyó como Latin-1.",)


def test_names_of_alcaldias_encoded_twice_are_mended(shared_data):
    source = read_source(shared_data / "alcaldias" / "alcaldias_mojibake.geojson")
    mended = {row.values["NOMBRE"] for row in source.rows if row.notes}
    assert mended == {"Coyoacán", "Álvaro Obregón", "Benito Juárez", "Cuauhtémoc"}


def test_the_frame_of_2016_is_read_and_mended_in_three_seconds(shared_data):
    start = time.process_time()
    source = read_source(shared_data / "ut_2016_iedf" / "coloniascdmx.zip")
    mended = {row.values["cve_col"]: mend_geometry(row.geometry) for row in source.rows}
    assert time.process_time() - start < 3
    assert len(mended) == 1812
    assert {clave for clave, (geometry, _) in mended.items() if geometry is None} == {
        *("03-095", "10-206", "17-034", "15-018", "09-008", "13-025", "12-020"),  # null
        "15-006",  # encloses nothing
    }


def test_the_frame_of_2019_is_read_and_mended_in_three_seconds(shared_data):
    start = time.process_time()
    source = read_source(shared_data / "ut_mgpc2019" / "colonias_iecm.gpkg")
    mended = {row.values["CVEUT"]: mend_geometry(row.geometry) for row in source.rows}
    assert time.process_time() - start < 3
    assert len(mended) == 1814
    assert all(geometry is not None and geometry.is_valid for geometry, _ in mended.values())
    assert {clave for clave, (_, notes) in mended.items() if notes} == {
        *("03-039", "09-008", "12-020", "12-158", "13-028"),
    }


def test_postal_codes_in_lambert_metres_land_on_their_reference(shared_data):
    metres = read_source(shared_data / "postal_codes" / "CP_09CdMx_v2.shp")
    degrees = read_source(shared_data / "postal_codes" / "cp_cdmx.geojson")
    reference = {row.values["d_cp"]: row.geometry for row in degrees.rows}
    assert len(metres.rows) == 1404
    for row in metres.rows:
        assert row.geometry.bounds == pytest.approx(reference[row.values["d_cp"]].bounds, abs=2e-6)


def test_the_catalogue_of_the_ine_declares_its_separator(shared_data):
    folder = shared_data / "ine_consulta_popular_2021"
    source = read_source(folder / "cat_unidades_territoriales_cdmx_latin1.csv")
    assert len(source.rows) == 5535
    assert source.rows[0].values["ENTIDAD"] == "CIUDAD DE MÉXICO"


def test_places_found_all_over_the_world_are_given_as_they_are(shared_data):
    table = read_source(shared_data / "geocoder_faults" / "geocoded_colonias.csv")
    layer = read_source(shared_data / "geocoder_faults" / "colonias_cdmx.geojson")
    assert (len(table.rows), len(layer.rows)) == (188, 80)
    assert {row.geometry.geom_type for row in layer.rows} == {"MultiPoint"}


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.stem)
def test_the_header_of_a_workbook_of_the_institute_is_found(path: Path):
    with pytest.raises(
        SourceError, match=r"(?i)solo tiene encabezado \(.*(clave|distrito|demarcación|fecha)"
    ) as refused:
        read_source(path)
    assert "columna" not in str(refused.value)
