import pytest
from shapely import Polygon
from shapely.geometry import mapping

from tequio.lib.sources import SourceError
from tequio.territorio.importers.asentamientos import AsentamientoLeido
from tequio.territorio.importers.postal import read_postal

from .files import KNOWN, how, layer, square, table, why

UNITS = {"02-001": square(0), "02-002": square(1)}


def code(codigo, geometry):
    return {"type": "Feature", "properties": {"d_cp": codigo}, "geometry": geometry and mapping(geometry)}


def read(path, units=UNITS):
    return read_postal(path, KNOWN, set(units), units)


def test_polygons_give_the_part_of_each_code_in_each_ut(tmp_path):
    leidos = read(layer(tmp_path, code("02000", square(0.75))))
    assert leidos.partes == pytest.approx({("02-001", "02000"): 0.25, ("02-002", "02000"): 0.75}, abs=1e-4)


def test_the_parts_of_a_code_are_one(tmp_path):
    leidos = read(layer(tmp_path, code("02000", square(0)), code("02000", square(1))))
    assert leidos.partes == pytest.approx({("02-001", "02000"): 0.5, ("02-002", "02000"): 0.5}, abs=1e-4)


def test_a_sliver_is_not_taken_and_is_counted(tmp_path):
    leidos = read(layer(tmp_path, code("02000", square(0.995, side=0.9))))
    assert set(leidos.partes) == {("02-002", "02000")}
    assert any(note.endswith("que no se toman: 1.") for note in leidos.report.notes)


def test_a_code_in_no_ut_is_told(tmp_path):
    leidos = read(layer(tmp_path, code("16000", square(10))))
    assert any("no caen en ninguna unidad del marco (1): 16000" in note for note in leidos.report.notes)


def test_an_invalid_polygon_is_mended(tmp_path):
    bow = Polygon([(-99.2, 19.4), (-99.19, 19.41), (-99.19, 19.4), (-99.2, 19.41)])
    assert "polígono inválido" in how(read(layer(tmp_path, code("02000", bow))).report)[0][1]


@pytest.mark.parametrize(
    ("feature", "reason"),
    [
        (code("2-000", square(0)), "no es un código postal"),
        (code("02000", None), "no tiene geometría"),
        (code("02000", square(300)), "está fuera de la Ciudad de México"),
    ],
)
def test_a_code_that_cannot_be_is_refused_with_its_reason(tmp_path, feature, reason):
    good = code("02010", square(0))
    assert reason in why(read(layer(tmp_path, good, feature)).report)[0]


def test_a_table_gives_parts_of_what_the_uts_cover(tmp_path):
    rows = [["2000", "02-001", 3000], ["02000", "2-2", 1000], ["02000", "02-001", 0]]
    leidos = read(table(tmp_path, ["d_cp", "CVEUT", "m2"], *rows))
    assert leidos.partes == {("02-001", "02000"): 0.75, ("02-002", "02000"): 0.25}
    assert ("02000 en 02-001", "el código «2000» se escribió 02000") in how(leidos.report)


def test_a_table_with_a_key_of_another_frame_is_refused(tmp_path):
    leidos = read(table(tmp_path, ["d_cp", "CVEUT", "m2"], ["02000", "99-001", 5]))
    assert why(leidos.report) == ["la clave 99-001 no está en el marco"]


def test_the_list_of_settlements_needs_no_frame(tmp_path):
    rows = [["1000", "San Ángel", "Colonia", "Álvaro Obregón"], ["1000", "San Ángel", "Colonia", "ALVARO OBREGON"]]
    leidos = read(table(tmp_path, ["cp", "asentamiento", "tipo", "alcaldia"], *rows), units={})
    assert leidos.asentamientos == {AsentamientoLeido("01000", "San Ángel", "Colonia", "10")}
    assert ("01000 San Ángel", "está repetido: cuenta una vez") in how(leidos.report)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["01000", "San Ángel", "Colonia", "Toluca"], "no es una alcaldía"),
        (["01000", "", "Colonia", "Álvaro Obregón"], "falta el nombre o el tipo"),
        (["100", "San Ángel", "Colonia", "Álvaro Obregón"], "no es un código postal"),
    ],
)
def test_a_settlement_that_cannot_be_is_refused_with_its_reason(tmp_path, row, reason):
    leidos = read(table(tmp_path, ["cp", "asentamiento", "tipo", "alcaldia"], row))
    assert reason in why(leidos.report)[0]


def test_polygons_without_a_frame_ask_for_it(tmp_path):
    with pytest.raises(SourceError, match="Di con --marco"):
        read(layer(tmp_path, code("02000", square(0))), units={})


def test_codes_that_say_nothing_else_are_refused(tmp_path):
    with pytest.raises(SourceError, match="No se reconoce"):
        read(table(tmp_path, ["cp", "nota"], ["02000", "x"]))
