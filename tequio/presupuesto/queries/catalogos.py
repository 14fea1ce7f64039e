"""The catalogues as the central areas see them: each concept, in which years it was used, who changed it last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min

from tequio.bitacora.queries import FichaAsiento, ultimos_sobre
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.models import (
    Afectacion,
    AfectacionDictaminada,
    Criterio,
    CriterioDictaminado,
    Poblacion,
    Proyecto,
    Rubro,
    TipoLugar,
)
from tequio.presupuesto.models.catalogos import Catalogo

from .calendario import MECANISMO
from .reglas import edicion_empezo

CATALOGOS: Mapping[str, type[Catalogo]] = {
    "rubros": Rubro, "poblaciones": Poblacion, "lugares": TipoLugar, "criterios": Criterio, "afectaciones": Afectacion,
}  # fmt: skip
_USED = {  # who points at it, by which field, and from where its fiscal year is reached
    Rubro: (Proyecto, "rubro", "ejercicio__ejercicio"),
    Poblacion: (Proyecto, "poblaciones", "ejercicio__ejercicio"),
    TipoLugar: (Proyecto, "lugar_tipo", "ejercicio__ejercicio"),
    Criterio: (CriterioDictaminado, "criterio", "dictamen__proyecto__ejercicio__ejercicio"),
    Afectacion: (AfectacionDictaminada, "afectacion", "dictamen__proyecto__ejercicio__ejercicio"),
}


@dataclass(frozen=True, slots=True)
class Uso:
    """In which fiscal years something chose a concept, and how many times."""

    primero: int
    ultimo: int
    veces: int


@dataclass(frozen=True, slots=True)
class FichaConcepto:
    """``uso``: None while nothing chose it; ``cambio``: the last act upon it."""

    concepto: Catalogo
    uso: Uso | None
    cambio: FichaAsiento | None


def catalogo(nombre: str) -> list[FichaConcepto]:
    """Every concept of one catalogue, also those that were retired, in their order. Three queries. Raises KeyError."""
    model = CATALOGOS[nombre]
    used = usos(model)
    rows = list(model._default_manager.order_by("orden", "clave"))
    changes: dict[str, FichaAsiento] = {}
    for entry in ultimos_sobre(model._meta.label_lower, [each.pk for each in rows]):
        changes.setdefault(entry.sobre.id, entry)
    return [FichaConcepto(each, used.get(each.pk), changes.get(each.pk)) for each in rows]


def usos(model: type[Catalogo], clave: str = "") -> dict[str, Uso]:
    """By key, of all or of one. One query."""
    source, field, year = _USED[model]
    rows = source._default_manager.filter(**{field: clave} if clave else {f"{field}__isnull": False})
    counted = rows.order_by().values(field).annotate(first=Min(year), last=Max(year), many=Count("pk"))
    return {each[field]: Uso(each["first"], each["last"], each["many"]) for each in counted}


def ejercicios_empezados(now: datetime) -> set[int]:
    """The fiscal years of editions that have begun."""
    rows = Ejercicio.objects.filter(edicion__mecanismo=MECANISMO, edicion__estado="PUBLICADA")
    found = list(rows.select_related("edicion").order_by("ejercicio"))
    begun = {
        each.edicion_id
        for each in {each.edicion_id: each for each in found}.values()
        if edicion_empezo(each.edicion, now)
    }
    return {each.ejercicio for each in found if each.edicion_id in begun}
