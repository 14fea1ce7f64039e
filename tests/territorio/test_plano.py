"""The drawn map of a UT among its neighbours."""

import pytest
import shapely
from shapely.affinity import affine_transform

from tequio.territorio.drawing import Viewport
from tequio.territorio.plano import HEIGHT, LETTER, LINE, MARGIN, WIDTH, plano
from tequio.territorio.queries import ficha_unidad
from tests.factories.pueblito import pueblito

pytestmark = pytest.mark.django_db


def label(forma):
    half = len(forma.lugar.nombre) * LETTER / 2
    return shapely.box(forma.x - half + 1, forma.y - LINE + 1, forma.x + half - 1, forma.y)


def drawn(geometry):
    """In units of the drawing."""
    window = Viewport.around(geometry.bounds, WIDTH, HEIGHT, margin=MARGIN)
    wide = window.shrink * window.scale
    return affine_transform(geometry, [wide, 0, 0, -window.scale, -window.west * wide, window.north * window.scale])


def test_the_neighbours_that_have_room_bear_their_names():
    pueblito()
    named = {forma.lugar.nombre for forma in plano(ficha_unidad("15-003")).neighbours if forma.labelled}
    assert "Centro" in named


@pytest.mark.parametrize("clave", ["15-001", "15-002", "15-003", "15-005", "08-033", "12-002"])
def test_no_name_covers_the_unit_or_leaves_the_drawing(clave):
    pueblito()
    ficha = ficha_unidad(clave)
    labels = [label(forma) for forma in plano(ficha).neighbours if forma.labelled]
    free = shapely.box(0, 0, WIDTH, HEIGHT) - drawn(ficha.geometria)
    assert [each for each in labels if not free.contains(each)] == []
