"""What every template knows of the ground."""

from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest

from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.queries import marco_en


def territory(_: HttpRequest) -> dict[str, Any]:
    """``datos_ficticios``: asked only by the pages that print it, and never the cause of an error page."""
    return {"datos_ficticios": _fictitious}


def _fictitious() -> bool:
    try:
        return marco_en(None).ficticio
    except (MarcoNoDisponibleError, DatabaseError):
        return False
