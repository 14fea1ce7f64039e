import sqlite3

import pytest
import shapely
from pyproj import CRS, Transformer

from tequio.lib.sources import SourceError, read_source
from tests.lib.sources.making import CENTRO, SUR, swapped, write_layer, zip_shapefile

LAMBERT = (
    'PROJCS["Lambert_Conformal_Conic",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563'
    ']],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER['
    '"false_easting",2500000],PARAMETER["false_northing",0],PARAMETER["central_meridian",-102],PARAMETER['
    '"standard_parallel_1",17.5],PARAMETER["standard_parallel_2",29.5],PARAMETER["latitude_of_origin",12],'
    'UNIT["Meter",1]]'
)


def in_metres(crs: str):
    transform = Transformer.from_crs(4326, CRS.from_user_input(crs), always_xy=True).transform
    return [shapely.transform(shape, transform, interleaved=False) for shape in (CENTRO, SUR)]


def test_a_zipped_shapefile_is_read(tmp_path):
    source = read_source(zip_shapefile(tmp_path, encoding="UTF-8"))
    assert source.rows[0].values == {"clave": "02-001", "nombre": "Coyoacán"}
    assert source.rows[0].geometry.equals(CENTRO)
    assert source.notes == ()


@pytest.mark.parametrize(
    ("encoding", "said"), [("UTF-8", "UTF-8"), ("ISO-8859-1", "Latin-1"), ("CP1252", "Windows-1252")]
)
def test_without_cpg_the_letters_say_the_encoding(tmp_path, encoding, said):
    names = ("Coyoacán", "Peñón “Sur”" if encoding == "CP1252" else "Peñón")
    source = read_source(zip_shapefile(tmp_path, without={".cpg"}, names=names, encoding=encoding))
    assert tuple(row.values["nombre"] for row in source.rows) == names
    assert source.notes == (f"El archivo no trae .cpg; los textos se leyeron como {said}.",)


def test_a_cpg_that_lies_is_not_believed(tmp_path):
    write_layer(tmp_path / "colonias.shp", encoding="ISO-8859-1")
    (tmp_path / "colonias.cpg").write_text("UTF-8")
    source = read_source(tmp_path / "colonias.shp")
    assert source.rows[0].values["nombre"] == "Coyoacán"
    assert source.notes == ("El .cpg no corresponde; los textos se leyeron como Latin-1.",)


def test_without_prj_degrees_are_guessed_and_said(tmp_path):
    source = read_source(zip_shapefile(tmp_path, without={".prj"}, encoding="UTF-8"))
    assert source.rows[0].geometry.equals(CENTRO)
    assert source.notes == (
        "El archivo no trae el .prj.",
        "Por sus valores, las coordenadas se tomaron como grados (WGS84).",
    )


@pytest.mark.parametrize(("crs", "name"), [("EPSG:32614", "UTM 14N"), ("EPSG:6372", "Lambert (INEGI)")])
def test_without_prj_the_metres_of_the_city_are_guessed_and_said(tmp_path, crs, name):
    path = zip_shapefile(tmp_path, without={".prj"}, shapes=in_metres(crs), crs=crs, encoding="UTF-8")
    source = read_source(path)
    assert source.rows[0].geometry.hausdorff_distance(CENTRO) < 1e-6
    assert f"Por sus valores, las coordenadas se tomaron como metros en {name}." in source.notes


def test_metres_of_a_prj_without_code_are_converted(tmp_path):
    write_layer(tmp_path / "colonias.shp", in_metres(LAMBERT), crs="EPSG:6372", encoding="UTF-8")
    (tmp_path / "colonias.prj").write_text(LAMBERT)
    source = read_source(tmp_path / "colonias.shp")
    assert source.rows[0].geometry.hausdorff_distance(CENTRO) < 1e-7
    assert source.notes == ("Coordenadas convertidas a WGS84 desde «Lambert_Conformal_Conic».",)


def test_a_prj_that_cannot_be_understood_is_said(tmp_path):
    write_layer(tmp_path / "colonias.shp", encoding="UTF-8")
    (tmp_path / "colonias.prj").write_text("grados")
    assert read_source(tmp_path / "colonias.shp").notes[0] == "No se entiende el .prj."


def test_a_layer_with_latitude_first_is_turned_round(tmp_path):
    source = read_source(write_layer(tmp_path / "colonias.gpkg", [swapped(CENTRO), swapped(SUR)]))
    assert source.rows[1].geometry.equals(SUR)


def test_a_geopackage_is_read_without_a_word(tmp_path):
    source = read_source(write_layer(tmp_path / "colonias.gpkg"))
    assert [row.values["nombre"] for row in source.rows] == ["Coyoacán", "Peñón"]
    assert source.notes == ()


def test_a_null_geometry_is_none(tmp_path):
    source = read_source(write_layer(tmp_path / "colonias.gpkg", [CENTRO, None]))
    assert [row.geometry for row in source.rows] == [CENTRO, None]


def test_several_layers_ask_which_and_the_one_asked_for_is_read(tmp_path):
    path = write_layer(tmp_path / "capas.gpkg", layer="colonias")
    write_layer(path, [SUR], ["Sur"], layer="distritos", append=True)
    with pytest.raises(SourceError, match="colonias, distritos"):
        read_source(path)
    assert len(read_source(path, layer="distritos").rows) == 1


@pytest.mark.parametrize("part", [".shx", ".dbf"])
def test_a_missing_part_is_named(tmp_path, part):
    with pytest.raises(SourceError, match=f"le faltan partes: {part}"):
        read_source(zip_shapefile(tmp_path, without={part}))


@pytest.mark.parametrize("part", [".shp", ".shx", ".dbf"])
@pytest.mark.parametrize(("kept", "why"), [(0.9, "está cortado"), (0.05, "cortado|no es la parte")])
def test_a_cut_part_is_refused(tmp_path, part, kept, why):
    write_layer(tmp_path / "colonias.shp", encoding="UTF-8")
    path = tmp_path / f"colonias{part}"
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(SourceError, match=why):
        read_source(tmp_path / "colonias.shp")


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.9])
def test_a_cut_geopackage_is_refused(tmp_path, kept):
    path = write_layer(tmp_path / "colonias.gpkg")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(SourceError, match="dañada, cortada"):
        read_source(path)


def test_a_database_that_is_no_geopackage_is_refused(tmp_path):
    path = tmp_path / "colonias.gpkg"
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE colonias (clave TEXT)")
    base.close()
    with pytest.raises(SourceError, match="no es lo que dice ser"):
        read_source(path)
