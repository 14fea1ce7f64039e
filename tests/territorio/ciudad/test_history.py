"""Three frames: what changes between them, and what never does."""

from collections import Counter
from itertools import pairwise

import pytest

from tequio.territorio.lineage import Place, Relacion, trace


@pytest.fixture(scope="module")
def threads(ciudad):
    frames = [
        [Place(u.clave, u.nombre, ciudad.ground.outline(u.blocks)) for u in marco.unidades] for marco in ciudad.marcos
    ]
    return [trace(before, after) for before, after in pairwise(frames)]


def test_every_kind_of_change_happens_in_each_new_frame(threads):
    assert [{thread.relacion for thread in some} for some in threads] == [set(Relacion)] * 2


def test_most_units_stay_as_they_were(threads):
    for some in threads:
        kinds = Counter(thread.relacion for thread in some)
        assert kinds[Relacion.IGUAL] > 0.7 * len(some)


def test_a_key_that_was_lost_never_comes_back(ciudad):
    first, second, third = ({unidad.clave for unidad in marco.unidades} for marco in ciudad.marcos)
    assert first - second
    assert not (first - second) & third


def test_new_keys_are_higher_than_any_before(ciudad):
    for before, after in pairwise(ciudad.marcos):
        last = {unidad.alcaldia: unidad.clave for unidad in before.unidades}
        known = {unidad.clave for unidad in before.unidades}
        new = [unidad for unidad in after.unidades if unidad.clave not in known]
        assert new
        assert all(unidad.clave > last[unidad.alcaldia] for unidad in new)


def test_los_padres_keeps_its_ground(ciudad):
    ground = {unidad.blocks for marco in ciudad.marcos for unidad in marco.unidades if unidad.clave == "08-033"}
    assert len(ground) == 1
