"""The opinions of an edition come out, all at once."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.plazos import in_words
from tequio.presupuesto.errors import EnEmbargoError, YaPublicadosError
from tequio.presupuesto.models import Dictamen, Movimiento, Proyecto, SalidaDictamenes, VersionPresupuesto
from tequio.presupuesto.queries.salidas import por_salir
from tequio.presupuesto.states import PROYECTO

from ._avanzar import require_stage
from .avisar_salida import avisar_salida

BATCH = 500


@transaction.atomic
def publicar_dictamenes(salida: SalidaDictamenes, *, by: Actor, now: datetime) -> int:
    """Every opinion of its round that was received; how many. By a person or by the clock, never before its moment.

    Thousands in one transaction, so rows are written in bulk, under one Asiento that lists every folio; the messages
    go out after it, by the worker. Raises EtapaCerradaError, EnEmbargoError, YaPublicadosError.
    """
    salida = SalidaDictamenes.objects.select_for_update(of=("self",)).select_related("edicion").get(pk=salida.pk)
    require_stage("publicar_dictamenes", salida.edicion, None, now)
    if salida.publicada_at:
        raise YaPublicadosError(in_words(salida.publicada_at))
    if now < salida.programada_at:
        raise EnEmbargoError(in_words(salida.programada_at))
    waiting = _waiting(salida)
    told = {act: [each for each in waiting if _act(each) == act] for act in ACTS}
    for act, some in told.items():
        _out(act, some, by, now)
    salida.publicada_at = now
    salida.save(update_fields=["publicada_at"])
    asentar(
        "presupuesto.publicar_dictamenes", sobre=salida, by=by, now=now,
        despues={act: [str(each.proyecto.folio) for each in some] for act, some in told.items()}, publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    transaction.on_commit(lambda: avisar_salida.enqueue(salida.pk))
    return len(waiting)


def _waiting(salida: SalidaDictamenes) -> "list[Dictamen]":
    rows = por_salir().filter(proyecto__edicion=salida.edicion, version=salida.vuelta)
    return list(rows.select_related("proyecto").order_by("proyecto__folio"))


def _out(act: str, some: "list[Dictamen]", by: Actor, now: datetime) -> None:
    state = PROYECTO.target_of(act, Proyecto.Estado.DICTAMINADO)
    for first in range(0, len(some), BATCH):
        batch = some[first : first + BATCH]
        Dictamen.objects.filter(pk__in=[each.pk for each in batch]).update(publicado_at=now)
        Proyecto.objects.filter(pk__in=[each.proyecto_id for each in batch]).update(estado=state)
    Movimiento.objects.bulk_create(
        (
            Movimiento(
                proyecto_id=each.proyecto_id, acto=act, estado=state, documento_id=each.documento_id, made_at=now,
                made_by=by.label,
            )
            for each in some
        ),
        batch_size=BATCH,
    )  # fmt: skip


ACTS = ("declarar_viable", "declarar_no_viable", "ratificar_no_viable")


def _act(dictamen: Dictamen) -> str:
    if dictamen.sentido == Dictamen.Sentido.VIABLE:
        return "declarar_viable"
    return "declarar_no_viable" if dictamen.version == 1 else "ratificar_no_viable"
