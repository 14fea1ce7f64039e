"""What the clock does: terms that move with the calendar, terms that ended, opinions whose moment has come."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto.errors import PresupuestoImposibleError
from tequio.presupuesto.models import Proyecto, SalidaDictamenes

from .avisar_salida import avisar_salida
from .publicar_dictamenes import publicar_dictamenes
from .recorrer_plazos import recorrer_plazos
from .recorrer_prevenciones import recorrer_prevenciones
from .tener_por_no_presentado import tener_por_no_presentado

RELOJ = Actor("reloj", "plazo vencido")


def cerrar_plazos(now: datetime | None = None) -> int:
    """How many things were done; called again, it finds the next ones or none. What may not happen now is left."""
    moment = now or timezone.now()
    done = recorrer_plazos(by=RELOJ, now=moment) + recorrer_prevenciones(by=RELOJ, now=moment)
    done += sum(_tried(partial(tener_por_no_presentado, each, by=RELOJ, now=moment)) for each in _late(moment))
    done += sum(_tried(partial(publicar_dictamenes, each, by=RELOJ, now=moment)) for each in _due(moment))
    for salida in SalidaDictamenes.objects.exclude(publicada_at=None).order_by("pk"):
        done += avisar_salida.func(salida.pk)  # nothing, unless a worker died half way
    return done


def _late(now: datetime) -> list[Proyecto]:
    return list(Proyecto.objects.filter(estado=Proyecto.Estado.INCOMPLETO, vence_at__lt=now).order_by("pk"))


def _due(now: datetime) -> list[SalidaDictamenes]:
    return list(SalidaDictamenes.objects.filter(publicada_at=None, programada_at__lte=now).order_by("pk"))


def _tried(act: Callable[[], object]) -> int:
    try:
        with transaction.atomic():
            act()
    except (PresupuestoImposibleError, ActNotOpenError):
        return 0
    return 1
