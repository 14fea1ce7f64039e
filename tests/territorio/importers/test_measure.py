import pytest
from pyproj import Geod
from shapely import orient_polygons

from tequio.territorio.importers.measure import areas_m2

from .files import square


def test_areas_agree_with_the_ellipsoid():
    holed = square(0, 0, 8) - square(2, 2, 3)
    expected, _ = Geod(ellps="WGS84").geometry_area_perimeter(orient_polygons(holed))
    assert areas_m2([holed]) == [pytest.approx(expected, rel=1e-5)]


def test_no_outline_measures_nothing():
    assert areas_m2([None, square(0)])[0] == 0


def test_nothing_to_measure_is_no_list_of_areas():
    assert areas_m2([]) == []
