"""Days that terms of working days leave out; and which version of all this answers now."""

from datetime import date

from tequio.mecanismos.models import Inhabil, Version


def inhabiles() -> frozenset[date]:
    """Every day declared so; give it to ``lib.plazos``. One query."""
    return frozenset(Inhabil.objects.values_list("fecha", flat=True))


def version() -> int:
    """Rises with every act on mechanisms and calendar."""
    return Version.current()
