"""Projects at full scale: every unidad territorial × 10 years × 15 projects: list, search, points of the map, and the
release of thousands of opinions. On SQLite, or where DATABASE_URL says.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median, quantiles
from types import MappingProxyType
from typing import Any

from benchmarks.presupuesto_archivos import told_files
from benchmarks.report import keep
from scripts.served import ROOT, own_environment

YEARS, EACH = 10, 15
CHUNK = 5_000
TIMES = 60
WANTED_MS = 30  # p95 of a text search
RELEASED = 2_000
DRAWN = 2029
WHAT = (
    "Luminarias",
    "Árboles",
    "Rampas",
    "Juegos",
    "Taller de danza",
    "Lluvia",
    "Ciclovía",
    "Bancas",
    "Biblioteca",
    "Mural",
)
WHERE = (
    "parque",
    "mercado",
    "avenida",
    "escuela",
    "plaza",
    "deportivo",
    "camellón",
    "callejón",
    "barranca",
    "glorieta",
)


def main() -> None:
    if sys.argv[1:2] == ["inside"]:
        inside()
        return
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        command = [sys.executable, "-m", "benchmarks.presupuesto", "inside"]
        environment = own_environment(Path(folder))
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    engine = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    said = [line for line in done.stdout.splitlines() if line.startswith("·")]
    keep("presupuesto" if engine == "sqlite" else f"presupuesto_{engine}", [f"on {engine}", *said])


def inside() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("sembrar")
    call_command("fundar_ciudad")
    total = sow()
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"· {total:,} projects in {YEARS} years")
    questions()
    spent, mailed = release()
    print(
        f"· release of {RELEASED:,} opinions in one transaction: {spent:.2f} s; {RELEASED:,} messages: {mailed:.1f} s"
    )
    units, bound, drawn = draw()
    print(f"· draw of {units:,} UTs, each with its paper: {bound:.1f} s to commit, {drawn:.1f} s to draw (wanted 60)")
    told_files(DRAWN)


def sow() -> int:
    """Rows as the acts would leave them, without their history."""
    from datetime import UTC, datetime, timedelta

    from tequio.lib.text import fold
    from tequio.presupuesto.ciudad import edicion_de_muestra
    from tequio.presupuesto.models import Proyecto, Rubro, TipoLugar
    from tequio.territorio.models import UnidadTerritorial
    from tequio.territorio.queries import marco_en

    dice, now = random.Random(7), datetime(2026, 11, 28, 18, tzinfo=UTC)
    places = list(
        UnidadTerritorial.objects.with_places().filter(marco=marco_en(None), distrito__isnull=False).order_by("pk")
    )
    rubros, kind = list(Rubro.objects.order_by("orden")), TipoLugar.objects.order_by("orden").first()
    states = ["VIABLE"] * 6 + ["NO_VIABLE"] * 3 + ["REGISTRADO"]
    total = 0
    for year in range(2028, 2028 + YEARS):
        ejercicio = edicion_de_muestra(year, now=now)
        rows = []
        for place in places:
            for _ in range(EACH):
                total += 1
                name = f"{dice.choice(WHAT)} en el {dice.choice(WHERE)} de la calle {dice.randrange(1, 400)}"
                folio = f"IECM-DD{place.distrito_id:02}-{total:06}/{year}"
                rows.append(
                    Proyecto(
                        codigo=f"B{total:010}", folio=folio, slug=folio.lower().replace("/", "-"),
                        edicion=ejercicio.edicion, ejercicio=ejercicio, unidad=place.clave,
                        unidad_nombre=place.nombre_legible, alcaldia_id=place.alcaldia_id,
                        distrito_id=place.distrito_id,
                        nombre=name, descripcion=name, busqueda=fold(f"{name} {place.nombre_legible}"),
                        rubro=dice.choice(rubros), lugar_tipo=kind, lugar="Calle", lugar_forma="UNIDAD",
                        lon=round(dice.uniform(-99.34, -98.95), 6), lat=round(dice.uniform(19.1, 19.58), 6),
                        costo=100_000 + total, canal="DIGITAL", estado=dice.choice(states),
                        enviado_at=now, registrado_at=now + timedelta(seconds=total),
                    )
                )  # fmt: skip
        Proyecto.objects.bulk_create(rows, batch_size=CHUNK)
    return total


def questions() -> None:
    from tequio.presupuesto.models import Proyecto
    from tequio.presupuesto.queries.mapa import mapa
    from tequio.presupuesto.queries.proyectos import FiltroProyectos
    from tequio.ui.keyset import stretch

    dice = random.Random(11)

    def page(asked: Mapping[str, str] = MappingProxyType({}), **filtro: Any) -> Callable[[], object]:
        return lambda: stretch(FiltroProyectos(**filtro).rows(), asked, 25, read=Proyecto.objects.with_names())

    told("first page of all", page)
    told("a page in the middle of all", lambda: page({"antes": str(dice.randrange(100_000, 200_000))}))
    told("of one UT", lambda: page(unidad=f"02-{dice.randrange(1, 60):03}"))
    told("of one year and state", lambda: page(ejercicio=dice.randrange(2028, 2038), estado="NO_VIABLE"))
    told("search, one word", lambda: page(texto=dice.choice(WHERE)), WANTED_MS)
    told(
        "search, three words",
        lambda: page(texto=f"{dice.choice(WHAT)} {dice.choice(WHERE)} {dice.randrange(1, 400)}"),
        WANTED_MS,
    )
    told("search, a word and a state", lambda: page(texto=dice.choice(WHERE), estado="REGISTRADO"), WANTED_MS)
    told("search, a word in one alcaldía", lambda: page(texto=dice.choice(WHAT), alcaldia="iztapalapa"), WANTED_MS)
    told("the same words, by scanning", lambda: scanned(dice.choice(WHERE)))
    told("search, a word that nobody wrote", lambda: page(texto="zzyzx"), WANTED_MS)
    told("map of all", lambda: lambda: mapa(FiltroProyectos()))
    told("map of one year", lambda: lambda: mapa(FiltroProyectos(ejercicio=2030)))
    told("map of a search in one year", lambda: lambda: mapa(FiltroProyectos(ejercicio=2030, texto=dice.choice(WHERE))))
    told("map of some streets, all years", lambda: lambda: mapa(FiltroProyectos(), (-99.15, 19.42, -99.13, 19.44)))


def scanned(word: str) -> Callable[[], object]:
    """How it would go without an index: the yardstick of the search."""
    from tequio.presupuesto.models import Proyecto

    rows = Proyecto.objects.publicos().with_names().filter(busqueda__contains=word).order_by("-pk")
    return lambda: (rows.count(), list(rows[:25]))


def told(name: str, make: Callable[[], Callable[[], object]], wanted: float | None = None) -> None:
    times = []
    for _ in range(TIMES):
        ask = make()
        begun = time.perf_counter()
        ask()
        times.append((time.perf_counter() - begun) * 1000)
    high = quantiles(times, n=20, method="inclusive")[-1]
    verdict = "" if wanted is None else f" (wanted p95 {wanted:.0f}: {'yes' if high <= wanted else 'NO'})"
    print(f"· {name}: p50 {median(times):.1f} ms, p95 {high:.1f} ms{verdict}")


def release() -> tuple[float, float]:
    """Seconds of ``publicar_dictamenes`` for opinions that were captured before, and of writing every message."""
    from datetime import timedelta

    from django.utils import timezone

    from tequio.lib.actors import Actor
    from tequio.presupuesto.actions.avisar_salida import avisar_salida
    from tequio.presupuesto.actions.programar_salida import programar_salida
    from tequio.presupuesto.actions.publicar_dictamenes import publicar_dictamenes
    from tequio.presupuesto.models import Dictamen, Proponente, Proyecto, SesionODA

    by, now = Actor.command("benchmark"), timezone.now()
    rows = list(Proyecto.objects.filter(ejercicio__ejercicio=2028, estado="REGISTRADO").order_by("pk")[:RELEASED])
    edicion = rows[0].edicion
    Proyecto.objects.filter(pk__in=[each.pk for each in rows]).update(estado="DICTAMINADO")
    sesion = SesionODA.objects.create(edicion=edicion, alcaldia_id=rows[0].alcaldia_id, numero=1, fecha=now.date())
    Dictamen.objects.bulk_create(
        Dictamen(
            proyecto=each, sesion=sesion, sentido="VIABLE" if place % 3 else "NO_VIABLE", costo=100_000, meses=3,
            fundamentacion="Ley.", recibido_at=now,
        )
        for place, each in enumerate(rows)
    )  # fmt: skip
    Proponente.objects.bulk_create(
        Proponente(
            proyecto=each,
            llave=f"llave{each.pk}",
            nombres="Persona",
            correo=f"p{each.pk}@example.org",
            edad=40,
            menor=False,
        )
        for each in rows
    )
    salida = programar_salida(edicion, 1, programada_at=now + timedelta(seconds=1), by=by, now=now)
    begun = time.perf_counter()
    done = publicar_dictamenes(salida, by=by, now=now + timedelta(seconds=2))
    half = time.perf_counter()
    assert done == avisar_salida.call(salida.pk) == len(rows)
    return half - begun, time.perf_counter() - half


def draw() -> tuple[int, float, float]:
    """How many UTs had their 15 projects drawn, and the seconds of the commitments and of the draws."""
    from django.utils import timezone

    from tequio.lib.actors import Actor
    from tequio.mecanismos.models import Ejercicio
    from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
    from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
    from tequio.presupuesto.models import Proyecto

    by, now = Actor.command("benchmark"), timezone.now()
    year = Ejercicio.objects.select_related("edicion").get(ejercicio=DRAWN)
    Proyecto.objects.filter(ejercicio=year).update(estado="VIABLE")
    units = list(Proyecto.objects.filter(ejercicio=year).order_by("unidad").values_list("unidad", flat=True).distinct())
    begun = time.perf_counter()
    made = [comprometer_sorteo(year, each, by=by, now=now) for each in units]
    half = time.perf_counter()
    for each in made:
        sortear_unidad(each, azar="Lotería de la prueba, 41236", by=by, now=now)
    return len(units), half - begun, time.perf_counter() - half


if __name__ == "__main__":
    main()
