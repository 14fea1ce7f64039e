"""Correct what is said of an edition."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion, Version

from .errores import CalendarioError, check

EDITABLE = ("nombre", "acuerdo", "convocatoria", "nota", "fuente", "certeza")


@transaction.atomic
def cambiar_edicion(edicion: Edicion, cambios: Mapping[str, Any], *, motivo: str, by: Actor, now: datetime) -> Edicion:
    """Central corrects its words, its acuerdo or its source; its key, its mechanism and its dates do not move here.

    ``cambios``: new values by field (EDITABLE). Raises CalendarioError for another field, without reason, when a value
    is not admitted, or when a published edition would be left without acuerdo that had one. Nothing is written when
    nothing changes.
    """
    if unknown := set(cambios) - set(EDITABLE):
        raise CalendarioError(_("Esto no se cambia aquí: %(campos)s.") % {"campos": ", ".join(sorted(unknown))})
    if not motivo.strip():
        raise CalendarioError(_("Di por qué cambia: queda en la bitácora."))
    edicion = Edicion.objects.select_for_update(of=("self",)).get(pk=edicion.pk)
    changed = {
        name: getattr(edicion, name)
        for name in EDITABLE
        if cambios.get(name, getattr(edicion, name)) != getattr(edicion, name)
    }
    if not changed:
        return edicion
    published = edicion.estado == Edicion.Estado.PUBLICADA
    if published and changed.get("acuerdo") and not cambios["acuerdo"]:
        raise CalendarioError(_("Una edición publicada dice siempre su acuerdo. No cambió nada."))
    for name in changed:
        setattr(edicion, name, cambios[name])
    check(edicion)
    edicion.save(update_fields=list(changed))
    asentar(
        "mecanismos.cambiar_edicion",
        sobre=edicion,
        by=by,
        now=now,
        antes=changed,
        despues={name: getattr(edicion, name) for name in changed},
        motivo=motivo,
        publico=published,
    )
    Version.up()
    return edicion
