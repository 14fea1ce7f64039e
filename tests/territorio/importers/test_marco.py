import pytest
from shapely import Point, Polygon, box

from tequio.lib.sources import SourceError
from tequio.territorio.importers.marco import read_marco

from .files import KNOWN, how, layer, square, table, unit, why


def read(folder, *features, **options):
    return read_marco(layer(folder, *features), KNOWN, **options)


def only(leido):
    [unidad] = leido.unidades
    return unidad


def test_a_row_gives_every_fact_of_a_ut(tmp_path):
    row = unit(CVEDT="2", NOMDT="AZCAPOTZALCO", DTTOLOC="05", SUMPOB1=1234.0, tipo_ut="Pueblo")
    unidad = only(read(tmp_path, row))
    assert (unidad.clave, unidad.nombre, unidad.legible) == ("02-001", "AGUILERA", "Aguilera")
    assert (unidad.alcaldia, unidad.distrito, unidad.poblacion, unidad.tipo) == ("02", 5, 1234, "pueblo")
    assert unidad.geometry.equals(square(0))


@pytest.mark.parametrize(
    "properties",
    [
        {"cve_col": "02-001", "nombre": "AGUILERA", "cve_alc": 2.0, "alcaldia": "AZCAPOTZALCO"},
        {"cve_ut": "02-001", "nombre": "AGUILERA", "cve_demarc": "02", "dem_territ": "Azcapotzalco"},
        {"clave": "2-1", "nombre": "AGUILERA"},
    ],
)
def test_every_vintage_names_its_columns(tmp_path, properties):
    feature = unit() | {"properties": properties}
    assert only(read(tmp_path, feature)).clave == "02-001"


def test_a_mended_key_is_told(tmp_path):
    assert how(read(tmp_path, unit("2-1")).report) == [("02-001", "la clave «2-1» se escribió 02-001")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (unit("AGUILERA"), "no tiene la forma"),
        (unit("99-001"), "ninguna alcaldía tiene la clave 99"),
        (unit(nombre=" "), "no tiene nombre"),
        (unit(nombre="A" * 121), "pasa de 120 letras"),
        (unit(DTTOLOC="34"), "el distrito 34 no existe"),
        (unit(CVEDT="16", NOMDT="MIGUEL HIDALGO"), "la clave es de Azcapotzalco"),
        (unit(secciones="todas"), "no se entiende"),
        (unit(geometry=box(2, 48, 3, 49)), "está fuera de la Ciudad de México"),
        (unit(geometry=box(19.4, -99.2, 19.41, -99.19)), "cambiadas de lugar"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(tmp_path, row, reason):
    leido = read(tmp_path, unit("02-009", "ALDANA", square(5)), row)
    assert [unidad.clave for unidad in leido.unidades] == ["02-009"]
    assert reason in why(leido.report)[0]


def test_the_second_of_a_repeated_key_is_refused(tmp_path):
    leido = read(tmp_path, unit(), unit(nombre="ALDANA"))
    assert [unidad.nombre for unidad in leido.unidades] == ["AGUILERA"]
    assert why(leido.report) == ["la clave 02-001 ya apareció en otra fila"]


def test_one_column_that_contradicts_the_key_is_told_and_the_key_rules(tmp_path):
    leido = read(tmp_path, unit(CVEDT="9", NOMDT="AZCAPOTZALCO"))
    assert only(leido).alcaldia == "02"
    assert how(leido.report) == [("02-001", "dice «9» como alcaldía: se tomó la de la clave")]


@pytest.mark.parametrize("poblacion", [0.0, None, "s/d"])
def test_a_population_that_is_none_stays_unknown(tmp_path, poblacion):
    leido = read(tmp_path, unit(SUMPOB1=poblacion), unit("02-002", "ALDANA", square(1), SUMPOB1=10.0))
    assert leido.unidades[0].poblacion is None
    assert "quedó sin dato" in how(leido.report)[0][1]


def test_a_kind_out_of_the_catalogue_is_told(tmp_path):
    assert "no está en el catálogo" in how(read(tmp_path, unit(tipo_ut="Ranchería")).report)[0][1]


@pytest.mark.parametrize("geometry", [None, Polygon([(-99.2, 19.4), (-99.1, 19.4), (-99.2, 19.4)])])
def test_a_ut_without_outline_stays_without_limits(tmp_path, geometry):
    leido = read(tmp_path, unit(geometry=geometry), unit("02-002", "ALDANA"))
    assert leido.unidades[0].geometry is None
    assert leido.unidades[0].area_m2 == 0
    assert "queda sin límites en el mapa" in how(leido.report)[0][1]


def test_an_invalid_outline_is_mended(tmp_path):
    bow = Polygon([(-99.2, 19.4), (-99.19, 19.41), (-99.19, 19.4), (-99.2, 19.41)])
    leido = read(tmp_path, unit(geometry=bow))
    assert only(leido).geometry.is_valid
    assert "polígono inválido" in how(leido.report)[0][1]


def test_sections_are_whole_or_partial_and_both_is_partial(tmp_path):
    leido = read(tmp_path, unit(secc_com="1, 2,3", secc_par="3 , 4"))
    assert (only(leido).completas, only(leido).parciales) == ((1, 2), (3, 4))
    assert how(leido.report) == [("02-001", "la sección 3 aparece completa y parcial: quedó parcial")]


def test_a_whole_section_listed_in_another_ut_is_told(tmp_path):
    leido = read(tmp_path, unit(secc_com="2563"), unit("02-002", "ALDANA", square(1), secc_par="2563"))
    assert any("2563 aparece completa en 02-001" in note for note in leido.report.notes)


def test_lost_letters_are_mended_from_other_vintages_and_told(tmp_path):
    leido = read(tmp_path, unit(nombre="NUEVA ESPAA"), vintages=[{"02-001": "NUEVA ESPAÑA"}])
    assert (only(leido).nombre, only(leido).legible) == ("NUEVA ESPAÑA", "Nueva España")
    assert "perdió letras" in how(leido.report)[0][1]


def test_what_the_file_does_not_say_is_told_once(tmp_path):
    assert "El archivo no dice la población: queda sin dato." in read(tmp_path, unit()).report.notes


def test_a_table_without_polygons_is_no_frame(tmp_path):
    with pytest.raises(SourceError, match="no trae polígonos"):
        read_marco(table(tmp_path, ["clave", "nombre"], ["02-001", "AGUILERA"]), KNOWN)


def test_a_layer_of_points_is_no_frame(tmp_path):
    with pytest.raises(SourceError, match="Ninguna fila trae un polígono"):
        read(tmp_path, unit(geometry=Point(-99.2, 19.4)))


def test_a_layer_without_keys_is_no_frame(tmp_path):
    with pytest.raises(SourceError, match="Faltan columnas"):
        read(tmp_path, unit() | {"properties": {"nombre": "AGUILERA"}})
