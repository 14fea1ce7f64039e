"""Tell thousands what their opinion says, little by little. The task of the worker."""

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from tequio.presupuesto.models import Movimiento, Proyecto, SalidaDictamenes
from tequio.presupuesto.states import DE_PUBLICACION

from ._avisar import avisar_juntos

BATCH = 100


@task()
def avisar_salida(salida: int) -> int:
    """How many projects were told about. Stopped half way, the next call goes on where it stopped (``avisado``)."""
    total = 0
    while done := _batch(salida):
        total += done
    return total


@transaction.atomic
def _batch(pk: int) -> int:
    salida = SalidaDictamenes.objects.select_for_update().get(pk=pk)
    if salida.publicada_at is None:
        return 0
    waiting = Movimiento.objects.filter(
        pk__gt=salida.avisado, acto__in=DE_PUBLICACION, made_at=salida.publicada_at, proyecto__edicion=salida.edicion_id
    )
    rows = list(waiting.order_by("pk")[:BATCH])
    projects = Proyecto.objects.in_bulk([row.proyecto_id for row in rows])
    if rows:
        avisar_juntos([(row, projects[row.proyecto_id]) for row in rows], now=timezone.now())
        salida.avisado = rows[-1].pk
        salida.save(update_fields=["avisado"])
    return len(rows)
