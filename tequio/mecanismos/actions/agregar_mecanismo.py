"""Add a mechanism that the law creates."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.text import slugify
from tequio.mecanismos.models import Mecanismo, Version

from .cambiar_mecanismo import EDITABLE
from .errores import CalendarioError, check


@transaction.atomic
def agregar_mecanismo(clave: str, facts: dict[str, Any], *, motivo: str, by: Actor, now: datetime) -> Mecanismo:
    """Central adds it after the others. ``facts``: values by field (``cambiar_mecanismo.EDITABLE``).

    Raises CalendarioError when a value is missing or not admitted, or the key or the name is taken.
    """
    if set(facts) - set(EDITABLE) or not motivo.strip():
        raise CalendarioError(_("Di por qué se agrega, y solo lo que el catálogo guarda de un mecanismo."))
    last = Mecanismo.objects.aggregate(Max("orden"))["orden__max"] or 0
    slug = slugify(f"{clave} {facts.get('nombre', '')}")
    mecanismo = Mecanismo(clave=clave, slug=slug, orden=last + 1, actualizado_at=now, actualizado_by=by.label, **facts)
    check(mecanismo)
    mecanismo.save(force_insert=True)
    asentar(
        "mecanismos.agregar_mecanismo",
        sobre=mecanismo,
        by=by,
        now=now,
        despues=facts,
        motivo=motivo,
        publico=True,
    )
    Version.up()
    return mecanismo
