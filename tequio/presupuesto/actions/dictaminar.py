"""The opinion of the alcaldía on a project is captured; nobody outside knows it until its publication."""

from datetime import datetime

from django.db import transaction

from tequio.documentos.actions.emitir import emitir
from tequio.documentos.plantillas import CONSTANCIA
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.presupuesto.models import Dictamen, Proyecto

from ._avanzar import avanzar, locked, require_stage
from ._opinion import Opinion, check, paper_of, write


@transaction.atomic
def dictaminar(proyecto: Proyecto, opinion: Opinion, *, by: Actor, now: datetime) -> Dictamen:
    """What the body agreed in a session whose acta is not signed yet, by more votes for it than against it.

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError, DictamenIncongruenteError.
    """
    proyecto = locked(proyecto)
    require_stage("dictaminar", proyecto.edicion, proyecto.distrito_id, now)
    return judge("dictaminar", proyecto, opinion, 1, by=by, now=now)


def judge(acto: str, proyecto: Proyecto, opinion: Opinion, version: int, *, by: Actor, now: datetime) -> Dictamen:
    """Inside the transaction of the act, on a locked row."""
    check(proyecto, opinion)
    dictamen = Dictamen(proyecto=proyecto, version=version, recibido_at=now)
    write(dictamen, opinion)
    # Set when captured, so that the publication of thousands takes a moment; nobody knows its code until then.
    dictamen.documento = emitir(CONSTANCIA, **paper_of(dictamen), serie=Serie("IECM-PP-DIC", now.year), by=by, now=now)
    dictamen.save(update_fields=["documento"])
    avanzar(acto, proyecto, publico=False, by=by, now=now)
    return dictamen
