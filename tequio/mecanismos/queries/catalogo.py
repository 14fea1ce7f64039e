"""The catalogue: every mechanism in force, and everything that is known of one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tequio.lib.plazos import local_day
from tequio.mecanismos.models import CIUDAD, LUGARES, Dato, Mecanismo, Prioridad

from .ediciones import FichaEdicion, ediciones


@dataclass(frozen=True, slots=True)
class ResumenMecanismo:
    """A mechanism in a list. ``lugar``: its place among the first of the whole city, or None."""

    mecanismo: Mecanismo
    lugar: int | None
    en_curso: bool


@dataclass(frozen=True, slots=True)
class FichaMecanismo:
    """A mechanism with its lines by matter and its editions, the newest first."""

    mecanismo: Mecanismo
    datos: Mapping[str, tuple[Dato, ...]]
    ediciones: tuple[FichaEdicion, ...]

    @property
    def en_curso(self) -> tuple[FichaEdicion, ...]:
        return tuple(ficha for ficha in self.ediciones if ficha.en_curso)


def mecanismos(
    now: datetime, *, rol: str = "", fichas: tuple[FichaEdicion, ...] | None = None
) -> tuple[ResumenMecanismo, ...]:
    """Those in force that day, in the order of the law; with ``rol`` (D, V, O) only those.

    Seven queries; two when the editions of that moment (``fichas``) are at hand.
    """
    rows = Mecanismo.objects.vigentes(local_day(now))
    active = {ficha.edicion.mecanismo_id for ficha in (ediciones(now) if fichas is None else fichas) if ficha.en_curso}
    places = dict(Prioridad.objects.for_ambitos(CIUDAD).values_list("mecanismo_id", "lugar"))
    return tuple(
        ResumenMecanismo(row, places.get(row.clave), row.clave in active)
        for row in (rows.filter(rol=rol) if rol else rows)
    )


def ficha_mecanismo(
    slug: str, now: datetime, *, fichas: tuple[FichaEdicion, ...] | None = None
) -> FichaMecanismo | None:
    """One mechanism by its address, also when it is no longer in force; None when there is none. ``fichas``: the
    editions of that moment, when they are at hand."""
    mecanismo = Mecanismo.objects.filter(slug=slug).first()
    if mecanismo is None:
        return None
    known = ediciones(now) if fichas is None else fichas
    own = tuple(ficha for ficha in known if ficha.edicion.mecanismo_id == mecanismo.clave)
    return FichaMecanismo(mecanismo, _by_matter(mecanismo), own)


def _by_matter(mecanismo: Mecanismo) -> dict[str, tuple[Dato, ...]]:
    """Every matter, also those of which nothing is known."""
    rows = list(mecanismo.datos.order_by("orden"))
    return {tema: tuple(row for row in rows if row.tema == tema) for tema in Dato.Tema.values}


def prioritarios(now: datetime, *, unidad: str = "", alcaldia: str = "") -> tuple[Mecanismo, ...]:
    """The (at most four) mechanisms of widest reach of a ground, first its own, then those of its alcaldía, then the
    city's. ``unidad``: key of a UT, which says its alcaldía. One query."""
    grounds = [unidad, alcaldia or unidad[:2], CIUDAD]
    rows = Prioridad.objects.for_ambitos(*filter(None, grounds)).select_related("mecanismo")
    return nearest(rows, grounds, local_day(now))


def nearest(rows: Iterable[Prioridad], grounds: Sequence[str], day: date) -> tuple[Mecanismo, ...]:
    """Of the rows of these grounds, the nearest in front, the first four mechanisms in force that day."""
    own = [row for row in rows if row.ambito in grounds and row.mecanismo.vigente(day)]
    chosen = {
        row.mecanismo_id: row.mecanismo for row in sorted(own, key=lambda row: (grounds.index(row.ambito), row.lugar))
    }
    return tuple(chosen.values())[:LUGARES]
