"""Systems of personal data and their notices."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max

from tequio.privacidad.models import AvisoPrivacidad, Finalidad, SistemaDatosPersonales


@dataclass(frozen=True, slots=True)
class FichaSistema:
    """A system with the notice that rules that day (None before its first) and all its versions, the latest first."""

    sistema: SistemaDatosPersonales
    vigente: AvisoPrivacidad | None
    versiones: tuple[AvisoPrivacidad, ...]
    finalidades: tuple[Finalidad, ...]


def fichas(day: date) -> list[FichaSistema]:
    """Every system in force that day; three queries, however many."""
    return _fichas(SistemaDatosPersonales.objects.vigentes(day).order_by("orden", "slug"), day)


def ficha(slug: str, day: date) -> FichaSistema | None:
    """One system, also when it is no longer in force: its notices keep answering."""
    found = _fichas(SistemaDatosPersonales.objects.filter(slug=slug), day)
    return found[0] if found else None


def _fichas(sistemas: Iterable[SistemaDatosPersonales], day: date) -> list[FichaSistema]:
    rows = list(sistemas)
    avisos = _by_sistema(AvisoPrivacidad.objects.filter(sistema__in=rows).order_by("-version"))
    finalidades = _by_sistema(Finalidad.objects.filter(sistema__in=rows, activa=True).order_by("orden"))
    return [
        FichaSistema(
            sistema,
            _ruling(avisos.get(sistema.pk, ()), day),
            tuple(avisos.get(sistema.pk, ())),
            tuple(finalidades.get(sistema.pk, ())),
        )
        for sistema in rows
    ]


def _by_sistema(rows: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row.sistema_id, []).append(row)
    return found


def _ruling(avisos: Iterable[AvisoPrivacidad], day: date) -> AvisoPrivacidad | None:
    return next((each for each in avisos if each.vigente_desde <= day), None)


def aviso_vigente(sistema: SistemaDatosPersonales | str, day: date) -> AvisoPrivacidad | None:
    """The notice that rules that day: the last version that has begun."""
    return AvisoPrivacidad.objects.filter(sistema=sistema, vigente_desde__lte=day).order_by("-version").first()


def version() -> tuple[object, ...]:
    """Changes with every act on systems and notices; public pages are kept by it and by the day."""
    sistemas = SistemaDatosPersonales.objects.aggregate(last=Max("actualizado_at"), total=Count("pk"))
    return sistemas["last"], sistemas["total"], AvisoPrivacidad.objects.aggregate(last=Max("pk"))["last"]
