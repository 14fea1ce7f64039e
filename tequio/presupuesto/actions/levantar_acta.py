"""The acta of a session is set as a paper, for those who were there to sign."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.actions.sustituir import sustituir
from tequio.documentos.models import Documento
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.presupuesto import papeles
from tequio.presupuesto.actas import acta_de
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import SesionODA, VersionPresupuesto
from tequio.presupuesto.queries.calendario import reglas_de

WHY = "Cambió lo que se capturó de la sesión."


@transaction.atomic
def levantar_acta(sesion: SesionODA, *, by: Actor, now: datetime) -> SesionODA:
    """With what was captured of the session until now; one that was set before is replaced, and says why.

    It tells opinions that nobody outside may know yet, and its code is on the paper that is signed: so the document is
    reserved, and once all its opinions are out (``queries.actas.sesiones_publicas``) these same bytes are handed to
    everyone. Raises FaltaDatoError (nothing was judged, or the acta says the same already), and OSError when the disk
    is full.
    """
    sesion = _locked(sesion)
    datos = acta_de(sesion)
    if not datos["proyectos"]:
        raise FaltaDatoError(_("Todavía no hay dictámenes capturados en esta sesión."))
    before = sesion.documento
    if before and before.datos == datos:
        raise FaltaDatoError(_("El acta ya dice todo lo que se capturó."))
    paper = sesion.documento = _paper(sesion, datos, by, now)
    sesion.save(update_fields=["documento"])
    asentar(
        "presupuesto.levantar_acta", sobre=sesion, by=by, now=now, antes=before.for_logbook() if before else None,
        despues={"sesion": sesion.numero, "documento": paper.for_logbook()}, territorio=sesion.alcaldia.slug,
        publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    return sesion


def _locked(sesion: SesionODA) -> SesionODA:
    rows = SesionODA.objects.select_for_update(of=("self",))
    return rows.select_related("alcaldia", "edicion", "documento").get(pk=sesion.pk)


def _paper(sesion: SesionODA, datos: dict[str, Any], by: Actor, now: datetime) -> Documento:
    """A first version, or the next one under the same folio."""
    told: dict[str, Any] = {
        "titulo": f"Acta de la sesión {sesion.numero} del órgano dictaminador de {sesion.alcaldia.nombre}",
        "datos": datos,
        "publica": "reservada",
        "membrete": papeles.membrete(sesion.edicion, reglas_de(sesion.edicion)),
    }
    if sesion.documento:
        return sustituir(sesion.documento, plantilla=papeles.ACTA, **told, motivo=WHY, by=by, now=now)
    return emitir(papeles.ACTA, **told, serie=Serie("IECM-PP-ACTA", now.year), by=by, now=now)
