"""What a web process prepares before its first request, so that no visitor waits for it."""

import logging

from django.db import DatabaseError

from tequio.territorio.files import available_files
from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.queries import marco_en

log = logging.getLogger("tequio.warm")


def warm() -> None:
    """Today's picture and files. Without them the process starts all the same, and says why."""
    try:
        available_files(marco_en(None))
    except (MarcoNoDisponibleError, DatabaseError) as error:
        log.warning("not warm: %s", error)
