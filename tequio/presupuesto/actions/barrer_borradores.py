"""Each night: drafts that nobody sent, and files that no draft and no project has any more."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.documentos.actions.desechar import desechar
from tequio.documentos.models import Archivo
from tequio.documentos.queries import sin_uso
from tequio.lib.actors import Actor
from tequio.presupuesto.models import Borrador

from ._avanzar import PROPONENTE

RELOJ = Actor("reloj", "barrido nocturno")
GRACE = timedelta(days=1)  # a file is kept a moment before its draft says so
BATCH = 500


def barrer_borradores(now: datetime | None = None) -> tuple[int, int]:
    """How many drafts and files went. Each batch with its Asiento, so that what was cut half way is told too and the
    next call goes on; called again, it finds nothing."""
    moment = now or timezone.now()
    drafts = files = 0
    while (done := _sweep(moment)) != (0, 0):
        drafts, files = drafts + done[0], files + done[1]
    return drafts, files


@transaction.atomic
def _sweep(now: datetime) -> tuple[int, int]:
    drafts = Borrador.objects.filter(vence_at__lte=now).delete()[0]
    files, size = desechar(_files(now), now=now)
    if drafts or files:
        asentar(
            "presupuesto.barrer_borradores",
            sobre=Referencia("presupuesto.borradores", f"{now:%Y-%m-%d}", "Borradores que nadie envió"),
            by=RELOJ,
            now=now,
            antes={"borradores": drafts, "archivos": files, "bytes": size},
        )
    return drafts, files


def _files(now: datetime) -> list[Archivo]:
    """Those that whoever proposes handed in, that no row refers to, and that no living draft lists."""
    handed = Archivo.objects.filter(recibido_by=PROPONENTE.id, recibido_at__lt=now - GRACE)
    return list(sin_uso(handed).exclude(pk__in=set(_in_drafts(now))).order_by("pk")[:BATCH])


def _in_drafts(now: datetime) -> Iterator[int]:
    for draft in Borrador.objects.vivos(now).order_by("pk").iterator():
        files = draft.datos.get("archivos", {})
        yield from (each["pk"] for each in files.get("lista", ()))
        if half := files.get("a_medias"):
            yield half["pk"]
