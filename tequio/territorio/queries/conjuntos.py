"""Rows of the datasets: the ground of published frames, as the database can stream it."""

from collections.abc import Mapping
from datetime import UTC, datetime, time

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from tequio.lib.text import fold
from tequio.territorio.locator.loading import MarcoNoDisponibleError, published_version, territorio_en
from tequio.territorio.models import Alcaldia, Distrito, DistritoAlcaldia, Marco, UnidadTerritorial

LOOKUPS = {"alcaldia": "alcaldia__slug", "distrito": "distrito", "tipo": "tipo"}


def marco_vigente() -> str:
    """The key of the frame in force today; empty when none is."""
    try:
        return territorio_en(None).marco
    except MarcoNoDisponibleError:
        return ""


def version_de_los_datos() -> str:
    """Changes whenever what is published does, or another frame begins to rule. From memory."""
    frames = ",".join(f"{clave}.{number}" for clave, number in published_version())
    return f"{marco_vigente()}:{frames}"


def corte_de_los_datos() -> tuple[datetime, bool]:
    """Moment of the last load, publication or review of what is published, and whether any of it is fictitious."""
    facts = Marco.objects.publicados().aggregate(
        loaded=Max("cargado_at"), published=Max("publicado_at"), invented=Count("pk", filter=Q(ficticio=True))
    )
    reviewed = Distrito.objects.aggregate(day=Max("revisado_el"))["day"]
    moments = [facts["loaded"], facts["published"], reviewed and datetime.combine(reviewed, time(), UTC)]
    return max(filter(None, moments), default=datetime(1970, 1, 1, tzinfo=UTC)), facts["invented"] > 0


def filas_unidades(values: Mapping[str, str]) -> QuerySet[UnidadTerritorial]:
    """UTs of one published frame: that of ``marco``, or the one in force. Words are sought without accents."""
    clave = values.get("marco") or marco_vigente()
    rows = UnidadTerritorial.objects.filter(marco__estado=Marco.Estado.PUBLICADO, marco__clave=clave)
    rows = rows.filter(**{lookup: values[name] for name, lookup in LOOKUPS.items() if name in values})
    if words := fold(values.get("q", "")).split():
        named = rows.order_by("clave").values_list("pk", "clave", "nombre")
        found = [pk for pk, *text in named if all(word in fold(" ".join(text)) for word in words)]
        rows = rows.filter(pk__in=found)
    return rows


def opciones_de_alcaldia() -> list[tuple[str, str]]:
    """Each alcaldía as it stands in addresses, with its name; by name."""
    rows = Alcaldia.objects.order_by("clave").values_list("slug", "nombre")
    return sorted(rows, key=lambda row: fold(row[1]))


def filas_marcos(values: Mapping[str, str]) -> QuerySet[Marco]:  # noqa: ARG001  a dataset's query
    return Marco.objects.publicados().annotate(total_unidades=Count("unidades"))


def filas_distritos(values: Mapping[str, str]) -> QuerySet[Distrito]:  # noqa: ARG001  the same for every dataset
    """Every district, with what the frame in force gives it."""
    return Distrito.objects.annotate(**_sums())


def filas_alcaldias(values: Mapping[str, str]) -> QuerySet[Alcaldia]:  # noqa: ARG001  the same for every dataset
    return Alcaldia.objects.annotate(**_sums())


def filas_coberturas(values: Mapping[str, str]) -> QuerySet[DistritoAlcaldia]:  # noqa: ARG001  the same for every dataset
    """Which districts serve which alcaldías in the frame in force, and with how many UTs of each."""
    shared = Q(distrito__unidades__marco=F("marco"), distrito__unidades__alcaldia=F("alcaldia"))
    rows = DistritoAlcaldia.objects.filter(marco__clave=marco_vigente())
    return rows.annotate(total_unidades=Count("distrito__unidades", filter=shared))


def _sums() -> dict[str, Count | Sum]:
    own = Q(unidades__marco__clave=marco_vigente())
    return {
        "total_unidades": Count("unidades", filter=own),
        "total_poblacion": Sum("unidades__poblacion", filter=own),
    }
