"""The invitations to the draws, and the papers with what goes to the vote."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from tequio.cuentas.acting import Acting
from tequio.lib.plazos import at, local_day
from tequio.lib.text import fold
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.models import CalendarioSorteos, Invitacion, ListaOpinados, Proyecto, Sorteo
from tequio.presupuesto.permissions import WATCHERS
from tequio.territorio.models import Alcaldia

from .montos import FEW

_DRAWN = Q(tipo=Sorteo.Tipo.SORTEO, estado=Sorteo.Estado.VIGENTE)


@dataclass(frozen=True, slots=True)
class PorConvocar:
    """A UT and fiscal year that waits for its draw. ``cita``: that of the invitation in force, if any."""

    ejercicio: Ejercicio
    unidad: str
    nombre: str
    viables: int
    cita: datetime | None

    @property
    def clave(self) -> str:
        return f"{self.ejercicio}/{self.unidad}"


def por_convocar(edicion: Edicion, distrito: int) -> list[PorConvocar]:
    """By year and key. Four queries."""
    years = {each.pk: each for each in edicion.ejercicios.all()}
    drawn = {*Sorteo.objects.filter(_DRAWN, distrito=distrito).values_list("ejercicio", "unidad")}
    calls = Invitacion.objects.vigentes().filter(calendario__distrito=distrito).order_by("pk")
    known = {(each.ejercicio_id, each.unidad): each.cita_at for each in calls}
    rows = Proyecto.objects.filter(edicion=edicion, distrito=distrito, estado=Proyecto.Estado.VIABLE)
    grouped = rows.values("ejercicio", "unidad", "unidad_nombre").annotate(viables=Count("pk"))
    return [
        PorConvocar(years[row["ejercicio"]], row["unidad"], row["unidad_nombre"], row["viables"], known.get(key))
        for row in grouped.order_by("ejercicio", "unidad")
        if (key := (row["ejercicio"], row["unidad"])) not in drawn
    ]


def calendarios(who: Acting, edicion: Edicion) -> QuerySet[CalendarioSorteos]:
    """The papers on this person's ground, the latest first."""
    found = CalendarioSorteos.objects.filter(who.alcance(WATCHERS).q(distrito="distrito"), edicion=edicion)
    return found.select_related("documento").annotate(citas=Count("invitaciones")).order_by("-convocado_at", "-pk")


def lista_de(sorteo: Sorteo) -> ListaOpinados | None:
    """The published list of the UT of a draw; without one, that of its district."""
    found = ListaOpinados.objects.filter(ejercicio=sorteo.ejercicio_id, distrito=sorteo.distrito_id)
    found = found.filter(unidad__in=["", sorteo.unidad]).select_related("documento")
    return found.order_by("-unidad").first()


# What everyone sees


def opinados_de(unidad: str) -> list[ListaOpinados]:
    """The published lists in which this UT stands, of the latest fiscal years, the newest first; of a year, its own
    rather than that of its district. One query."""
    here = Proyecto.objects.filter(
        unidad=unidad, ejercicio=OuterRef("ejercicio"), distrito=OuterRef("distrito"), estado=Proyecto.Estado.NUMERADO
    )
    found = ListaOpinados.objects.filter(Exists(here), unidad__in=["", unidad], ejercicio__edicion__estado="PUBLICADA")
    rows = found.select_related("documento", "ejercicio").order_by("ejercicio__ejercicio", "unidad")
    by_year = {each.ejercicio.ejercicio: each for each in rows}
    return list(by_year.values())[-FEW:][::-1]


def proximos(now: datetime, *, alcaldia: str = "") -> QuerySet[Invitacion]:
    """From today on, by date: what is not drawn yet. ``sorteo``: its commitment, if it was published."""
    today = at(local_day(now)).replace(hour=0, minute=0, second=0)
    found = Invitacion.objects.vigentes().filter(cita_at__gte=today, calendario__edicion__estado="PUBLICADA")
    live = Sorteo.objects.filter(ejercicio=OuterRef("ejercicio"), unidad=OuterRef("unidad"), tipo=Sorteo.Tipo.SORTEO)
    found = found.filter(~Exists(live.filter(estado=Sorteo.Estado.VIGENTE)))
    bound = live.filter(estado=Sorteo.Estado.COMPROMETIDO).order_by("pk").values("pk")
    found = found.annotate(sorteo=Subquery(bound[:1])).select_related("calendario", "ejercicio")
    found = found.order_by("cita_at", "unidad")
    return found.filter(unidad__startswith=f"{alcaldia}-") if alcaldia else found


def hechos(*, alcaldia: str = "") -> QuerySet[Sorteo]:
    """Those in force, the latest first."""
    found = Sorteo.objects.filter(_DRAWN).select_related("ejercicio").order_by("-sorteado_at", "unidad")
    return found.filter(unidad__startswith=f"{alcaldia}-") if alcaldia else found


def nombres_de_alcaldias() -> Mapping[str, Alcaldia]:
    """By key, in the order of their names. One query."""
    return {each.pk: each for each in sorted(Alcaldia.objects.all(), key=lambda each: fold(each.nombre))}
