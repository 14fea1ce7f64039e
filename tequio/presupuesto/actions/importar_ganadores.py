"""Winners come in as the amounts do: checked, mended, accepted, perhaps undone. Here stands what is theirs."""

from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter

from django_tasks import task

from tequio.lib.actors import Actor
from tequio.lib.sources import Source
from tequio.presupuesto.importers.ganadores import COLUMNS, REQUIRED, GanadoresLeidos, ganadores_of
from tequio.territorio.actions.aceptar_importacion import cargar
from tequio.territorio.actions.ensayar_importacion import ensayar
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.actions.manera import Huellas, Manera
from tequio.territorio.models import Importacion

from .cargar_ganadores import cargar_ganadores, devolver, impedimento


def leer_ganadores(importacion: Importacion, source: Source, columns: Mapping[str, str]) -> GanadoresLeidos:
    """What the rows mean, with the keys of the frame that was chosen. Raises SourceError and CargaError."""
    claves = set(marco_con(importacion.marco).unidades.values_list("clave", flat=True))
    return ganadores_of(source, columns, claves, ejercicio=importacion.ejercicio)


def guardar_ganadores(importacion: Importacion, leidos: GanadoresLeidos, *, by: Actor, now: datetime) -> Huellas:
    """Inside the transaction of the caller. Raises CargaError."""
    return cargar_ganadores(leidos, marco_con(importacion.marco), fuente=importacion.fuente, by=by, now=now)


GANADORES = Manera(
    columnas=lambda _clase: COLUMNS,
    obligatorias=lambda _clase: REQUIRED,
    leer=leer_ganadores,
    informe=attrgetter("report"),
    guardar=guardar_ganadores,
    impedimento=impedimento,
    devolver=devolver,
)


@task()
def ensayar_ganadores(pk: int, intento: int, actor: str, label: str) -> None:
    """The check of a file of winners."""
    ensayar(GANADORES, pk, intento, Actor(actor, label))


@task()
def recibir_ganadores(pk: int, intento: int, actor: str, label: str) -> None:
    """The load of a file of winners that was accepted."""
    cargar(GANADORES, pk, intento, Actor(actor, label))
