"""Entries by the dozen, and seals."""

from datetime import UTC, datetime, timedelta

import pytest

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.actions.sellar import sellar
from tequio.bitacora.models import Asiento
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor

NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)
BY = Actor("persona:17", "Dirección Distrital 12, titular")


@pytest.fixture
def write(db):
    """``write(5, publico=True)`` writes five entries and returns them."""

    def write(count=1, **facts) -> list[Asiento]:
        defaults = {"acto": "presupuesto.dictaminar", "by": BY, "publico": True, "despues": {"estado": "VIABLE"}}
        thing = Referencia("presupuesto.proyecto", "33", "Luminarias del parque")
        return [
            asentar(**{**defaults, "sobre": thing, "now": NOW + timedelta(minutes=n), **facts}) for n in range(count)
        ]

    return write


@pytest.fixture
def seal(db):
    """``seal()`` seals what waits."""
    return lambda: sellar(now=NOW + timedelta(hours=1))
