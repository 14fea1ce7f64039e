"""The published lists of what goes to the vote: which say the numbers of today, and which units have none."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tequio.cuentas.acting import Acting
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.models import ListaOpinados, Proyecto
from tequio.presupuesto.permissions import WATCHERS

Numeros = set[tuple[str, str]]
"""Number and folio of each project, as a paper writes them."""


@dataclass(frozen=True, slots=True)
class FichaLista:
    """``al_dia``: every number and folio of the paper is in force, and none is missing."""

    lista: ListaOpinados
    al_dia: bool


@dataclass(frozen=True, slots=True)
class UnidadNumerada:
    """A UT and year with numbers. ``propia``: its own list, if it has one; ``dicha``: its own list, or that of its
    district, says its numbers of today."""

    ejercicio: Ejercicio
    unidad: str
    nombre: str
    distrito: int
    total: int
    propia: FichaLista | None
    dicha: bool


def listas(who: Acting, edicion: Edicion) -> tuple[list[FichaLista], list[UnidadNumerada]]:
    """On this person's ground: the lists, the latest first, and the UTs with numbers, by year and key. 3 queries."""
    ground = who.alcance(WATCHERS).q(distrito="distrito")
    years = {each.pk: each for each in edicion.ejercicios.all()}
    found = ListaOpinados.objects.filter(ground, ejercicio__edicion=edicion).order_by("-publicada_at", "-pk")
    rows = Proyecto.objects.filter(ground, edicion=edicion, estado=Proyecto.Estado.NUMERADO)
    named: dict[tuple[int, int, str], tuple[str, Numeros]] = {}
    for year, distrito, unidad, name, number, folio in rows.order_by("ejercicio", "unidad", "numero").values_list(
        "ejercicio", "distrito", "unidad", "unidad_nombre", "numero", "folio"
    ):
        named.setdefault((year, distrito, unidad), (name, set()))[1].add((str(number), str(folio)))
    papers = list(found.select_related("documento", "ejercicio"))
    by_place = {(each.ejercicio_id, each.distrito_id, each.unidad): each for each in papers}
    said = {each.pk: _said(each) for each in papers}
    today = _by_place({key: numbers for key, (_name, numbers) in named.items()})
    fresh = {each.pk: _all(said[each.pk]) == today[_place(each)] for each in papers}
    return (
        [FichaLista(each, fresh[each.pk]) for each in papers],
        [
            UnidadNumerada(
                years[year], unidad, name, distrito, len(numbers),
                FichaLista(own, fresh[own.pk]) if own else None,
                any(said[each.pk].get(unidad) == numbers for each in (own, whole) if each),
            )
            for (year, distrito, unidad), (name, numbers) in named.items()
            for own in [by_place.get((year, distrito, unidad))]
            for whole in [by_place.get((year, distrito, ""))]
        ],
    )  # fmt: skip


def _place(lista: ListaOpinados) -> tuple[int, int, str]:
    return lista.ejercicio_id, lista.distrito_id, lista.unidad


def _said(lista: ListaOpinados) -> dict[str, Numeros]:
    """What the paper says of each unit."""
    units = lista.documento.datos["unidades"]
    return {unit["clave"]: {(row[0], row[1]) for row in unit["filas"]} for unit in units}


def _all(units: Mapping[str, Numeros]) -> Numeros:
    return {pair for numbers in units.values() for pair in numbers}


def _by_place(units: Mapping[tuple[int, int, str], Numeros]) -> Mapping[tuple[int, int, str], Numeros]:
    """The numbers of each unit, and of each whole district (without unit)."""
    found: dict[tuple[int, int, str], Numeros] = defaultdict(set)
    for (year, distrito, unidad), numbers in units.items():
        found[year, distrito, unidad] |= numbers
        found[year, distrito, ""] |= numbers
    return found
