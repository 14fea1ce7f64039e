"""Declare days that do not count in terms of working days."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Inhabil, Version

from .errores import CalendarioError

CALENDARIO = Referencia("mecanismos.inhabil", "", "Días inhábiles")


@transaction.atomic
def declarar_inhabil(days: Collection[date], *, motivo: str, acuerdo: str, by: Actor, now: datetime) -> list[Inhabil]:
    """The institute declares these days; those that already were stay as they are and are not declared again.

    Raises CalendarioError without days, reason or acuerdo.
    """
    if not (days and motivo.strip() and acuerdo.strip()):
        raise CalendarioError(_("Di qué días, por qué y en qué acuerdo o circular se declararon."))
    known = set(Inhabil.objects.filter(fecha__in=days).values_list("fecha", flat=True))
    facts = {"motivo": motivo, "acuerdo": acuerdo, "declarado_at": now, "declarado_by": by.label}
    new = Inhabil.objects.bulk_create(Inhabil(fecha=day, **facts) for day in sorted(set(days) - known))
    if new:
        asentar(
            "mecanismos.declarar_inhabil",
            sobre=CALENDARIO,
            by=by,
            now=now,
            despues={"dias": [row.fecha for row in new], "acuerdo": acuerdo},
            motivo=motivo,
            publico=True,
        )
        Version.up()
    return new
