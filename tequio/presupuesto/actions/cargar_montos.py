"""How much money each UT has, as it was published (LPC art. 118): stored, or put back as it was."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.store import keep_bytes, path_of
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza, Ejercicio, Version
from tequio.presupuesto.importers.montos import MontosLeidos
from tequio.presupuesto.models import MontoUnidad, VersionPresupuesto
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.manera import Huellas
from tequio.territorio.models import Importacion

Rows = list[list[str]]
FIELDS = ("unidad", "monto", "fuente", "certeza")


@transaction.atomic
def cargar_montos(leidos: MontosLeidos, *, fuente: str, by: Actor, now: datetime) -> Huellas:
    """New and changed amounts; those of UTs that the file lacks stay. Says in the report what changed.

    ``fuente``: where they were published. One Asiento for each fiscal year, with how many UTs and how much in all.
    Raises CargaError.
    """
    if not fuente.strip():
        raise CargaError("Falta decir dónde se publicaron los montos.")
    years = {each.ejercicio: each for each in Ejercicio.objects.select_for_update().filter(ejercicio__in=_of(leidos))}
    before = rows_of(years)
    stored = {
        (each.unidad, each.ejercicio.ejercicio): each
        for each in MontoUnidad.objects.filter(ejercicio__in=years.values()).select_related("ejercicio")
    }
    _compare(leidos, stored)
    changed = {
        pair: monto for pair, monto in leidos.montos.items() if pair not in stored or stored[pair].monto != monto
    }
    MontoUnidad.objects.bulk_create(
        (
            MontoUnidad(
                ejercicio=years[year], unidad=unidad, monto=monto, fuente=fuente.strip(), certeza=Certeza.VERIFICADO
            )
            for (unidad, year), monto in changed.items()
        ),
        update_conflicts=True,
        unique_fields=["ejercicio", "unidad"],
        update_fields=["monto", "fuente", "certeza"],
    )
    for year in sorted({year for _, year in changed}):
        _note(years[year], leidos, before, fuente, by=by, now=now)
    if changed:
        _renew_pages()
    return Huellas(fingerprint(rows_of(years)), keep_bytes(as_bytes(before)))


def _compare(leidos: MontosLeidos, stored: dict[tuple[str, int], MontoUnidad]) -> None:
    new = changed = 0
    for pair, monto in leidos.montos.items():
        found = stored.get(pair)
        if found is None:
            new += 1
        elif found.monto != monto:
            changed += 1
            leidos.report.change(f"{pair[0]} ({pair[1]})", f"de ${found.monto:,.2f} a ${monto:,.2f}")
    same, absent = len(leidos.montos) - new - changed, len(stored.keys() - leidos.montos.keys())
    leidos.report.note(f"Unidades con monto nuevo: {new:,}; que cambia: {changed:,}; que sigue igual: {same:,}.")
    if absent:
        leidos.report.note(f"Unidades que ya tenían monto y el archivo no trae, y lo conservan: {absent:,}.")


def _note(
    year: Ejercicio, leidos: MontosLeidos, before: dict[str, Rows], fuente: str, *, by: Actor, now: datetime
) -> None:
    asentar(
        "presupuesto.cargar_montos",
        sobre=year,
        by=by,
        now=now,
        antes=_sum(monto for _, monto, *_ in before[str(year.ejercicio)]),
        despues=_sum(MontoUnidad.objects.filter(ejercicio=year).values_list("monto", flat=True))
        | {"fuente": fuente.strip(), **leidos.report.file()},
        publico=True,
    )


def _sum(amounts: Iterable[Decimal | str]) -> dict[str, str | int]:
    found = [Decimal(each) for each in amounts]
    return {"unidades": len(found), "pesos": str(sum(found, Decimal(0)))}


def impedimento(importacion: Importacion) -> str:
    """Why these amounts cannot be taken back, for a person; empty when they can."""
    if not path_of(importacion.respaldo).is_file():
        return "Ya no está guardado el respaldo de lo que había antes. Importa el archivo anterior: reemplaza a este."
    if fingerprint(rows_of(map(int, _backup(importacion)))) != importacion.huella:
        return "Después de esta importación alguien cargó otros montos: deshacerla borraría lo nuevo."
    return ""


def devolver(importacion: Importacion) -> None:
    """The amounts of its fiscal years as they were. Inside a transaction. Raises CargaError."""
    if why_not := impedimento(importacion):
        raise CargaError(why_not)
    for year, rows in _backup(importacion).items():
        ejercicio = Ejercicio.objects.select_for_update().get(ejercicio=int(year))
        MontoUnidad.objects.filter(ejercicio=ejercicio).delete()
        MontoUnidad.objects.bulk_create(
            MontoUnidad(ejercicio=ejercicio, **dict(zip(FIELDS, row, strict=True))) for row in rows
        )
    _renew_pages()


def _renew_pages() -> None:
    """Those of projects, and those of each UT, which follow what is said of the fiscal years."""
    VersionPresupuesto.up()
    Version.up()


def rows_of(years: Iterable[int]) -> dict[str, Rows]:
    """Every amount of those fiscal years, as text, by year and UT."""
    found: dict[str, Rows] = {str(year): [] for year in sorted(years)}
    stored = MontoUnidad.objects.filter(ejercicio__ejercicio__in=list(map(int, found))).order_by("unidad")
    for year, unidad, monto, *rest in stored.values_list("ejercicio__ejercicio", *FIELDS):
        found[str(year)].append([unidad, f"{monto:.2f}", *rest])
    return found


def as_bytes(rows: dict[str, Rows]) -> bytes:
    return json.dumps(rows, ensure_ascii=False).encode()


def fingerprint(rows: dict[str, Rows]) -> str:
    return hashlib.sha256(as_bytes(rows)).hexdigest()


def _backup(importacion: Importacion) -> dict[str, Rows]:
    found: dict[str, Rows] = json.loads(path_of(importacion.respaldo).read_bytes())
    return found


def _of(leidos: MontosLeidos) -> set[int]:
    return {year for _, year in leidos.montos}
