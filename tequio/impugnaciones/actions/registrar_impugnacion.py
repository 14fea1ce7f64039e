"""A challenge is entered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Model

from tequio.impugnaciones import expedientes
from tequio.impugnaciones.errors import ExpedienteDesconocidoError, ExpedienteRepetidoError
from tequio.impugnaciones.models import Impugnacion, MedioImpugnacion, ObjetoImpugnado
from tequio.impugnaciones.queries import identity
from tequio.lib.actors import Actor

from ._avanzar import check_day, record

DAWN = date(1990, 1, 1)  # no court of the city is older


@dataclass(frozen=True, slots=True, kw_only=True)
class Demanda:
    """What is known of a challenge when it is entered. ``objetos``: the records it is about."""

    expediente: str
    promovente: Impugnacion.Promovente
    responsable: Impugnacion.Responsable
    acto: str
    presentada_el: date
    objetos: Sequence[Model]
    distrito: int | None = None
    nota: str = ""
    visible_desde: date | None = None


@transaction.atomic
def registrar_impugnacion(demanda: Demanda, *, by: Actor, now: datetime) -> Impugnacion:
    """The office that receives a challenge, or learns of it, enters it; from then on what it is about shows its flag.

    Raises ExpedienteDesconocidoError, ExpedienteRepetidoError, FechaEquivocadaError.
    """
    return enter(demanda, None, by=by, now=now)


def enter(demanda: Demanda, anterior: Impugnacion | None, *, by: Actor, now: datetime) -> Impugnacion:
    """Inside the transaction of the act. ``anterior``: the one whose ruling is challenged."""
    medio, number = _read(demanda.expediente)
    check_day(demanda.presentada_el, after=anterior.resuelta_el or DAWN if anterior else DAWN, now=now)
    impugnacion = Impugnacion.objects.create(
        expediente=number,
        slug=expedientes.slug(number),
        medio_id=medio,
        anterior=anterior,
        promovente=demanda.promovente,
        responsable=demanda.responsable,
        distrito_id=demanda.distrito,
        acto=demanda.acto,
        presentada_el=demanda.presentada_el,
        nota=demanda.nota,
        visible_desde=demanda.visible_desde or now.date(),
    )
    ObjetoImpugnado.objects.bulk_create(
        ObjetoImpugnado(impugnacion=impugnacion, clase=kind, clave=key, nombre=_name(each)[:200])
        for each in demanda.objetos
        for kind, key in [identity(each)]
    )
    record("registrar", impugnacion, demanda.presentada_el, "", by=by, now=now, antes={})
    return impugnacion


def _name(thing: Model) -> str:
    """As people read it, where it has such a name."""
    return getattr(thing, "nombre_legible", None) or str(thing)


def _read(text: str) -> tuple[str, str]:
    patterns = dict(MedioImpugnacion.objects.filter(activo=True).values_list("clave", "patron"))
    found = expedientes.read(text, patterns)
    if found is None:
        raise ExpedienteDesconocidoError(
            f"No reconocemos el expediente «{text[:60]}». Escríbelo como lo imprime el tribunal, por ejemplo "
            "TECDMX-JEL-259/2022."
        )
    if Impugnacion.objects.filter(slug=expedientes.slug(found[1])).exists():
        raise ExpedienteRepetidoError(f"La impugnación {found[1]} ya está registrada.")
    return found
