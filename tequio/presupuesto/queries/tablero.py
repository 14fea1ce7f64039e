"""The board of draws: what is bound, what was drawn, what came after and what was cancelled."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from tequio.cuentas.acting import Acting
from tequio.lib.plazos import at, local_day
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import is_open
from tequio.presupuesto.models import Invitacion, Proyecto, Sorteo
from tequio.presupuesto.permissions import FIRMANTES, WATCHERS

_E = Proyecto.Estado
_Key = tuple[int, str]
LATEST = 50


@dataclass(frozen=True, slots=True)
class FilaSorteo:
    """A UT and fiscal year with viable or numbered projects. ``sorteo``: the one bound or in force, if any; ``cambio``:
    its list is no longer the one that was bound; ``cita``: to when the public was invited."""

    unidad: str
    nombre: str
    distrito: int
    ejercicio: Ejercicio
    viables: int
    numerados: int
    sorteo: Sorteo | None
    cambio: bool
    cita: datetime | None

    @property
    def comprometido(self) -> bool:
        return self.sorteo is not None and self.sorteo.estado == Sorteo.Estado.COMPROMETIDO

    @property
    def sorteado(self) -> bool:
        return self.sorteo is not None and self.sorteo.estado == Sorteo.Estado.VIGENTE

    @property
    def por_comprometer(self) -> bool:
        """Whether a commitment can be published: there is something to draw, and none that says the same."""
        return self.viables > 0 and (self.sorteo is None or self.cambio)


def tablero_sorteos(who: Acting, edicion: Edicion) -> list[FilaSorteo]:
    """Every UT on this person's ground that has something to draw or drawn, by year and key. Five queries."""
    ground = who.alcance(WATCHERS).q(distrito="distrito")
    years = {each.pk: each for each in edicion.ejercicios.all()}
    rows = (
        Proyecto.objects.filter(ground, edicion=edicion, estado__in=[_E.VIABLE, _E.NUMERADO])
        .order_by("ejercicio", "unidad")
        .values("ejercicio", "unidad", "unidad_nombre", "distrito")
        .annotate(viables=Count("pk", filter=Q(estado=_E.VIABLE)), numerados=Count("pk", filter=Q(estado=_E.NUMERADO)))
    )
    live = Sorteo.objects.filter(ejercicio__edicion=edicion, tipo=Sorteo.Tipo.SORTEO).exclude(estado="CANCELADO")
    drawn = {(each.ejercicio_id, each.unidad): each for each in live}
    lists, calls = _listas(edicion), _citas(edicion)
    found = []
    for row in rows:
        key = (row["ejercicio"], row["unidad"])
        sorteo = drawn.get(key)
        bound = sorteo is not None and sorteo.estado == Sorteo.Estado.COMPROMETIDO
        changed = bound and sorteo is not None and sorteo.folios != lists[key]
        found.append(
            FilaSorteo(
                row["unidad"], row["unidad_nombre"], row["distrito"], years[row["ejercicio"]], row["viables"],
                row["numerados"], sorteo, changed, calls.get(key),
            )
        )  # fmt: skip
    return found


def _listas(edicion: Edicion) -> dict[_Key, list[str]]:
    """The viable folios of each UT whose list is bound, in the order in which they are drawn."""
    bound = Sorteo.objects.filter(ejercicio__edicion=edicion, estado=Sorteo.Estado.COMPROMETIDO)
    rows = Proyecto.objects.filter(edicion=edicion, estado=_E.VIABLE, unidad__in=bound.values("unidad"))
    found = defaultdict(list)
    for year, unidad, folio in rows.order_by("folio").values_list("ejercicio", "unidad", "folio"):
        found[year, unidad].append(str(folio))
    return found


def _citas(edicion: Edicion) -> dict[_Key, datetime]:
    calls = Invitacion.objects.vigentes().filter(calendario__edicion=edicion).order_by("pk")
    return {(year, unidad): at for year, unidad, at in calls.values_list("ejercicio", "unidad", "cita_at")}


def asignaciones(who: Acting, edicion: Edicion) -> QuerySet[Sorteo]:
    """The direct assignments in force on this person's ground, the latest first."""
    return _own(who, edicion).filter(tipo=Sorteo.Tipo.DIRECTA, estado=Sorteo.Estado.VIGENTE).order_by("-sorteado_at")


def cancelados(who: Acting, edicion: Edicion) -> QuerySet[Sorteo]:
    """What was drawn or assigned and then cancelled, the latest first; a commitment that was replaced is not here."""
    held = _own(who, edicion).filter(estado=Sorteo.Estado.CANCELADO, sorteado_at__isnull=False)
    return held.order_by("-cancelado_at", "-pk")


def _own(who: Acting, edicion: Edicion) -> QuerySet[Sorteo]:
    ground = who.alcance(WATCHERS).q(distrito="distrito")
    return Sorteo.objects.filter(ground, ejercicio__edicion=edicion).select_related("ejercicio")


@dataclass(frozen=True, slots=True)
class Cambio:
    """How the viable projects of a UT differ from the list that was bound."""

    salen: tuple[str, ...]
    entran: tuple[str, ...]


def cambio_de(sorteo: Sorteo) -> Cambio | None:
    """None while the list is the one that was bound. One query."""
    rows = Proyecto.objects.filter(ejercicio=sorteo.ejercicio_id, unidad=sorteo.unidad, estado=_E.VIABLE)
    now = [str(each) for each in rows.order_by("folio").values_list("folio", flat=True)]
    if now == sorteo.folios:
        return None
    gone = tuple(each for each in sorteo.folios if each not in now)
    return Cambio(gone, tuple(each for each in now if each not in sorteo.folios))


def cita_de(sorteo: Sorteo) -> datetime | None:
    """To when the public was invited, if it was. One query."""
    calls = Invitacion.objects.vigentes().filter(ejercicio=sorteo.ejercicio_id, unidad=sorteo.unidad)
    return calls.values_list("cita_at", flat=True).first()


@dataclass(frozen=True, slots=True)
class PorSortear:
    """What waits for whoever draws. ``hoy``, ``antes``: UTs with viable projects, not drawn, whose call is of today or
    of a day before; ``por_numerar``: viable projects of UTs that were drawn."""

    hoy: int
    antes: int
    por_numerar: int


def por_sortear(who: Acting, edicion: Edicion) -> PorSortear:
    """On the ground for which this person signs. Two queries, and three of the calendar."""
    drawn = Sorteo.objects.filter(
        ejercicio=OuterRef("ejercicio"), unidad=OuterRef("unidad"), tipo=Sorteo.Tipo.SORTEO,
        estado=Sorteo.Estado.VIGENTE,
    )  # fmt: skip
    viable = Proyecto.objects.filter(edicion=edicion, estado=_E.VIABLE)
    calls = Invitacion.objects.vigentes().filter(
        ~Exists(drawn), Exists(viable.filter(ejercicio=OuterRef("ejercicio"), unidad=OuterRef("unidad"))),
        who.alcance(FIRMANTES).q(distrito="calendario__distrito"), calendario__edicion=edicion,
        cita_at__lt=at(local_day(who.now) + timedelta(days=1), time.min),
    )  # fmt: skip
    days = [local_day(each) for each in calls.order_by("cita_at").values_list("cita_at", flat=True)]
    today = sum(1 for day in days if day == local_day(who.now))
    if not is_open("asignar_numero", standings(edicion, who.now)):
        return PorSortear(today, len(days) - today, 0)
    late = viable.filter(Exists(drawn), who.alcance(FIRMANTES).q(distrito="distrito"))
    return PorSortear(today, len(days) - today, late.count())
