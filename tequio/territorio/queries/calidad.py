"""What is missing or does not fit in the data of a frame, each finding with the UTs that it is about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery

from tequio.bitacora.models import Asiento
from tequio.territorio.models import Linaje, Marco, SeccionUnidad, UnidadTerritorial

Unidades = QuerySet[UnidadTerritorial]
LOADS = (
    "territorio.cargar_marco",
    "territorio.cargar_secciones",
    "territorio.cargar_codigos_postales",
    "territorio.cargar_asentamientos",
)


def _repeated(unidades: Unidades) -> Unidades:
    """Two of one alcaldía that people would call the same."""
    pairs = unidades.order_by().values("alcaldia", "nombre_legible").annotate(veces=Count("pk")).filter(veces__gt=1)
    wanted = Q(pk__in=())
    for pair in pairs.values("alcaldia", "nombre_legible"):
        wanted |= Q(**pair)
    return unidades.filter(wanted)


def _double_sections(unidades: Unidades) -> Unidades:
    """A section that is whole in one UT and appears in another one too."""
    listed = SeccionUnidad.objects.filter(unidad__in=unidades.order_by())
    several = listed.order_by().values("seccion").annotate(veces=Count("pk"), completas=Count("pk", filter=WHOLE))
    faulty = several.filter(veces__gt=1, completas__gt=0).values("seccion")
    return unidades.filter(secciones__in=listed.filter(seccion__in=faulty)).distinct()


WHOLE = Q(relacion=SeccionUnidad.Relacion.COMPLETA)
HALLAZGOS: Mapping[str, Callable[[Unidades], Unidades]] = MappingProxyType(
    {
        "sin-poblacion": lambda unidades: unidades.filter(poblacion=None),
        "sin-limites": lambda unidades: unidades.filter(geometria=None),
        "sin-distrito": lambda unidades: unidades.filter(distrito=None),
        "sin-seccion": lambda unidades: unidades.filter(secciones=None),
        "sin-codigo-postal": lambda unidades: unidades.filter(codigos_postales=None),
        "nombres-repetidos": _repeated,
        "secciones-dobles": _double_sections,
    }
)


def unidades_con(marco: Marco, hallazgo: str) -> Unidades:
    """The UTs that the finding is about, by key. Raises KeyError."""
    return HALLAZGOS[hallazgo](marco.unidades.order_by("clave")).select_related("alcaldia")


def hallazgos(marco: Marco) -> dict[str, int]:
    """How many UTs each finding is about; eight queries, however many UTs there are."""
    return {name: find(marco.unidades.order_by("clave")).count() for name, find in HALLAZGOS.items()}


def secciones_sin_unidad(marco: Marco) -> tuple[int, ...]:
    """Those that the published frame before had and this one has in no UT; none where it has no sections at all."""
    before = Marco.objects.publicados().filter(vigente_desde__lt=marco.vigente_desde).order_by("-vigente_desde").first()
    if before is None:
        return ()
    now = SeccionUnidad.objects.filter(unidad__marco=marco).order_by()
    former = SeccionUnidad.objects.filter(unidad__marco=before).order_by("seccion").distinct()
    lost = former.exclude(seccion__in=now.values("seccion")).values_list("seccion", flat=True)
    return tuple(lost) if now.exists() else ()


def ultimas_cargas() -> dict[str, datetime]:
    """When each kind of file was last loaded, in pages or by a command; what never was is absent."""
    rows = Asiento.objects.filter(acto__in=LOADS).order_by("acto").values("acto").annotate(ultima=Max("asentado_at"))
    return {row["acto"]: row["ultima"] for row in rows}


@dataclass(frozen=True, slots=True)
class ResumenMarco:
    """A frame of the list of the staff. ``linaje``: label of what became of UTs → how many."""

    marco: Marco
    unidades: int
    secciones: int
    codigos: int
    linaje: tuple[tuple[str, int], ...]


def resumen_marcos() -> tuple[ResumenMarco, ...]:
    """Every frame, published or not, the newest first; two queries."""
    threads: dict[int, list[tuple[str, int]]] = {}
    rows = Linaje.objects.order_by("marco", "relacion").values_list("marco", "relacion").annotate(veces=Count("pk"))
    for marco, relacion, veces in rows:
        threads.setdefault(marco, []).append((Linaje.Relacion(relacion).label, veces))
    frames = Marco.objects.annotate(
        n_unidades=_count("unidades"),
        n_secciones=_count("unidades__secciones__seccion", distinct=True),
        n_codigos=_count("unidades__codigos_postales__codigo", distinct=True),
    )
    return tuple(
        ResumenMarco(marco, marco.n_unidades, marco.n_secciones, marco.n_codigos, tuple(threads.get(marco.pk, ())))
        for marco in frames.order_by("-vigente_desde")
    )


def _count(path: str, *, distinct: bool = False) -> Subquery:
    """Counted apart: joined together they would multiply each other."""
    same = Marco.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
    return Subquery(same.annotate(total=Count(path, distinct=distinct)).values("total"))
