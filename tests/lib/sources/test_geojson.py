import json
from contextlib import suppress

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from tequio.lib.sources import SourceError, read_source
from tests.lib.sources.making import CENTRO, SUR, swapped, with_files, write_geojson


def test_features_become_rows_with_geometry(tmp_path):
    source = read_source(write_geojson(tmp_path / "colonias.geojson", [CENTRO, None]))
    assert source.has_geometry
    assert [row.geometry for row in source.rows] == [CENTRO, None]
    assert source.notes == ()


def test_coordinates_with_latitude_first_are_turned_round_and_said(tmp_path):
    source = read_source(write_geojson(tmp_path / "colonias.geojson", [swapped(CENTRO), None, swapped(SUR)]))
    assert source.rows[0].geometry.equals(CENTRO)
    assert source.notes == ("Las coordenadas venían como latitud, longitud; se voltearon a longitud, latitud.",)


def test_nothing_is_turned_when_one_geometry_fits_as_it_is(tmp_path):
    source = read_source(write_geojson(tmp_path / "colonias.geojson", [swapped(CENTRO), SUR]))
    assert source.rows[0].geometry.equals(swapped(CENTRO))


def test_places_out_of_the_city_are_given_as_they_are(tmp_path):
    far = shapely.box(-58.4, -34.6, -58.3, -34.5)
    assert read_source(write_geojson(tmp_path / "colonias.geojson", [far])).rows[0].geometry.equals(far)


@pytest.mark.parametrize("said", ["urn:ogc:def:crs:EPSG::32614", None])
def test_metres_are_converted_whether_said_or_guessed(tmp_path, said):
    to_metres = Transformer.from_crs(4326, 32614, always_xy=True).transform
    metres = [shapely.transform(shape, to_metres, interleaved=False) for shape in (CENTRO, SUR)]
    source = read_source(write_geojson(tmp_path / "colonias.geojson", metres, crs=said))
    assert source.rows[0].geometry.hausdorff_distance(CENTRO) < 1e-7
    assert source.notes[-1] == "Coordenadas convertidas a WGS84 desde «WGS 84 / UTM zone 14N»."
    assert any("como metros en UTM 14N" in note for note in source.notes) == (said is None)


def test_the_member_that_says_wgs84_changes_nothing(tmp_path):
    path = write_geojson(tmp_path / "colonias.geojson", crs="urn:ogc:def:crs:OGC:1.3:CRS84")
    assert read_source(path).rows[0].geometry.equals(CENTRO)


def test_metres_of_an_unknown_place_are_refused(tmp_path):
    with pytest.raises(SourceError, match="en metros y el archivo no dice"):
        read_source(write_geojson(tmp_path / "colonias.geojson", [shapely.box(5_000, 5_000, 6_000, 6_000)]))


def test_geojson_with_another_extension_is_known_by_its_content(tmp_path):
    source = read_source(write_geojson(tmp_path / "colonias.txt"))
    assert source.notes == ("La extensión .txt no corresponde: el contenido es GeoJSON y así se leyó.",)


def test_a_geometry_that_cannot_be_read_is_left_empty_and_said(tmp_path):
    path = write_geojson(tmp_path / "colonias.geojson")
    path.write_text(path.read_text().replace('"Polygon"', '"Poligono"', 1))
    source = read_source(path)
    assert source.rows[0].geometry is None
    assert source.notes == ("Geometrías que no se pueden leer y quedaron vacías: 1.",)


def test_properties_that_not_all_features_have_are_none(tmp_path):
    features = [{"type": "Feature", "properties": p, "geometry": None} for p in ({"a": [1, "ñ"]}, {"b": True}, None)]
    path = tmp_path / "colonias.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    values = [row.values for row in read_source(path).rows]
    assert values == [{"a": '[1, "ñ"]', "b": None}, {"a": None, "b": 1}, {"a": None, "b": None}]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"no": "es geojson"}', "JSON, pero no GeoJSON"),
        ("[1, 2]", "JSON, pero no GeoJSON"),
        ('{"features": [1]}', "JSON, pero no GeoJSON"),
        ('{"features": []}', "no tiene elementos"),
        ('{"features": [{"properties": {"a": "b', "está cortado en el renglón 1"),
        ('{"features": [}]}', "tiene un error en el renglón 1"),
        ("[" * 100_000, "no se puede leer"),
        ('{"features": ' + "9" * 5_000 + "}", "no se puede leer"),
    ],
)
def test_json_that_is_no_layer_is_refused(tmp_path, text, why):
    path = tmp_path / "colonias.geojson"
    path.write_text(text)
    with pytest.raises(SourceError, match=why):
        read_source(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just(10**400),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "coordinates", "properties", "name"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(crs=JSON, properties=JSON, geometry=JSON, kind=st.sampled_from(["Point", "Polygon", "GeometryCollection", "x"]))
@with_files
def test_any_json_in_the_places_of_a_feature_gives_a_source_or_a_source_error(
    tmp_path, crs, properties, geometry, kind
):
    features = [
        {"properties": properties, "geometry": geometry},
        {"properties": {}, "geometry": {"type": kind, "coordinates": geometry}},
    ]
    path = tmp_path / "colonias.geojson"
    path.write_text(json.dumps({"crs": crs, "features": features}))
    with suppress(SourceError):
        read_source(path)
