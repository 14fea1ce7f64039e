"""What staff sees: every row starts from the ground of the person's charges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Prefetch, Q

from tequio.cuentas.acting import Acting
from tequio.cuentas.roles import Rol
from tequio.lib.asuntos import Cuando
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import is_open
from tequio.presupuesto.models import Dictamen, IntegranteODA, Proyecto, SesionODA, VotoDictamen
from tequio.presupuesto.models.proyecto import ProyectoQuerySet
from tequio.presupuesto.permissions import CAPTURISTAS, CENTRAL, WATCHERS
from tequio.presupuesto.states import CORREGIBLES, PROYECTO, EstadoProyecto
from tequio.territorio.models import Alcaldia

from .nombres import propuestos_por
from .search import matching

_E = EstadoProyecto
REMITIDOS = (
    _E.EN_DICTAMINACION, _E.DICTAMINADO, _E.VIABLE, _E.NO_VIABLE, _E.EN_ACLARACION, _E.RATIFICADO, _E.NUMERADO,
)  # fmt: skip
ROWS = 100


def a_cargo(who: Acting) -> ProyectoQuerySet:
    """The projects on this person's ground, the latest first; of an alcaldía, those that were sent to it."""
    ground = who.alcance(WATCHERS)
    found = Proyecto.objects.with_names().order_by("-pk")
    if ground.ciudad:  # an empty Q would vanish beside another
        return found
    sent = who.alcance([Rol.ALCALDIA_ODA]).q(alcaldia="alcaldia") & Q(estado__in=REMITIDOS)
    return found.filter(ground.q(distrito="distrito") | sent)


def buscar_a_cargo(who: Acting, palabras: str) -> ProyectoQuerySet:
    """Of those, the ones whose folio, code, name, place or description has every word, or whose person is called so."""
    found = matching(a_cargo(who), palabras)
    named = propuestos_por(who, palabras)
    return found | a_cargo(who).filter(pk__in=named) if named else found


@dataclass(frozen=True, slots=True)
class Renglon:
    """One line of the tray: a project, and in which of the three lists it stands."""

    proyecto: Proyecto
    cuando: Cuando


def bandeja(who: Acting) -> dict[Cuando, list[Renglon]]:
    """What waits for this person, for somebody else, or is late; the first to fall due first. One query."""
    mine = _mine(who)
    waiting = a_cargo(who).filter(estado__in=[*mine, *_OTHERS])
    waiting = waiting.order_by(F("vence_at").asc(nulls_last=True), "enviado_at", "pk")[: 3 * ROWS]
    lines = [Renglon(each, _when(each, mine, who.now)) for each in waiting]
    return {cuando: [line for line in lines if line.cuando == cuando][:ROWS] for cuando in Cuando}


_OTHERS = (_E.INCOMPLETO, _E.EN_DICTAMINACION, _E.EN_ACLARACION)


def _mine(who: Acting) -> set[str]:
    """The states in which the next act is of this person's charge."""
    found: set[str] = set()
    if who.has(CAPTURISTAS):
        found |= {_E.PRESENTADO}
    if who.has(CENTRAL):
        found |= {_E.REGISTRADO}
    if who.has([Rol.ALCALDIA_ODA]):
        found |= {_E.EN_DICTAMINACION, _E.EN_ACLARACION}
    return found


def _when(proyecto: Proyecto, mine: set[str], now: datetime) -> Cuando:
    late = proyecto.vence_at is not None and proyecto.vence_at < now
    if late:
        return Cuando.VENCIDO
    return Cuando.HOY if proyecto.estado in mine else Cuando.OTROS


def actos_abiertos(proyecto: Proyecto, now: datetime) -> frozenset[str]:
    """The acts that state and calendar let happen to it; by whom, the permissions say. Three queries."""
    how = standings(proyecto.edicion, now, distrito=proyecto.distrito_id)
    found = frozenset(act for act in PROYECTO.open_acts(proyecto.estado) if act in _CALENDAR and is_open(act, how))
    if proyecto.estado == _E.DICTAMINADO and is_open(_captured_by(proyecto), how):
        return found | {"corregir_dictamen"}
    mends = proyecto.canal == Proyecto.Canal.PRESENCIAL and proyecto.estado in CORREGIBLES
    return found | {"corregir_captura"} if mends and is_open("registrar", how) else found


def _captured_by(proyecto: Proyecto) -> str:
    """The act that captured its latest opinion."""
    return "redictaminar" if proyecto.dictamenes.filter(version=2).exists() else "dictaminar"


_CALENDAR = frozenset(
    {
        "prevenir_proyecto", "subsanar", "tener_por_no_presentado", "registrar", "desistir", "dictaminar",
        "presentar_aclaracion", "redictaminar", "acatar_sentencia", "asignar_numero",
    }
)  # fmt: skip


def dictamenes_de(proyecto: Proyecto) -> list[Dictamen]:
    """All of them, also those that nobody outside may know, each with what it says; the latest first. Four queries."""
    votes = VotoDictamen.objects.select_related("integrante").order_by("integrante__asiento__orden", "pk")
    found = proyecto.dictamenes.select_related("sesion", "documento").order_by("-version")
    below = ("criterios__criterio", "afectaciones__afectacion", Prefetch("votos", votes))
    return list(found.prefetch_related(*below))


def por_remitir(alcaldia: Alcaldia) -> list[Proyecto]:
    """Registered projects of an alcaldía that no oficio has taken yet, by UT and folio."""
    found = Proyecto.objects.with_names().filter(alcaldia=alcaldia, estado=_E.REGISTRADO)
    return list(found.order_by("unidad", "folio"))


def alcaldias_por_remitir() -> list[tuple[Alcaldia, int]]:
    """How many wait in each alcaldía, the most first. Two queries."""
    rows = Proyecto.objects.filter(estado=_E.REGISTRADO).order_by().values("alcaldia").annotate(many=Count("pk"))
    many = {row["alcaldia"]: row["many"] for row in rows}
    places = Alcaldia.objects.filter(pk__in=many)
    return sorted(((each, many[each.pk]) for each in places), key=lambda pair: (-pair[1], pair[0].nombre))


def on_its_ground(who: Acting, alcaldia: Alcaldia, may: Callable[..., bool]) -> bool:
    """Whether ``may`` says so for the alcaldía, with one of the districts that serve it or with none."""
    served = alcaldia.unidades.order_by("distrito").values_list("distrito", flat=True).distinct()
    return any(may(who, alcaldia=alcaldia.pk, distrito=each) for each in [None, *served])


def sesiones(edicion: Edicion, alcaldia: Alcaldia) -> list[SesionODA]:
    return list(SesionODA.objects.filter(edicion=edicion, alcaldia=alcaldia).order_by("-numero"))


def integrantes(edicion: Edicion, alcaldia: Alcaldia) -> list[IntegranteODA]:
    """Who sits in the body now, by seat."""
    found = IntegranteODA.objects.filter(asiento__edicion=edicion, alcaldia=alcaldia, activo=True)
    return list(found.select_related("asiento").order_by("asiento__orden", "nombre"))


def integrantes_retirados(edicion: Edicion, alcaldia: Alcaldia) -> list[IntegranteODA]:
    """Who sat in the body and left, the last first."""
    found = IntegranteODA.objects.filter(asiento__edicion=edicion, alcaldia=alcaldia, activo=False)
    return list(found.select_related("asiento").order_by("-retirado_el", "nombre"))


def ediciones_por_dictaminar(alcaldia: Alcaldia) -> list[Edicion]:
    """Those with projects of this alcaldía that are to be judged yet, the newest first; where there are none, the
    newest that has projects. One query, or two."""
    open_ones = Proyecto.objects.filter(alcaldia=alcaldia, estado__in=POR_DICTAMINAR).values("edicion")
    found = list(Edicion.objects.publicadas().filter(pk__in=open_ones).order_by("-clave"))
    return found or ediciones_con_proyectos()[:1]


POR_DICTAMINAR = (_E.REGISTRADO, _E.EN_DICTAMINACION, _E.EN_ACLARACION)


def ediciones_con_proyectos() -> list[Edicion]:
    """Those with at least one project, the newest first."""
    found = Edicion.objects.publicadas().filter(pk__in=Proyecto.objects.values("edicion"))
    return list(found.prefetch_related("ejercicios").order_by("-clave"))
