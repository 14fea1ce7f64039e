"""The browser file says what it was given, moves no border by more than 0.92 m, and is small."""

import gzip
import re
from datetime import date

import brotli
import numpy as np
import pytest
import shapely
from hypothesis import given, settings

from tequio.territorio.locator.browser import encode, file_name

from .browser_reader import read
from .towns import FRAME, VILLA, encoded, in_metres, lugar, square, towns

MOST_M = 0.92  # Douglas-Peucker 0.6 m, rounding 0.31 m, and the scale that is taken at the middle of the city


def displacement(shape, arcs):
    """How far the outline moved, in metres, the worst place of either. Rings that fit in a cell are left out."""
    rings = shapely.get_rings(shapely.get_parts(in_metres(shape)))
    kept = shapely.minimum_bounding_radius(rings) > 0.32
    drawn = shapely.multilinestrings([shapely.linestrings(arc) for arc in arcs])
    return shapely.hausdorff_distance(shapely.multilinestrings(rings[kept]), in_metres(drawn), densify=0.1)


def test_file_names_the_frame():
    head = read(encoded(VILLA)).head
    assert (head["marco"], head["nombre"], head["vigente_desde"]) == ("villa-2020", "Marco de la villa", "2020-01-01")


def test_file_names_each_unidad():
    head = read(encoded(VILLA)).head
    unidades = {column: values[3] for column, values in head["unidades"].items()}
    alcaldia = head["alcaldias"][unidades.pop("alcaldia")]
    tipo = head["tipos"][unidades.pop("tipo")]
    assert unidades == {"clave": "03-001", "nombre": "Peña 03-001", "distrito": 5, "area_m2": 10_000}
    assert (tipo, alcaldia) == ("Colonia", ["03", "Coyoacán", "coyoacán"])


def test_a_border_that_two_share_is_kept_once():
    one, two = read(encoded({"02-001": square(0, 0), "02-002": square(200, 0)})).outlines
    assert [arc for arc in one if arc in two] == [[pytest.approx(p) for p in [(-99.098, 19.4), (-99.098, 19.402)]]]


def test_island_and_hole_are_one_arc():
    file = read(encoded(VILLA))
    around, island = file.outlines[2], file.outlines[3]
    assert island[0] in around


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (150, 150, {"02-001"}),
        (30, 30, {"02-001", "03-002"}),
        (100, 300, {"03-001"}),
        (10, 390, {"02-003"}),
        (610, 310, {"03-003"}),
        (500, 100, set()),
    ],
)
def test_points_fall_where_they_did(x, y, expected):
    assert read(encoded(VILLA)).at(-99.1 + x * 1e-5, 19.4 + y * 1e-5) == expected


def test_unidad_without_geometry_is_listed_and_holds_nothing():
    file = read(encoded(VILLA))
    assert file.head["unidades"]["clave"][-1] == "03-004"
    assert file.outlines[-1] == []


@pytest.mark.parametrize("side", [1, 2, 5])
def test_a_tiny_ring_keeps_its_corners(side):
    [[arc]] = read(encoded({"02-001": square(0, 0, side)})).outlines
    assert len(set(arc)) >= 3


def test_a_sliver_between_two_neighbours_stays_open():
    sliver = shapely.Polygon([(-99.1, 19.4), (-99.099995, 19.401), (-99.1, 19.402)])
    town = {"02-001": shapely.box(-99.102, 19.4, -99.1, 19.402), "02-002": sliver}
    _, arcs = read(encoded(town)).outlines
    assert len({corner for arc in arcs for corner in arc}) == 3


def test_a_frame_without_geometry_is_a_file_too():
    assert read(encode([lugar("02-001")], [None], **FRAME)).outlines == [[]]


def test_same_input_gives_same_bytes():
    assert encoded(VILLA) == encoded(dict(VILLA))


def test_name_changes_with_the_content():
    frame = FRAME | {"vigente_desde": date(2021, 1, 1)}
    names = {file_name("villa", encode([lugar("02-001")], [None], **known)) for known in (FRAME, frame)}
    assert len(names) == 2
    assert all(re.fullmatch(r"villa-[0-9a-f]{12}\.tequio", name) for name in names)


@pytest.mark.slow  # a hundred towns are drawn, written and read
@given(towns())
@settings(deadline=None)
def test_no_border_of_any_town_moves_a_metre(town):
    file = read(encoded(town))
    moved = [displacement(shape, arcs) for shape, arcs in zip(town.values(), file.outlines, strict=True)]
    assert max(moved) < MOST_M


@pytest.mark.slow  # a hundred towns, fifty points in each
@given(towns())
@settings(deadline=None)
def test_points_of_any_town_fall_where_they_did(town):
    file = read(encoded(town))
    claves, shapes = np.array(list(town)), np.array(list(town.values()))
    borders = in_metres(shapely.union_all(shapely.boundary(shapes)))
    for lon, lat in np.random.default_rng(1).uniform((-99.102, 19.398), (-99.09, 19.409), (50, 2)):
        if shapely.distance(borders, in_metres(shapely.Point(lon, lat))) > MOST_M:
            assert file.at(lon, lat) == set(claves[shapely.contains_xy(shapes, lon, lat)])


@pytest.mark.real
@pytest.mark.slow  # compresses the file at the highest level
def test_real_file_is_small(real_file):
    assert len(brotli.compress(real_file, quality=11)) < 160_000
    assert len(gzip.compress(real_file, 9)) < 185_000


@pytest.mark.real
@pytest.mark.slow  # measures 121,000 corners in both directions
def test_no_real_border_moves_a_metre(real_frame, real_file):
    outlines = read(real_file).outlines
    assert max(map(displacement, real_frame.values(), outlines)) < MOST_M
