"""The drawing of the city: one shape on every machine, borders that agree, oddities of the real ground."""

import hashlib
from collections import Counter

import pytest
import shapely

from tequio.territorio.ciudad import build
from tequio.territorio.ciudad.build import SCALES
from tequio.territorio.ciudad.mesh import Mesh, doubled_area
from tequio.territorio.ciudad.outline import BOX, DEMARCACIONES, UNIT
from tequio.territorio.ciudad.ploughing import plough

# Changes only when the generator does: say so in the commit, databases founded before are another city.
PINNED = "692098e9eec1bcd34bf2ce0ade902bd8ca05dd4a1e7f08aba2c41a531fd9c271"


def fingerprint(ciudad):
    digest = hashlib.sha256()
    for marco in ciudad.marcos:
        for unidad in marco.unidades:
            digest.update(f"{unidad.clave} {unidad.nombre} {unidad.distrito} {unidad.poblacion}".encode())
            digest.update(ciudad.ground.outline(unidad.blocks).wkb)
    return digest.hexdigest()


def test_the_same_seed_gives_the_same_bytes_here_and_everywhere(ciudad):
    assert fingerprint(ciudad) == fingerprint(build(8033, "pequena")) == PINNED


def test_another_seed_gives_another_city(ciudad):
    assert fingerprint(build(7, "pequena")) != fingerprint(ciudad)


@pytest.mark.slow  # ploughs another ground for each seed
@pytest.mark.parametrize("seed", [7, 34, 83, 136])
def test_every_block_is_a_valid_polygon_whatever_the_seed(seed):
    """These seeds draw plots around inward corners of an alcaldía, where a careless cut would leave the plot."""
    ground = plough(seed, SCALES["pequena"])
    assert all(ground.outline([block]).is_valid for block in range(len(ground.rings)))


def test_every_unit_lies_in_the_box_of_the_city(outlines):
    west, south, east, north = BOX
    bounds = shapely.total_bounds(list(outlines.values()))
    assert west < bounds[0] < bounds[2] < east
    assert south < bounds[1] < bounds[3] < north


def test_neighbours_share_their_border_to_the_last_point(ciudad):
    pieces = [ciudad.ground.outline([block]) for block in range(len(ciudad.ground.rings))]
    assert shapely.coverage_is_valid(pieces)


def test_coordinates_have_seven_decimals(outlines):
    corners = shapely.get_coordinates(list(outlines.values()))
    assert abs(corners - corners.round(7)).max() == 0


def test_some_units_have_holes_and_some_have_parts(outlines):
    parts = [part for outline in outlines.values() for part in shapely.get_parts(outline)]
    assert any(len(part.interiors) for part in parts)
    assert len(parts) > len(outlines)


def test_a_hole_is_a_park_or_holds_another_unit(ciudad):
    first = ciudad.marcos[0]
    owned = frozenset[int]().union(*(unidad.blocks for unidad in first.unidades))
    holes = [hole for unidad in first.unidades for hole in enclosed(ciudad.ground, unidad.blocks)]
    assert any(hole in owned for hole in holes)
    assert any(hole not in owned for hole in holes)


def enclosed(ground, blocks):
    return [near for near in ground.around(blocks) if set(ground.neighbours[near]) <= blocks]


def test_some_units_are_drawn_inside_others_and_some_across_two(marco):
    owners = {}
    for unidad in marco.unidades:
        for block in unidad.blocks:
            owners.setdefault(block, []).append(unidad)
    over = [
        (a, b) for pair in owners.values() if len(pair) == 2 for a, b in [sorted(pair, key=lambda u: len(u.blocks))]
    ]
    assert any(inner.blocks < outer.blocks for inner, outer in over)
    assert any(inner.blocks - outer.blocks for inner, outer in over)


def test_one_unit_belongs_to_an_alcaldia_it_does_not_lie_in(ciudad, marco):
    assert any({ciudad.ground.alcaldias[b] for b in u.blocks} == {other} for u in marco.unidades for other in others(u))


def others(unidad):
    return {d.clave for d in DEMARCACIONES} - {unidad.alcaldia}


def test_a_few_units_are_slivers(ciudad, marco):
    areas = sorted(ciudad.ground.area(unidad.blocks) for unidad in marco.unidades)
    assert areas[0] < areas[len(areas) // 2] / 20


def test_open_ground_lies_between_the_units_of_the_south(ciudad, marco):
    """Conservation land: the units of Milpa Alta do not fill it."""
    ground = ciudad.ground
    milpa_alta = [block for block, clave in enumerate(ground.alcaldias) if clave == "09"]
    owned = {block for unidad in marco.unidades for block in unidad.blocks}
    assert ground.area(set(milpa_alta) & owned) < 0.7 * ground.area(milpa_alta)


def test_parts_that_meet_only_at_corners_are_drawn_apart(outlines):
    assert all(outline.is_valid for outline in outlines.values())


def test_a_cut_loses_no_ground():
    mesh = Mesh()
    whole = mesh.split(square(mesh), at=0.5)
    assert sum(doubled_area([mesh.points[corner] for corner in ring]) for ring in whole) == 2 * UNIT * UNIT


def square(mesh):
    return tuple(mesh.corner(point) for point in ((0, 0), (UNIT, 0), (UNIT, UNIT), (0, UNIT)))


def test_a_cut_shows_on_both_sides_of_the_border():
    mesh = Mesh()
    left = square(mesh)
    right = (left[1], mesh.corner((2 * UNIT, 0)), mesh.corner((2 * UNIT, UNIT)), left[2])
    corner = mesh.cut_edge(left[1], left[2], 0.25)
    assert Counter((*mesh.unfold(left), *mesh.unfold(right)))[corner] == 2
