"""Open or close the capture of a stage to several districts at once: all of them or none."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.mecanismos.models import Etapa, VentanaCaptura
from tequio.territorio.models import Distrito

from .abrir_ventana import abrir_ventana
from .cerrar_ventana import cerrar_ventana
from .errores import CalendarioError


@transaction.atomic
def abrir_ventanas(
    etapa: Etapa, distritos: Collection[int], *, motivo: str, by: Actor, now: datetime
) -> list[VentanaCaptura]:
    """A window for each of these districts that has none open; each with its entry in the logbook.

    Raises CalendarioError when there is none to open or no reason is given.
    """
    _lock(etapa)
    opened = VentanaCaptura.objects.abiertas().filter(etapa=etapa).values_list("distrito_id", flat=True)
    rows = list(Distrito.objects.filter(numero__in=set(distritos) - set(opened)).order_by("numero"))
    if not rows:
        raise CalendarioError(_("No hay ninguna ventana que abrir: elige distritos que no la tengan abierta."))
    return [abrir_ventana(etapa, distrito, motivo=motivo, by=by, now=now) for distrito in rows]


@transaction.atomic
def cerrar_ventanas(
    etapa: Etapa, distritos: Collection[int], *, motivo: str, by: Actor, now: datetime
) -> list[VentanaCaptura]:
    """Closes the window of each of these districts that has one open; each with its entry in the logbook.

    Raises CalendarioError when there is none to close or no reason is given.
    """
    _lock(etapa)
    found = VentanaCaptura.objects.abiertas().filter(etapa=etapa, distrito__in=distritos).order_by("distrito")
    rows = list(found)
    if not rows:
        raise CalendarioError(_("No hay ninguna ventana que cerrar: elige distritos que la tengan abierta."))
    return [cerrar_ventana(ventana, motivo=motivo, by=by, now=now) for ventana in rows]


def _lock(etapa: Etapa) -> None:
    """Two people at once take turns, so that the second one sees what the first one did."""
    Etapa.objects.select_for_update(of=("self",)).get(pk=etapa.pk)
