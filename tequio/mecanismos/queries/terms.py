"""Days that terms of working days leave out; and which version of all this answers now."""

from datetime import UTC, date, datetime

from django.db.models import Max

from tequio.mecanismos.models import Ampliacion, Edicion, Inhabil, Mecanismo, Version


def inhabiles() -> frozenset[date]:
    """Every day declared so; give it to ``lib.plazos``. One query."""
    return frozenset(Inhabil.objects.values_list("fecha", flat=True))


def version() -> int:
    """Rises with every act on mechanisms and calendar."""
    return Version.current()


def corte() -> datetime:
    """When the catalogue or the calendar last changed for everyone; 1970 before anything was written. Four queries."""
    moments = (
        (Mecanismo, "actualizado_at"),
        (Edicion, "publicada_at"),
        (Ampliacion, "registrada_at"),
        (Inhabil, "declarado_at"),
    )
    found = [model._default_manager.aggregate(last=Max(field))["last"] for model, field in moments]
    return max((moment for moment in found if moment), default=datetime(1970, 1, 1, tzinfo=UTC))
