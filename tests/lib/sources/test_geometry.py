import pytest
from shapely import GeometryCollection, LineString, MultiPolygon, Point, Polygon, box

from tequio.lib.sources import mend_geometry
from tests.lib.sources.making import CENTRO

BOWTIE = Polygon([(-99.14, 19.43), (-99.13, 19.44), (-99.13, 19.43), (-99.14, 19.44)])


def test_a_good_polygon_is_only_rounded_and_nothing_is_said():
    mended, notes = mend_geometry(box(-99.140000004, 19.43, -99.13, 19.44))
    assert (mended.bounds[0], notes) == (-99.14, ())


def test_a_contour_that_crosses_itself_is_mended_and_said():
    mended, notes = mend_geometry(BOWTIE)
    assert mended.is_valid
    assert notes == ("polígono inválido (su contorno se cruza): se corrigió",)


def test_a_hole_that_rounding_closes_is_no_fault_of_the_file():
    sliver = [(-99.135, 19.435), (-99.13499999, 19.435), (-99.135, 19.43500001)]
    mended, notes = mend_geometry(Polygon(CENTRO.exterior.coords, [sliver]))
    assert mended.is_valid
    assert notes == ()


def test_only_the_polygons_of_a_collection_are_kept():
    mended, notes = mend_geometry(GeometryCollection([CENTRO, LineString([(-99.2, 19.4), (-99.1, 19.4)])]))
    assert mended.equals(CENTRO)
    assert notes == ("traía líneas o puntos sueltos: se quitaron",)


def test_parts_that_touch_along_a_side_become_valid():
    mended, _ = mend_geometry(MultiPolygon([box(-99.14, 19.43, -99.13, 19.44), box(-99.13, 19.43, -99.12, 19.44)]))
    assert mended.is_valid


@pytest.mark.parametrize(
    ("geometry", "why"),
    [
        (None, "no tiene geometría"),
        (Polygon(), "no tiene geometría"),
        (Point(-99.1, 19.4), "su geometría no encierra superficie"),
        (Polygon([(-99.1, 19.4), (-99.2, 19.4), (-99.1, 19.4)]), "su geometría no encierra superficie"),
        (Polygon([(float("inf"), 19.4), (-99.2, 19.4), (-99.1, 19.4)]), "coordenadas que no son grados"),
        (box(480_000, 2_140_000, 480_100, 2_140_100), "coordenadas que no son grados"),
    ],
)
def test_what_encloses_nothing_is_refused(geometry, why):
    mended, notes = mend_geometry(geometry)
    assert mended is None
    assert why in notes[-1]


def test_a_polygon_of_less_than_a_square_metre_is_refused_and_a_bigger_one_is_not():
    side = 0.5 / 111_320
    assert mend_geometry(box(-99.1, 19.4, -99.1 + side, 19.4 + side))[0] is None
    assert mend_geometry(box(-99.1, 19.4, -99.1 + 4 * side, 19.4 + 4 * side))[0] is not None
