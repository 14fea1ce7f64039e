"""Change what the catalogue says of a mechanism."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Mecanismo, Version

from .errores import CalendarioError, check

EDITABLE = ("nombre", "clase", "rol", "puedes", "texto", "vigente_desde", "vigente_hasta", "fuente", "certeza")


@transaction.atomic
def cambiar_mecanismo(
    mecanismo: Mecanismo, cambios: Mapping[str, Any], *, motivo: str, by: Actor, now: datetime
) -> Mecanismo:
    """Central corrects a mechanism, confirms it with a source, or ends it; its key and its address stay.

    ``cambios``: new values by field (EDITABLE). Raises CalendarioError for another field, without reason, or when a
    value is not admitted. Nothing is written when nothing changes.
    """
    if unknown := set(cambios) - set(EDITABLE):
        raise CalendarioError(_("Esto no se cambia aquí: %(campos)s.") % {"campos": ", ".join(sorted(unknown))})
    if not motivo.strip():
        raise CalendarioError(_("Di por qué cambia: queda en la bitácora."))
    mecanismo = Mecanismo.objects.select_for_update().get(pk=mecanismo.pk)
    before = {field: getattr(mecanismo, field) for field in sorted(cambios)}
    changed = {field: value for field, value in before.items() if value != cambios[field]}
    if not changed:
        return mecanismo
    for field in changed:
        setattr(mecanismo, field, cambios[field])
    mecanismo.actualizado_at, mecanismo.actualizado_by = now, by.label
    check(mecanismo)
    mecanismo.save()
    asentar(
        "mecanismos.cambiar_mecanismo",
        sobre=mecanismo,
        by=by,
        now=now,
        antes=changed,
        despues={field: getattr(mecanismo, field) for field in changed},
        motivo=motivo,
        publico=True,
    )
    Version.up()
    return mecanismo
