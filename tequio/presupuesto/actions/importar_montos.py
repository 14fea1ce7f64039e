"""Amounts come in as files of the ground do: checked, mended, accepted, perhaps undone. Here stands what is theirs."""

from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter

from django_tasks import task

from tequio.lib.actors import Actor
from tequio.lib.sources import Source
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.importers.montos import COLUMNS, REQUIRED, MontosLeidos, montos_of
from tequio.presupuesto.queries.calendario import MECANISMO
from tequio.territorio.actions.aceptar_importacion import cargar
from tequio.territorio.actions.ensayar_importacion import ensayar
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.actions.manera import Huellas, Manera
from tequio.territorio.models import Importacion

from .cargar_montos import cargar_montos, devolver, impedimento


def leer_montos(importacion: Importacion, source: Source, columns: Mapping[str, str]) -> MontosLeidos:
    """What the rows mean, with the keys of the frame that was chosen. Raises SourceError and CargaError."""
    claves = set(marco_con(importacion.marco).unidades.values_list("clave", flat=True))
    years = Ejercicio.objects.filter(edicion__mecanismo=MECANISMO).values_list("ejercicio", flat=True)
    return montos_of(source, columns, claves, set(years), ejercicio=importacion.ejercicio)


def guardar_montos(importacion: Importacion, leidos: MontosLeidos, *, by: Actor, now: datetime) -> Huellas:
    """Inside the transaction of the caller. Raises CargaError."""
    return cargar_montos(leidos, fuente=importacion.fuente, by=by, now=now)


MONTOS = Manera(
    columnas=lambda _clase: COLUMNS,
    obligatorias=lambda _clase: REQUIRED,
    leer=leer_montos,
    informe=attrgetter("report"),
    guardar=guardar_montos,
    impedimento=impedimento,
    devolver=devolver,
)


@task()
def ensayar_montos(pk: int, intento: int, actor: str, label: str) -> None:
    """The check of a file of amounts."""
    ensayar(MONTOS, pk, intento, Actor(actor, label))


@task()
def recibir_montos(pk: int, intento: int, actor: str, label: str) -> None:
    """The load of a file of amounts that was accepted."""
    cargar(MONTOS, pk, intento, Actor(actor, label))
