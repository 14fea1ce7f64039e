"""How a UT left the frame, and what stands on its ground."""

from datetime import date

import pytest

from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.queries.retiro import retiro
from tests.factories.pueblito import pueblito
from tests.factories.territorio import MarcoFactory, block

pytestmark = pytest.mark.django_db


@pytest.fixture
def frames():
    """The town's frame and two before it."""
    days = {"primero": date(2013, 1, 1), "segundo": date(2016, 7, 1)}
    old = [MarcoFactory(clave=clave, vigente_desde=day, publicado=True) for clave, day in days.items()]
    return [*old, pueblito()]


def parts(left):
    return [(relevo.lugar.clave, round(relevo.parte, 2)) for relevo in left.relevos]


def test_the_greatest_part_comes_first(frames):
    assert parts(retiro(frames[1], frames[2], block(400, 0, 300, 200))) == [("15-003", 0.67), ("15-004", 0.33)]


def test_it_left_with_the_first_frame_that_came_after(frames):
    assert retiro(frames[0], frames[2], None).marco == frames[1]


def test_a_frame_that_rules_still_has_lost_nothing(frames):
    assert retiro(frames[2], frames[2], block(0, 0)) is None


def test_a_sliver_along_a_border_stands_for_nothing(frames):
    assert parts(retiro(frames[1], frames[2], block(798.5, -400, 200, 400).union(block(798.5, 0, 200)))) == []


def test_ground_in_no_unit_has_nothing_on_it(frames):
    assert parts(retiro(frames[1], frames[2], block(900, 900))) == []


def test_it_costs_two_queries(frames, django_assert_num_queries):
    territorio_en(frames[2].vigente_desde)
    with django_assert_num_queries(2):
        retiro(frames[1], frames[2], block(400, 0, 200))
