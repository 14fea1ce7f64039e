"""Change the lines that the catalogue says of a mechanism in one matter: who, steps, thresholds…"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Dato, Mecanismo, Version

from .errores import CalendarioError, check

Line = Mapping[str, Any]


@transaction.atomic
def cambiar_datos(
    mecanismo: Mecanismo, tema: str, lines: Sequence[Line], *, motivo: str, by: Actor, now: datetime
) -> list[Dato]:
    """Central writes the lines of one ``tema`` anew, in this order: texto, fuente, certeza and perhaps enlace in each.

    Raises CalendarioError without reason, or when a line lacks its source or is not admitted.
    """
    if not motivo.strip():
        raise CalendarioError(_("Di por qué cambia: queda en la bitácora."))
    mecanismo = Mecanismo.objects.select_for_update().get(pk=mecanismo.pk)
    old = list(mecanismo.datos.filter(tema=tema).values_list("texto", flat=True))
    mecanismo.datos.filter(tema=tema).delete()
    rows = [Dato(mecanismo=mecanismo, tema=tema, orden=orden, **line) for orden, line in enumerate(lines, start=1)]
    for row in rows:
        check(row, about=f"«{row.texto}»: ")
    Dato.objects.bulk_create(rows)
    mecanismo.actualizado_at, mecanismo.actualizado_by = now, by.label
    mecanismo.save(update_fields=["actualizado_at", "actualizado_by"])
    asentar(
        "mecanismos.cambiar_datos",
        sobre=mecanismo,
        by=by,
        now=now,
        antes={tema.lower(): old},
        despues={tema.lower(): [row.texto for row in rows]},
        motivo=motivo,
        publico=True,
    )
    Version.up()
    return rows
