"""The API over the hand-made town."""

import pytest

from tests.factories.pueblito import pueblito
from tests.factories.territorio import GROUND


@pytest.fixture
def town(db):
    return pueblito()


@pytest.fixture
def ask(client):
    """``ask("ubica", q="centro")`` → the response; parameters in the order given."""

    def get(address, **parameters):
        return client.get(f"/api/v1/{address}", parameters)

    return get


def degrees(x, y):
    """``lat`` and ``lon`` of a place of the town, in metres from its corner."""
    lon, lat = GROUND.to_degrees(complex(x, y))
    return {"lat": f"{lat:.7f}", "lon": f"{lon:.7f}"}
