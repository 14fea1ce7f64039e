"""Which projects won, as it was published: stored, or put back as it was."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.documentos.store import keep_bytes, path_of
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza
from tequio.presupuesto.importers.ganadores import GanadoresLeidos
from tequio.presupuesto.importers.montos import Pair
from tequio.presupuesto.models import ProyectoGanador, VersionPresupuesto
from tequio.presupuesto.queries.ganadores import words_of
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.manera import Huellas
from tequio.territorio.models import Importacion, Marco

Cell = str | None
Rows = list[list[Cell]]
TOLD = ("nombre", "descripcion", "rubro", "aprobado", "ejercido", "avance")  # by the file, of each project
FIELDS = ("unidad", "unidad_nombre", "alcaldia_id", *TOLD, "fuente", "certeza")
AT = FIELDS.index("nombre")
MANY = 500


@transaction.atomic
def cargar_ganadores(leidos: GanadoresLeidos, marco: Marco, *, fuente: str, by: Actor, now: datetime) -> Huellas:
    """What the file says of a UT and a year takes the place of what there was of them; the others stay. Says in the
    report what changed.

    ``marco``: gives the name and the alcaldía of each UT; ``fuente``: where it was published. One Asiento for each
    year, with how many projects and how much was approved in all. Raises CargaError.
    """
    if not fuente.strip():
        raise CargaError("Falta decir dónde se publicaron los ganadores.")
    VersionPresupuesto.up()  # first of all here: whoever loads winners waits for whoever is loading
    before = rows_of({year for _, year in leidos.ganadores})
    changed = _changed(leidos, _told(before))
    places = {clave: rest for clave, *rest in marco.unidades.values_list("clave", "nombre_legible", "alcaldia_id")}
    vouched = [fuente.strip(), str(Certeza.VERIFICADO)]
    after: dict[int, Rows] = defaultdict(list)
    for (unidad, year), told in changed.items():
        after[year] += [[unidad, *places[unidad], *facts, *vouched] for facts in told]
    for year, rows in sorted(after.items()):
        ProyectoGanador.objects.filter(ejercicio=year, unidad__in={row[0] for row in rows}).delete()
        _store(year, rows)
        _note(year, leidos, before[str(year)], fuente, by=by, now=now)
    return Huellas(fingerprint(rows_of(map(int, before))), keep_bytes(as_bytes(before)))


def _changed(leidos: GanadoresLeidos, stored: Mapping[Pair, Rows]) -> dict[Pair, Rows]:
    """What the file says otherwise, by UT and year; how many of each is told in the report."""
    read = {pair: sorted(map(_written, map(astuple, group)), key=str) for pair, group in leidos.ganadores.items()}
    changed = {pair: rows for pair, rows in read.items() if stored.get(pair) != rows}
    replaced = sorted(changed.keys() & stored.keys())
    for pair in replaced:
        leidos.report.change(f"{pair[0]} ({pair[1]})", f"de {_in_words(stored[pair])} a {_in_words(changed[pair])}")
    new, same, absent = len(changed) - len(replaced), len(read) - len(changed), len(stored.keys() - read.keys())
    told = f"Unidades con ganador nuevo: {new:,}; que cambia: {len(replaced):,}; que sigue igual: {same:,}."
    leidos.report.note(told)
    if absent:
        leidos.report.note(f"Unidades que ya tenían ganador y el archivo no trae, y lo conservan: {absent:,}.")
    return changed


def _in_words(rows: Rows) -> str:
    """The differences that matter to whoever accepts: name and money."""
    said = []
    for nombre, _descripcion, _rubro, *money in rows:
        approved, spent, done = (each if each is not None else "no se sabe" for each in money)
        said.append(f"«{nombre or 'sin nombre'}» (aprobado {approved}, gastado {spent}, avance {done})")
    return ", ".join(said)


def _note(year: int, leidos: GanadoresLeidos, before: Rows, fuente: str, *, by: Actor, now: datetime) -> None:
    asentar(
        "presupuesto.cargar_ganadores",
        sobre=Referencia(ProyectoGanador._meta.label_lower, str(year), f"Proyectos ganadores de {year}"),
        by=by,
        now=now,
        antes=_sum(row[AT + 3] for row in before),
        despues=_sum(row[AT + 3] for row in rows_of([year])[str(year)])
        | {"fuente": fuente.strip(), **leidos.report.file()},
        publico=True,
    )


def _sum(approved: Iterable[Cell]) -> dict[str, str | int]:
    found = list(approved)
    return {"proyectos": len(found), "pesos aprobados": str(sum((Decimal(each or 0) for each in found), Decimal(0)))}


def impedimento(importacion: Importacion) -> str:
    """Why these winners cannot be taken back, for a person; empty when they can."""
    if not path_of(importacion.respaldo).is_file():
        return "Ya no está guardado el respaldo de lo que había antes. Importa el archivo anterior: reemplaza a este."
    if fingerprint(rows_of(map(int, _backup(importacion)))) != importacion.huella:
        return "Después de esta importación alguien cargó otros ganadores: deshacerla borraría lo nuevo."
    return ""


def devolver(importacion: Importacion) -> None:
    """The winners of its years as they were. Inside a transaction. Raises CargaError."""
    VersionPresupuesto.up()
    if why_not := impedimento(importacion):
        raise CargaError(why_not)
    for year, rows in _backup(importacion).items():
        ProyectoGanador.objects.filter(ejercicio=int(year)).delete()
        _store(int(year), rows)


def _store(year: int, rows: Rows) -> None:
    """In the order that lists show backwards: by UT, the first one last."""
    last_first = sorted(rows, key=str, reverse=True)
    made = [ProyectoGanador(ejercicio=year, **dict(zip(FIELDS, row, strict=True))) for row in last_first]
    for each in made:
        each.busqueda = words_of(each)
    ProyectoGanador.objects.bulk_create(made, batch_size=MANY)


def rows_of(years: Iterable[int]) -> dict[str, Rows]:
    """Every winner of those years, as text, by year, UT and name."""
    found: dict[str, Rows] = {str(year): [] for year in sorted(years)}
    stored = ProyectoGanador.objects.filter(ejercicio__in=list(map(int, found))).order_by("pk")
    for year, *facts in stored.values_list("ejercicio", *FIELDS):
        found[str(year)].append([*facts[:AT], *_written(facts[AT : AT + len(TOLD)]), *facts[AT + len(TOLD) :]])
    return {year: sorted(rows, key=str) for year, rows in found.items()}


def _written(facts: Iterable[str | Decimal | None]) -> list[Cell]:
    """Amounts to the cent and progress to the ten-thousandth, as the database keeps them; None stays None."""
    nombre, descripcion, rubro, aprobado, ejercido, avance = facts
    money = [None if each is None else f"{each:.2f}" for each in (aprobado, ejercido)]
    return [str(nombre), str(descripcion), str(rubro), *money, None if avance is None else f"{avance:.4f}"]


def _told(rows: Mapping[str, Rows]) -> dict[Pair, Rows]:
    """By UT and year, what a file would say of it."""
    found: dict[Pair, Rows] = defaultdict(list)
    for year, listed in rows.items():
        for row in listed:
            found[str(row[0]), int(year)].append(row[AT : AT + len(TOLD)])
    return {pair: sorted(told, key=str) for pair, told in found.items()}


def as_bytes(rows: dict[str, Rows]) -> bytes:
    return json.dumps(rows, ensure_ascii=False).encode()


def fingerprint(rows: dict[str, Rows]) -> str:
    return hashlib.sha256(as_bytes(rows)).hexdigest()


def _backup(importacion: Importacion) -> dict[str, Rows]:
    found: dict[str, Rows] = json.loads(path_of(importacion.respaldo).read_bytes())
    return found
