"""Days that terms of working days leave out."""

from datetime import date

from tequio.mecanismos.models import Inhabil


def inhabiles() -> frozenset[date]:
    """Every day declared so; give it to ``lib.plazos``. One query."""
    return frozenset(Inhabil.objects.values_list("fecha", flat=True))
