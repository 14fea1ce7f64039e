"""The logbook at scale: writing, sealing, proving and verifying 100,000 entries (or as many as asked), and eight
writers beside a sealer. On SQLite, or where DATABASE_URL says."""

import json
import os
import random
import resource
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from benchmarks.report import keep
from scripts.served import ROOT, own_environment

ENTRIES = 100_000
CHUNK = 5_000
FEW = 100  # entries of one ordinary seal
SEAL_WANTED = 3  # times that such a seal may cost at the end, of what it costs at the beginning


def main() -> None:
    if sys.argv[1:2] == ["inside"]:
        inside(int(sys.argv[2]))
        return
    entries = sys.argv[1] if len(sys.argv) > 1 else str(ENTRIES)
    race = json.loads(run("benchmarks.bitacora_writers", "8", "1000"))  # first: it wants an empty database
    lines = run("benchmarks.bitacora", "inside", entries).splitlines()
    engine = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    keep("bitacora" if engine == "sqlite" else f"bitacora_{engine}", [f"on {engine}", *lines, _told(race)])


def run(*words: str) -> str:
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        environment = own_environment(Path(folder))
        command = [sys.executable, "-m", *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout


def _told(race: dict) -> str:
    exact = race["without_gaps"] and race["sealed"] == race["facts"] == race["whole_acts"] and not race["findings"]
    return (
        f"8 writers of 1,000 acts (1 in 7 fails) beside a sealer: {race['sealed']:,} entries under {race['seals']:,} "
        f"seals in {race['seconds']:.1f} s, {race['late']:,} of them sealed after a later identifier; "
        f"no gap, no duplicate, nothing lost: {'yes' if exact else 'NO'}"
    )


def inside(entries: int) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    print(f"writing an entry, of 2,000 in transactions of their own: {timed(lambda: write(2_000)) / 2_000:.2f} ms")
    seal_all()
    first = an_ordinary_seal()
    pour(entries)
    each = seal_in_lots()
    print(f"sealing {entries:,}, 10,000 a seal: {sum(each) / 1000:.1f} s;", end=" ")
    print(f"the first seal {each[0]:.0f} ms, the last whole one {each[-2]:.0f} ms")
    last = an_ordinary_seal()
    print(f"sealing {FEW} on top of few: {first:.1f} ms; on top of all: {last:.1f} ms", end=" ")
    print(f"({last / first:.1f} times; wanted {SEAL_WANTED}: {'yes' if last <= SEAL_WANTED * first else 'NO'})")
    prove(entries)
    verify()
    compare()


def timed(do: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def write(count: int) -> None:
    from django.db import transaction
    from django.utils import timezone

    from tequio.bitacora.actions.asentar import asentar
    from tequio.bitacora.referencia import Referencia
    from tequio.lib.actors import Actor

    for number in range(count):
        with transaction.atomic():
            thing = Referencia("presupuesto.proyecto", str(number), "Luminarias del parque")
            facts = {"antes": {"estado": "REGISTRADO"}, "despues": {"estado": "VIABLE"}, "territorio": "08-033"}
            by = Actor("persona:17", "Dirección Distrital 12, titular")
            asentar("presupuesto.dictaminar", sobre=thing, by=by, now=timezone.now(), publico=True, **facts)


def pour(count: int) -> None:
    """Entries like those of ``write``, by the thousand, so that measuring the rest does not take all day."""
    from tequio.bitacora.models import Asiento, Pendiente

    for start in range(0, count, CHUNK):
        rows = [entry(number) for number in range(start, min(start + CHUNK, count))]
        Asiento.objects.bulk_create(rows)
        Pendiente.objects.bulk_create(Pendiente(asiento=row) for row in rows)


def entry(number: int) -> object:
    from django.utils import timezone

    from tequio.bitacora.models import Asiento

    row = Asiento(
        acto="presupuesto.dictaminar", sobre_tipo="presupuesto.proyecto", sobre_id=str(number), sobre_nombre="Parque",
        antes={"estado": "REGISTRADO"}, despues={"estado": "VIABLE"}, actor="persona:17", cargo="DD 12, titular",
        asentado_at=timezone.now(), territorio="08-033", publico=True, sal=secrets.token_hex(16),
    )  # fmt: skip
    row.huella = row.calcular_huella()
    return row


def seal_all() -> None:
    from django.utils import timezone

    from tequio.bitacora.actions.sellar import sellar

    while sellar(now=timezone.now()):
        pass


def seal_in_lots() -> list[float]:
    from django.utils import timezone

    from tequio.bitacora.actions.sellar import sellar
    from tequio.bitacora.models import Pendiente

    each = []
    while Pendiente.objects.exists():
        each.append(timed(lambda: sellar(now=timezone.now())))
    return each


def an_ordinary_seal() -> float:
    times = []
    for _ in range(9):
        pour(FEW)
        times.append(timed(seal_all))
    return median(times)


def prove(entries: int) -> None:
    from tequio.bitacora.queries import asiento_sellado

    dice = random.Random(1)
    times = [timed(lambda: asiento_sellado(dice.randint(1, entries)).prueba.concuerda or 1 / 0) for _ in range(200)]
    print(f"an entry with its proof: median {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms")


def verify() -> None:
    from tequio.bitacora.models import Foja
    from tequio.bitacora.verification import verificar

    before = memory_mb()
    seconds = timed(lambda: list(verificar(lambda *_: None)) and 1 / 0) / 1000
    size = Foja.objects.count()
    grown = memory_mb() - before
    print(f"verifying {size:,} entries: {seconds:.1f} s ({size / seconds:,.0f} a second); memory grew {grown:.0f} MB")


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compare() -> None:
    """What a root costs without the roots of stretches that we keep."""
    from pymerkle import BaseMerkleTree

    from tequio.bitacora.models import Foja, Sello
    from tequio.bitacora.tree import Arbol

    class Whole(Arbol):
        """pymerkle as it comes, over the same table."""

        _get_subroot = BaseMerkleTree._get_subroot

        def _get_leaves(self, offset, width):
            rows = Foja.objects.filter(numero__gt=offset, numero__lte=offset + width).order_by("numero")
            return [bytes.fromhex(row) for row in rows.values_list("huella", flat=True)]

    size = Sello.objects.last().tamano
    kept, whole = timed(Arbol(size).get_root), timed(Whole(size).get_root)
    print(f"the root of {size:,}: {kept:.1f} ms with the stretches that are kept, {whole:.0f} ms with pymerkle alone")


if __name__ == "__main__":
    main()
