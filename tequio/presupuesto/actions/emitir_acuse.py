"""The receipt of a project, as a paper with its code or folio and QR."""

from datetime import datetime
from typing import Any

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.actions.sustituir import sustituir
from tequio.documentos.models import Documento
from tequio.documentos.plantillas import ACUSE
from tequio.lib.actors import Actor
from tequio.lib.plazos import in_words
from tequio.presupuesto import papeles
from tequio.presupuesto.models import Movimiento, Proyecto
from tequio.presupuesto.queries.calendario import reglas_de

from ._avanzar import locked, reference

OFICINA = Actor("programa", "expedición automática")


@transaction.atomic
def emitir_acuse(proyecto: Proyecto, *, now: datetime) -> Documento:
    """Made once for what was sent and once more when there is a folio; asked again, it is the same paper.

    It is not made with the request itself: five hundred people in the last minute must not wait for each other's paper.
    It names nobody. Raises OSError when the disk is full.
    """
    proyecto = locked(proyecto)
    step = _with_receipt(proyecto)
    if step.documento:
        return step.documento
    paper = emitir(ACUSE, **_words(proyecto), folio=proyecto.clave, by=OFICINA, now=now)
    Movimiento.objects.filter(pk=step.pk).update(documento=paper)
    asentar(
        "presupuesto.emitir_acuse", sobre=reference(proyecto), by=OFICINA, now=now, despues=paper.for_logbook(),
        territorio=proyecto.unidad,
    )  # fmt: skip
    return paper


def renovar_acuse(proyecto: Proyecto, motivo: str, *, by: Actor, now: datetime) -> Documento | None:
    """Inside the transaction of an act that corrects the project: the receipt that was given, if any, is replaced."""
    step = _with_receipt(proyecto)
    if step.documento is None:
        return None
    paper = sustituir(step.documento, plantilla=ACUSE, **_words(proyecto), motivo=motivo, by=by, now=now)
    Movimiento.objects.filter(pk=step.pk).update(documento=paper)
    return paper


def _with_receipt(proyecto: Proyecto) -> Movimiento:
    return Movimiento.objects.filter(proyecto=proyecto, acto=_step(proyecto)).select_related("documento").latest("pk")


def _words(proyecto: Proyecto) -> dict[str, Any]:
    edicion = proyecto.edicion
    return {
        "titulo": f"Acuse de {'registro' if proyecto.folio else 'recepción'} del proyecto {proyecto.clave}",
        "datos": {
            "identificador": papeles.identificador(proyecto),
            "ficha": [
                *papeles.ficha_de(proyecto),
                ["Descripción", proyecto.descripcion],
                ["Recibido el", in_words(proyecto.enviado_at)],
            ],
            "anexos": [each.archivo.nombre for each in proyecto.anexos.select_related("archivo").order_by("pk")],
            "seguimiento": papeles.que_sigue(proyecto),
        },
        "publica": "reservada",
        "membrete": papeles.membrete(edicion, reglas_de(edicion), distrito=proyecto.distrito_id, formato="F1"),
    }


def _step(proyecto: Proyecto) -> str:
    if proyecto.folio:
        return "registrar"
    return "presentar" if proyecto.canal == Proyecto.Canal.DIGITAL else "recibir_proyecto"
