"""The small city, built once for all tests that only look at it."""

import pytest

from tequio.territorio.ciudad import build


@pytest.fixture(scope="session")
def ciudad():
    return build(8033, "pequena")


@pytest.fixture(scope="session")
def marco(ciudad):
    return ciudad.marcos[-1]


@pytest.fixture(scope="session")
def outlines(ciudad, marco):
    """Key → polygon of each UT of the last frame."""
    return {unidad.clave: ciudad.ground.outline(unidad.blocks) for unidad in marco.unidades}
