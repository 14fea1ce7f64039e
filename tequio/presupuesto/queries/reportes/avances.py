"""How far each district is: its projects by state, and its draws."""

from typing import Any

from django.db.models import CharField, Count, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Field, Kind
from tequio.lib.datasets.fields import integer
from tequio.presupuesto.models import Proyecto, Sorteo
from tequio.presupuesto.states import EstadoProyecto

from .pedido import Pedido
from .reporte import Reporte, Row, distrito

DRAWN_FROM = (EstadoProyecto.VIABLE, EstadoProyecto.NUMERADO)


def _por_estado(pedido: Pedido) -> QuerySet[Any, Any]:
    counts = {each.lower(): Count("pk", filter=Q(estado=each)) for each in EstadoProyecto.values}
    rows = Proyecto.objects.filter(pedido.q()).values("distrito_id")
    return rows.annotate(todos=Count("pk"), **counts).order_by("distrito_id")


def _monitor(pedido: Pedido) -> list[Row]:
    """A UT counts once for each fiscal year in which it has something to draw. Two queries."""
    units = Proyecto.objects.filter(pedido.q(), estado__in=DRAWN_FROM).order_by().values("distrito_id")
    having = dict(units.annotate(total=_units()).values_list("distrito_id", "total"))
    live = Sorteo.objects.filter(pedido.q(), tipo=Sorteo.Tipo.SORTEO, estado=Sorteo.Estado.VIGENTE).order_by()
    drawn = dict(live.values("distrito_id").annotate(total=Count("pk")).values_list("distrito_id", "total"))
    return [
        (number, total, drawn.get(number, 0), porcentaje(drawn.get(number, 0), total))
        for number, total in sorted(having.items())
    ]


def _units() -> Count:
    return Count(Concat(Cast("ejercicio_id", CharField()), Value("/"), "unidad"), distinct=True)


def porcentaje(part: int, whole: int) -> float:
    """Of a hundred, with one decimal; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def _count(name: str, title: str, description: str) -> Field:
    return integer(name, title, name, description, required=True, total=True, width=14)


POR_ESTADO = Reporte(
    slug="por-estado",
    titulo="Proyectos por estado",
    para=_("Cuántos hay en cada estado, distrito por distrito."),
    query=_por_estado,
    siempre_distrito=True,
    fields=(
        distrito("distrito_id"),
        _count("todos", "Recibidos", "Todos los que llegaron, en cualquier estado."),
        *(_count(each.lower(), each.label.capitalize(), f"Están en «{each.label}».") for each in EstadoProyecto),
    ),
)
MONITOR = Reporte(
    slug="monitor",
    titulo="Monitor de sorteos",
    para=_("Cuánto lleva sorteado cada Dirección Distrital."),
    query=_monitor,
    siempre_distrito=True,
    barra="avance",
    cierre=lambda sums: [*sums[:3], porcentaje(sums[2], sums[1])],
    fields=(
        distrito("distrito"),
        _count("unidades", "UT con proyectos", "Con proyectos viables o numerados; una vez por ejercicio."),
        _count("sorteos", "Sorteos", "Vigentes."),
        Field(
            name="avance", title="Avance (%)", description="Sorteos entre UT con proyectos.", source="avance",
            kind=Kind.NUMBER, decimals=1, required=True, width=12,
        ),
    ),
)  # fmt: skip
