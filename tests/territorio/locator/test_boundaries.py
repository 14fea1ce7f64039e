import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from shapely import MultiPolygon

from tequio.territorio.locator.boundaries import BoundaryIndex
from tequio.territorio.locator.outlines import outlines_of
from tests.factories.territorio import GROUND, block

UTM = Transformer.from_crs(4326, 32614, always_xy=True)  # the zone of the city: good to 0.04 %
TOWN = (
    block(0, 0, 300),
    block(300, 0, 300),
    block(650, 0, 100) - block(680, 30, 40),
    MultiPolygon([block(0, 400, 100), block(200, 400, 100)]),
)


def index_of(*shapes):
    geometries = np.array(shapes, dtype=object)
    return BoundaryIndex(geometries, outlines_of(geometries))


def point(x, y):
    """Metres from the corner of the town."""
    return GROUND.to_degrees(complex(x, y))


def metres_to(shape, lon, lat):
    flat = shapely.transform(shape.boundary, lambda xy: np.array(UTM.transform(*xy.T)).T)
    return shapely.Point(UTM.transform(lon, lat)).distance(flat)


INDEX = index_of(*TOWN)


@given(st.floats(-100, 900), st.floats(-100, 600))
def test_near_boundaries_and_their_distances_are_those_of_geometry(x, y):
    lon, lat = point(x, y)
    truth = {unit: metres_to(shape, lon, lat) for unit, shape in enumerate(TOWN)}
    found = {unit: metres for unit, metres, _ in INDEX.near(lon, lat)}
    assert set(found) <= {unit for unit, metres in truth.items() if metres < 50.3}
    assert set(found) >= {unit for unit, metres in truth.items() if metres < 49.7}
    assert all(metres == pytest.approx(truth[unit], rel=0.005, abs=0.05) for unit, metres in found.items())


def test_the_nearest_comes_first():
    assert [(unit, round(metres)) for unit, metres, _ in INDEX.near(*point(290, 20))] == [(0, 10), (1, 10)]


@given(st.floats(-100, 900), st.floats(-100, 600))
def test_which_side_a_point_is_on_is_what_geometry_says_or_left_to_it(x, y):
    lon, lat = point(x, y)
    told = {unit: inside for unit, _, inside in INDEX.near(lon, lat) if inside is not None}
    assert told == {unit: shapely.intersects_xy(TOWN[unit], lon, lat) for unit in told}


def test_the_side_is_told_wherever_a_side_of_the_outline_is_nearest():
    assert [(unit, inside) for unit, _, inside in INDEX.near(*point(290, 150))] == [(0, True), (1, False)]
    assert [(unit, inside) for unit, _, inside in INDEX.near(*point(700, 50))] == [(2, False)]


def test_at_a_corner_and_on_an_edge_the_side_is_left_to_geometry():
    assert [inside for _, _, inside in INDEX.near(*point(-10, -10))] == [None]
    assert [inside for _, _, inside in INDEX.near(*point(0, 150))] == [None]


def test_fewer_metres_may_be_asked():
    assert INDEX.near(*point(150, 280), metres=10) == []
    assert [unit for unit, _, _ in INDEX.near(*point(150, 280), metres=25)] == [0]


@given(st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_the_nearest_of_all_is_that_of_geometry(x, y):
    lon, lat = point(x, y)
    unit, metres = INDEX.nearest(lon, lat)
    truth = [metres_to(shape, lon, lat) for shape in TOWN]
    assert metres == pytest.approx(min(truth), rel=0.005, abs=0.05)
    assert truth[unit] == pytest.approx(min(truth), rel=0.005, abs=0.05)


def test_far_distances_are_geodesic():
    _, metres = INDEX.nearest(-100.31, 25.67)
    corner = TOWN[3].bounds[0], TOWN[3].bounds[3]
    assert metres == pytest.approx(Geod(ellps="WGS84").inv(-100.31, 25.67, *corner)[2], rel=0.001)


@pytest.mark.parametrize("shapes", [[], [None]])
def test_without_outlines_nothing_is_near(shapes):
    index = index_of(*shapes)
    assert index.near(-99.13, 19.43) == []
    assert index.nearest(-99.13, 19.43) is None


def test_units_that_touch_overlap_or_lie_across_a_street_are_beside():
    index = index_of(block(0, 0), block(200, 0), block(50, 50, 20), block(0, 210), block(0, -230), None)
    assert index.beside(0) == [1, 2, 3]
    assert index.beside(5) == []
