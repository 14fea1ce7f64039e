from datetime import UTC, datetime

import pytest

from tequio.lib.actors import Actor

NOW = datetime(2026, 4, 22, 18, tzinfo=UTC)  # 22 April, noon in the city: one votes by internet
BY = Actor("persona:7", "DEPCyC")


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def by():
    return BY


@pytest.fixture
def sembrado(catalogos):
    """The catalogue and the five editions, as the seed files say them."""
    from tequio.mecanismos.actions.sembrar_mecanismos import sembrar_mecanismos

    sembrar_mecanismos(by=BY, now=NOW)


@pytest.fixture
def asiento(db):
    """``asiento("ampliar_etapa")``: the one entry of that act in the logbook."""
    from tequio.bitacora.models import Asiento

    return lambda acto: Asiento.objects.get(acto=f"mecanismos.{acto}")
