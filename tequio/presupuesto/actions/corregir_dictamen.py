"""The body mends what was captured of its opinion, before anybody outside knows it."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.documentos.actions.sustituir import sustituir
from tequio.documentos.plantillas import CONSTANCIA
from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Dictamen, Proyecto

from ._avanzar import locked, record, require_stage
from ._opinion import Opinion, check, paper_of, write

ACTOS = {1: "dictaminar", 2: "redictaminar"}
"""By version of the opinion: the act that captured it, whose stage has to be open still."""


@transaction.atomic
def corregir_dictamen(proyecto: Proyecto, opinion: Opinion, *, motivo: str, by: Actor, now: datetime) -> Dictamen:
    """All of it anew, in the place of what was captured; its paper is replaced by another version that bears
    ``motivo``, and the logbook keeps both. A signed original that does not come again stays.

    Raises ActNotOpenError (it is out, or there is none), EtapaCerradaError, FaltaDatoError, DictamenIncongruenteError.
    """
    proyecto = locked(proyecto)
    found = Dictamen.objects.select_related("documento").filter(proyecto=proyecto, publicado_at=None).first()
    if proyecto.estado != Proyecto.Estado.DICTAMINADO or found is None or found.documento is None:
        raise ActNotOpenError(f"{proyecto} has no opinion to be corrected")
    require_stage(ACTOS[found.version], proyecto.edicion, proyecto.distrito_id, now)
    if not motivo.strip():
        raise FaltaDatoError(_("Di por qué cambia: queda en el documento y en la bitácora."))
    check(proyecto, opinion)
    found.proyecto = proyecto
    before = found.sentido
    write(found, replace(opinion, firmado=opinion.firmado or found.firmado))
    found.documento = sustituir(
        found.documento, plantilla=CONSTANCIA, **paper_of(found), motivo=motivo.strip(), by=by, now=now
    )
    found.save(update_fields=["documento"])
    record(
        "corregir_dictamen", proyecto, antes={"sentido": before}, nota=motivo.strip(), documento=found.documento,
        publico=False, by=by, now=now,
    )  # fmt: skip
    return found
