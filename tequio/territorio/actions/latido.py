"""The signs of life of a task: how far it is, at most once a second."""

import time

from django.utils import timezone

from tequio.territorio.models import Importacion

PERIOD_S = 1.0


class Latido:
    """Hears (rows done, rows in all), as reading tells them; writes outside any transaction of the act."""

    def __init__(self, importacion: Importacion) -> None:
        self._mine = Importacion.objects.filter(pk=importacion.pk, intento=importacion.intento)
        self._next = 0.0

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() >= self._next or done == total:
            self._next = time.monotonic() + PERIOD_S
            self._mine.update(avance=done, total=total, latido_at=timezone.now())
