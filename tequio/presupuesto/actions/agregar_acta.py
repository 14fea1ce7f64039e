"""The acta of a session, signed by those who were there, is added to it."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.presupuesto.errors import ActaPublicadaError
from tequio.presupuesto.models import SesionODA, VersionPresupuesto
from tequio.presupuesto.queries.actas import salio


@transaction.atomic
def agregar_acta(sesion: SesionODA, archivo: Archivo, *, publica: bool, by: Actor, now: datetime) -> SesionODA:
    """``publica``: whoever hands it in says that it holds no data of private persons, so that everyone may see it with
    the opinions (names and signatures of public servants are public).

    Until then another one may take its place: the earlier file is kept, and the logbook says which it was. Afterwards
    only a session that has none gets one. Raises ActaPublicadaError.
    """
    rows = SesionODA.objects.select_for_update(of=("self",)).select_related("alcaldia", "acta")
    sesion = rows.get(pk=sesion.pk)
    before = sesion.acta
    if before and salio(sesion):
        raise ActaPublicadaError
    earlier = _facts(before, publica=sesion.acta_publica) if before else None
    sesion.acta, sesion.acta_publica = archivo, publica
    sesion.save(update_fields=["acta", "acta_publica"])
    asentar(
        "presupuesto.agregar_acta", sobre=sesion, by=by, now=now, antes=earlier,
        despues=_facts(archivo, publica=publica), territorio=sesion.alcaldia.slug, publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    return sesion


def _facts(archivo: Archivo, *, publica: bool) -> dict[str, object]:
    """Which file, without its name: whoever saved it chose that."""
    return {
        "archivo": archivo.pk, "sha256": archivo.sha256, "recibido_sha256": archivo.recibido_sha256, "publica": publica,
    }  # fmt: skip
