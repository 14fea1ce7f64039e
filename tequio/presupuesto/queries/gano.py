"""Which project of ours is which winner: of the same UT and fiscal year, and called the same.

A file of winners bears no folio, so the name decides. Where two projects that were voted are called the same, nobody
knows which of them won, and none is named.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from tequio.lib.text import fold
from tequio.presupuesto.models import Proyecto, ProyectoGanador

Llave = tuple[str, int, str]
"""UT, fiscal year, folded name."""


def paginas_de(ganadores: Iterable[ProyectoGanador]) -> dict[int, str]:
    """By the primary key of a winner, the slug of its project; those without one are absent. One query."""
    asked = {each.pk: (each.unidad, each.ejercicio, fold(each.nombre)) for each in ganadores if each.nombre}
    known = _voted({unidad for unidad, _, _ in asked.values()}, {year for _, year, _ in asked.values()})
    return {pk: known[key] for pk, key in asked.items() if key in known}


def ganador_de(proyecto: Proyecto) -> ProyectoGanador | None:
    """What won under its name; None where none is known. Two queries, none before it has a number."""
    if proyecto.numero is None:
        return None
    year, name = proyecto.ejercicio.ejercicio, fold(proyecto.nombre)
    rows = ProyectoGanador.objects.filter(unidad=proyecto.unidad, ejercicio=year)
    found = next((each for each in rows if fold(each.nombre) == name), None)
    own = found and _voted({proyecto.unidad}, {year}).get((proyecto.unidad, year, name))
    return found if own and own == proyecto.slug else None


def _voted(unidades: Iterable[str], years: Iterable[int]) -> Mapping[Llave, str]:
    """Slugs of the projects with a number, but those whose name is of two."""
    rows = Proyecto.objects.publicos().filter(unidad__in=unidades, ejercicio__ejercicio__in=years, numero__isnull=False)
    told = [
        ((unidad, year, fold(name)), str(slug))
        for unidad, year, name, slug in rows.order_by().values_list("unidad", "ejercicio__ejercicio", "nombre", "slug")
    ]
    many = Counter(key for key, _ in told)
    return {key: slug for key, slug in told if many[key] == 1}
