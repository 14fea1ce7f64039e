"""The numbers of the law as the central areas see them: what each is, its source, and who changed it last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tequio.bitacora.queries import FichaAsiento, ultimos_sobre
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import begun
from tequio.presupuesto.models import AsientoODA, NumeroInicial, Proyecto, ReglasEdicion

from .calendario import MECANISMO


@dataclass(frozen=True, slots=True)
class Regla:
    """One rule and its value. ``certeza``: as ``Certeza``."""

    clave: str
    valor: Any
    fuente: str
    certeza: str


@dataclass(frozen=True, slots=True)
class FichaReglas:
    """``edicion``: None of the general rules; ``propias``: whether the edition has rules of its own; ``cambios``: by
    rule, the last act that set it; ``empezo``: whether it has begun, so that a change needs its document."""

    ambito: str
    edicion: Edicion | None
    propias: bool
    empezo: bool
    reglas: tuple[Regla, ...]
    numeros: tuple[NumeroInicial, ...]
    asientos: tuple[AsientoODA, ...]
    cambios: dict[str, FichaAsiento]


def ediciones_con_reglas() -> list[tuple[Edicion, bool]]:
    """Every edition of the participatory budget, the newest first, and whether it has rules of its own. Two queries."""
    own = set(ReglasEdicion.objects.values_list("ambito", flat=True))
    found = Edicion.objects.filter(mecanismo=MECANISMO).order_by("-clave")
    return [(each, each.clave in own) for each in found]


def ficha_reglas(ambito: str, now: datetime) -> FichaReglas | None:
    """None where there is no such edition, or no rules at all."""
    edicion = Edicion.objects.filter(mecanismo=MECANISMO, clave=ambito).first()
    rows = {each.ambito: each for each in ReglasEdicion.objects.filter(ambito__in=[ambito, ReglasEdicion.GENERAL])}
    found = rows.get(ambito) or rows.get(ReglasEdicion.GENERAL)
    if found is None or (edicion is None and ambito != ReglasEdicion.GENERAL):
        return None
    return FichaReglas(
        ambito=ambito,
        edicion=edicion,
        propias=found.ambito == ambito,
        empezo=empezo(ambito, now),
        reglas=tuple(Regla(clave, getattr(found, clave), *found.fuente_de(clave)) for clave in ReglasEdicion.REGLAS),
        numeros=tuple(
            NumeroInicial.objects.filter(ejercicio__edicion=edicion).select_related("ejercicio").order_by("ejercicio")
        )
        if edicion
        else (),
        asientos=tuple(edicion.asientos_oda.order_by("orden")) if edicion else (),
        cambios=_changes(found.ambito),
    )


def _changes(ambito: str) -> dict[str, FichaAsiento]:
    """By rule: an entry says which rules it set, under their names."""
    found: dict[str, FichaAsiento] = {}
    for entry in ultimos_sobre("presupuesto.reglasedicion", [ambito]):
        for name in entry.despues or ():
            found.setdefault(name, entry)
    return found


def empezo(ambito: str, now: datetime) -> bool:
    """Whether an edition that these rules govern has begun: its registration opened, or somebody sent a project."""
    own = set(ReglasEdicion.objects.values_list("ambito", flat=True))
    editions = Edicion.objects.publicadas().filter(mecanismo=MECANISMO)
    general = ambito == ReglasEdicion.GENERAL
    editions = editions.exclude(clave__in=own) if general else editions.filter(clave=ambito)
    return any(edicion_empezo(each, now) for each in editions)


def edicion_empezo(edicion: Edicion, now: datetime) -> bool:
    return begun(standings(edicion, now)) or Proyecto.objects.filter(edicion=edicion).exists()
