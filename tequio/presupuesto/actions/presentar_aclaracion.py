"""Whoever proposed answers a "no viable"."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Aclaracion, Proyecto

from ._avanzar import PROPONENTE, avanzar, locked, require_stage


@transaction.atomic
def presentar_aclaracion(
    proyecto: Proyecto, *, texto: str, archivo: Archivo | None = None, by: Actor = PROPONENTE, now: datetime
) -> Aclaracion:
    """The escrito de aclaración, once, within its stage; by the person, or by the district for who brings it on paper.

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    require_stage("presentar_aclaracion", proyecto.edicion, proyecto.distrito_id, now)
    if not texto.strip():
        raise FaltaDatoError(_("Explica por qué el proyecto sí se puede hacer."))
    avanzar("presentar_aclaracion", proyecto, by=by, now=now)
    return Aclaracion.objects.create(proyecto=proyecto, texto=texto.strip(), archivo=archivo, presentada_at=now)
