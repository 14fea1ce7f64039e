"""Points against brute force: every answer of the grid is what exact geometry says."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon

from tequio.territorio.locator.outlines import outlines_of
from tequio.territorio.locator.points import PointIndex
from tests.factories.territorio import block

STEP = 0.0007  # degrees: a lattice finer than most outlines, coarser than a cell


def index_of(*shapes):
    geometries = np.array(shapes, dtype=object)
    return PointIndex(geometries, shapely.area(geometries).tolist(), outlines_of(geometries))


def on_lattice(limit=9):
    return st.tuples(st.integers(0, limit), st.integers(0, limit)).map(
        lambda place: (-99.13 + place[0] * STEP, 19.43 + place[1] * STEP)
    )


def rings():
    return st.lists(on_lattice(), min_size=3, max_size=7, unique=True)


@st.composite
def towns(draw):
    """Polygons with corners on a lattice: they overlap, touch, leave gaps, have holes and several parts."""
    drawn = [shapely.make_valid(shapely.Polygon(ring)) for ring in draw(st.lists(rings(), min_size=1, max_size=5))]
    solid = [shapely.union_all([p for p in shapely.get_parts(each) if p.area > 0]) for each in drawn]
    kept = [each for each in solid if not each.is_empty]
    return kept or [block(0, 0)]


def anywhere():
    return st.tuples(st.floats(-99.14, -99.115), st.floats(19.42, 19.445))


def brute(shapes, lon, lat):
    return {number for number, shape in enumerate(shapes) if shapely.intersects_xy(shape, lon, lat)}


@given(towns(), st.lists(st.one_of(on_lattice(), anywhere()), min_size=1, max_size=20))
def test_a_point_gets_what_exact_geometry_says(shapes, points):
    index = index_of(*shapes)
    assert [set(index.at(*point)) for point in points] == [brute(shapes, *point) for point in points]


@given(towns(), st.lists(st.one_of(on_lattice(), anywhere()), min_size=1, max_size=20))
def test_many_points_get_what_each_gets(shapes, points):
    index = index_of(*shapes)
    place, unit = index.at_many(*np.array(points).T)
    alone = [(number, each) for number, point in enumerate(points) for each in index.at(*point)]
    assert list(zip(place.tolist(), unit.tolist(), strict=True)) == alone


@given(towns(), st.integers(0, 12), st.integers(0, 12))
def test_a_point_on_the_corner_of_a_cell_gets_what_exact_geometry_says(shapes, column, row):
    index = index_of(*shapes)
    grid = index._grid
    point = grid.west + column / grid.per_lon, grid.south + row / grid.per_lat
    assert set(index.at(*point)) == brute(shapes, *point)


@given(towns())
def test_every_vertex_is_in_its_own_polygon(shapes):
    index = index_of(*shapes)
    for number, shape in enumerate(shapes):
        assert all(number in index.at(*corner) for corner in shapely.get_coordinates(shape).tolist())


def test_the_smaller_unit_comes_first():
    index = index_of(block(0, 0, 900), block(300, 300, 90), block(200, 200, 400))
    assert index.at(*middle(block(300, 300, 90))) == (1, 2, 0)


def test_a_point_on_a_shared_edge_is_in_both():
    left, right = block(0, 0, 200), block(200, 0, 200)
    edge = right.bounds[0], left.centroid.y
    assert set(index_of(left, right).at(*edge)) == {0, 1}


def test_the_hole_of_a_unit_is_not_the_unit():
    index = index_of(block(0, 0, 900) - block(300, 300, 300))
    assert index.at(*middle(block(300, 300, 300))) == ()
    assert index.at(*middle(block(0, 0, 200))) == (0,)


def test_every_part_of_a_unit_is_the_unit():
    index = index_of(MultiPolygon([block(0, 0), block(5000, 5000)]))
    assert index.at(*middle(block(5000, 5000))) == (0,)


@pytest.mark.parametrize("point", [(0.0, 0.0), (-99.2, 19.43), (-99.13, 20.0), (180.0, 90.0)])
def test_far_points_are_in_no_unit(point):
    assert index_of(block(0, 0)).at(*point) == ()


def test_a_unit_without_outline_holds_no_point():
    index = index_of(None, block(0, 0))
    assert index.at(*middle(block(0, 0))) == (1,)


@pytest.mark.parametrize("shapes", [[], [None]])
def test_a_frame_without_outlines_holds_no_point(shapes):
    index = index_of(*shapes)
    assert index.at(-99.13, 19.43) == ()
    assert index.at_many(np.array([-99.13]), np.array([19.43]))[0].tolist() == []


def test_points_that_are_not_numbers_are_in_no_unit():
    lons, lats = np.array([np.nan, -99.129, np.inf]), np.array([19.431, np.nan, 19.43])
    assert index_of(block(0, 0)).at_many(lons, lats)[0].tolist() == []


def middle(shape):
    return shape.centroid.x, shape.centroid.y
