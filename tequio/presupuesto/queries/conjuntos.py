"""Rows of the datasets, as the database can stream them."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Substr

from tequio.presupuesto.models import CalendarioSorteos, Movimiento, Proyecto, ProyectoGanador, Sorteo
from tequio.territorio.models import Alcaldia, Importacion

from .ganadores import FiltroGanadores
from .proyectos import SEEN_AS


def filas_proyectos(values: Mapping[str, str]) -> QuerySet[Proyecto]:
    """Public projects; ``alcaldia`` by its slug, ``ejercicio`` by its year, ``estado`` as everyone sees it."""
    found = Proyecto.objects.publicos()
    if values.get("alcaldia"):
        found = found.filter(alcaldia__slug=values["alcaldia"])
    if values.get("estado"):
        found = found.filter(estado__in=SEEN_AS.get(values["estado"], (values["estado"],)))
    return found.filter(ejercicio__ejercicio=values["ejercicio"]) if values.get("ejercicio") else found


def filas_sorteos(values: Mapping[str, str]) -> QuerySet[Sorteo]:
    """Every draw and direct assignment, also those without effect, each with the name of its alcaldía."""
    place = Alcaldia.objects.filter(pk=Substr(OuterRef("unidad"), 1, 2)).order_by("pk")
    found = Sorteo.objects.annotate(demarcacion=Subquery(place.values("nombre")[:1]))
    if values.get("alcaldia"):
        key = Alcaldia.objects.filter(slug=values["alcaldia"]).values_list("pk", flat=True).first()
        found = found.filter(unidad__startswith=f"{key}-")
    return found.filter(ejercicio__ejercicio=values["ejercicio"]) if values.get("ejercicio") else found


def filas_ganadores(values: Mapping[str, str]) -> QuerySet[ProyectoGanador]:
    """Every project that won; ``alcaldia`` by its slug."""
    year = values.get("ejercicio", "")
    return FiltroGanadores(alcaldia=values.get("alcaldia", ""), ejercicio=int(year) if year else None).rows()


def corte_ganadores() -> datetime | None:
    """When a file of winners was last taken or taken back; None before there is one."""
    found = Importacion.objects.filter(clase=Importacion.Clase.GANADORES)
    return max(
        filter(None, found.aggregate(taken=Max("aceptada_at"), undone=Max("deshecha_at")).values()), default=None
    )


def corte() -> datetime | None:
    """When a public fact of a project or a draw last changed; None before there is one."""
    steps = Movimiento.objects.publicos().aggregate(last=Max("made_at"))["last"]
    bound = Sorteo.objects.aggregate(last=Max("comprometido_at"))["last"]
    called = CalendarioSorteos.objects.aggregate(last=Max("convocado_at"))["last"]
    return max(filter(None, (steps, bound, called)), default=None)
