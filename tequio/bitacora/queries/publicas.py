"""What everyone may read: seals, public entries, and the proof of any entry."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator

from tequio.bitacora.canonical import plain
from tequio.bitacora.models import Asiento, Foja, Sello
from tequio.bitacora.tree import Prueba, prove_consistency, prove_inclusion

SEALS_PER_PAGE = 20
LATEST = 10


@dataclass(frozen=True, slots=True)
class Estado:
    """How much is sealed, and since when."""

    asientos: int
    sellos: int
    sellado_at: datetime | None


@dataclass(frozen=True, slots=True)
class FichaSello:
    """A seal, and the proof that its tree begins with all of the one before (None for the first)."""

    sello: Sello
    anterior: Sello | None
    consistencia: Prueba | None


@dataclass(frozen=True, slots=True)
class RenglonPublico:
    """A public entry as a list shows it."""

    numero: int
    acto: str
    sobre: str
    cargo: str
    asentado_at: datetime
    territorio: str


@dataclass(frozen=True, slots=True)
class Cambio:
    """One thing that changed; either side is empty when it was not there."""

    campo: str
    antes: str
    despues: str


@dataclass(frozen=True, slots=True)
class AsientoSellado:
    """Any sealed entry under its seal. ``contenido`` and ``cambios`` only when it is public."""

    numero: int
    huella: str
    asentado_at: datetime | None
    contenido: dict[str, Any] | None
    cambios: tuple[Cambio, ...]
    sello: Sello
    prueba: Prueba


def estado() -> Estado:
    last = Sello.objects.last()
    return Estado(last.tamano, last.numero, last.sellado_at) if last else Estado(0, 0, None)


def sellos(pagina: str | None) -> Page:
    """A page of seals, the newest first; a page that cannot be read is the first."""
    return Paginator(Sello.objects.order_by("-numero"), SEALS_PER_PAGE).get_page(pagina)


def sello(numero: int) -> FichaSello | None:
    found = Sello.objects.filter(numero=numero).first()
    if found is None:
        return None
    before = Sello.objects.filter(numero=numero - 1).first()
    return FichaSello(found, before, prove_consistency(before, found) if before else None)


def ultimos_publicos() -> tuple[RenglonPublico, ...]:
    """The latest public entries that are sealed, the newest first."""
    rows = Asiento.objects.filter(publico=True, foja__isnull=False).select_related("foja").order_by("-pk")[:LATEST]
    return tuple(
        RenglonPublico(row.foja.numero, row.acto, row.sobre_nombre, row.cargo, row.asentado_at, row.territorio)
        for row in rows
    )


def asiento_sellado(numero: int) -> AsientoSellado | None:
    """The entry of that number under the first seal that covers it, so that its proof never changes."""
    foja = Foja.objects.select_related("asiento").filter(numero=numero).first()
    seal = Sello.objects.filter(tamano__gte=numero).order_by("tamano").first()
    if foja is None or seal is None:
        return None
    asiento = foja.asiento
    # The hash of what is here now: if it was altered, the proof fails and the page says so.
    huella = asiento.calcular_huella()
    return AsientoSellado(
        numero=numero,
        huella=huella,
        asentado_at=asiento.asentado_at if asiento.publico else None,
        contenido=plain(asiento.contenido()) if asiento.publico else None,
        cambios=_changes(asiento.antes, asiento.despues) if asiento.publico else (),
        sello=seal,
        prueba=prove_inclusion(numero, huella, seal),
    )


def _changes(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> tuple[Cambio, ...]:
    old, new = before or {}, after or {}
    return tuple(
        Cambio(name, _told(old[name]) if name in old else "", _told(new[name]) if name in new else "")
        for name in dict.fromkeys([*old, *new])
    )


def _told(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
