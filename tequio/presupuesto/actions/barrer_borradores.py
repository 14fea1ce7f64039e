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
    """How many drafts and files went; one Asiento with the counts, when any did. Stopped half way, the next call goes
    on; called again, it finds nothing."""
    moment = now or timezone.now()
    drafts = files = size = 0
    while found := _files(moment):
        done = _sweep(found, moment)
        files, size = files + done[0], size + done[1]
    with transaction.atomic():
        drafts = Borrador.objects.filter(vence_at__lte=moment).delete()[0]
        if drafts or files:
            asentar(
                "presupuesto.barrer_borradores",
                sobre=Referencia("presupuesto.borradores", f"{moment:%Y-%m-%d}", "Borradores que nadie envió"),
                by=RELOJ,
                now=moment,
                antes={"borradores": drafts, "archivos": files, "bytes": size},
            )
    return drafts, files


def _files(now: datetime) -> list[Archivo]:
    """Those that whoever proposes handed in, that no row refers to, and that no living draft lists."""
    handed = Archivo.objects.filter(recibido_by=PROPONENTE.id, recibido_at__lt=now - GRACE)
    return list(sin_uso(handed).exclude(pk__in=set(_in_drafts(now))).order_by("pk")[:BATCH])


def _in_drafts(now: datetime) -> Iterator[int]:
    for draft in Borrador.objects.vivos(now).order_by("pk").iterator():
        yield from (each["pk"] for each in draft.datos.get("archivos", {}).get("lista", ()))


@transaction.atomic
def _sweep(files: list[Archivo], now: datetime) -> tuple[int, int]:
    return desechar(files, now=now)
