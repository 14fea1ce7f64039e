"""When the opinions come out, how many would, and of how many sent projects the opinion is still missing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from tequio.presupuesto.models import Dictamen, Proyecto, SalidaDictamenes
from tequio.presupuesto.states import PRIMERA, SEGUNDA

_E = Proyecto.Estado
ESPERAN: Mapping[int, str] = {PRIMERA: _E.EN_DICTAMINACION, SEGUNDA: _E.EN_ACLARACION}
"""In which state a project waits for the opinion of each round."""


def por_salir() -> "QuerySet[Dictamen]":
    """Opinions that were received and nobody outside knows yet."""
    return Dictamen.objects.filter(proyecto__estado=_E.DICTAMINADO, publicado_at=None)


@dataclass(frozen=True, slots=True)
class FichaSalida:
    """``listos``: how many would come out now; ``salieron``: how many did; ``faltan``: of how many projects, by
    alcaldía, the opinion of this round has not been received."""

    salida: SalidaDictamenes
    listos: int
    salieron: int
    faltan: tuple[tuple[str, int], ...]

    @property
    def total_faltan(self) -> int:
        return sum(many for _alcaldia, many in self.faltan)

    def llego(self, now: datetime) -> bool:
        """Whether its moment has come, and it did not come out yet."""
        return self.salida.publicada_at is None and self.salida.programada_at <= now


def salidas() -> list[FichaSalida]:
    """Those set and those that were, the latest first. Four queries."""
    rows = SalidaDictamenes.objects.select_related("edicion").order_by("-programada_at", "-pk")
    ready = _counted(por_salir(), "proyecto__edicion", "version")
    gone = Dictamen.objects.exclude(publicado_at=None)
    out = _counted(gone, "proyecto__edicion", "version", "publicado_at")
    lacking = _counted(Proyecto.objects.filter(estado__in=ESPERAN.values()), "edicion", "estado", "alcaldia__nombre")
    return [
        FichaSalida(
            each,
            ready[each.edicion_id, each.vuelta],
            out[each.edicion_id, each.vuelta, each.publicada_at],
            _lacking(each, lacking),
        )
        for each in rows
    ]


def _counted(rows: QuerySet, *names: str) -> Counter[tuple]:
    found = rows.order_by().values_list(*names).annotate(many=Count("pk"))
    return Counter({tuple(key): many for *key, many in found})


def _lacking(salida: SalidaDictamenes, counted: Mapping[tuple, int]) -> tuple[tuple[str, int], ...]:
    asked = (salida.edicion_id, ESPERAN.get(salida.vuelta))
    return _most_first((name, many) for (edicion, state, name), many in counted.items() if (edicion, state) == asked)


def _most_first(rows: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(rows, key=lambda each: (-each[1], each[0])))
