"""Writers beside a sealer, as processes, on the database of DATABASE_URL: is the logbook exact afterwards?

python -m benchmarks.bitacora_writers 8 1000        eight writers, a thousand acts each; prints what came out, as JSON
python -m benchmarks.bitacora_writers halt fact     one act that stops half-way, waiting to be killed
python -m benchmarks.bitacora_writers look          what there is, as JSON
"""

import json
import os
import sys
import time
from itertools import pairwise
from multiprocessing import get_context

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

EVERY = 7  # one act in seven fails after its entry, and leaves a number that nobody has


def main(words: list[str]) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    for app in ("territorio", "bitacora"):
        call_command("migrate", app, verbosity=0)
    if words[0] == "halt":
        halt(words[1])
    elif words[0] == "look":
        print(json.dumps(look()))
    else:
        print(json.dumps(race(int(words[0]), int(words[1]))))


def act(name: str, *, fails: bool = False, between: str = "") -> None:
    """A fact and its entry in one transaction. ``between``: stop before it ends, after the fact or after the entry."""
    from django.db import transaction
    from django.utils import timezone

    from tequio.bitacora.actions.asentar import asentar
    from tequio.lib.actors import Actor
    from tequio.territorio.models import TipoUnidad

    with transaction.atomic():
        fact = TipoUnidad.objects.create(clave=name, nombre=name, orden=1)
        wait_for_the_end(between == "fact")
        asentar("pruebas.crear", sobre=fact, by=Actor("persona:1", "Pruebas"), now=timezone.now(), publico=True)
        wait_for_the_end(between == "entry")
        transaction.set_rollback(fails)


def wait_for_the_end(wanted: bool) -> None:
    if wanted:
        print("half-way", flush=True)
        time.sleep(600)


def halt(between: str) -> None:
    act(f"whole-{between}")
    act(f"half-{between}", between=between)


def write(writer: int, acts: int) -> None:
    for number in range(acts):
        act(f"w{writer}-{number}", fails=number % EVERY == 0)


def race(writers: int, acts: int) -> dict:
    from django.db import connections
    from django.utils import timezone

    from tequio.bitacora.actions.sellar import sellar

    connections.close_all()
    context = get_context("fork")
    processes = [context.Process(target=write, args=(number, acts)) for number in range(writers)]
    started = time.monotonic()
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        sellar(now=timezone.now())
        time.sleep(0.02)
    seconds = time.monotonic() - started
    while sellar(now=timezone.now()):
        pass
    failed = sum(process.exitcode != 0 for process in processes)
    return {
        "seconds": round(seconds, 2),
        "failed": failed,
        "whole_acts": writers * (acts - -(-acts // EVERY)),
        **look(),
    }


def look() -> dict:
    """What there is: facts and entries, numbers, those out of the order of their identifiers, and findings."""
    from tequio.bitacora.models import Asiento, Foja, Pendiente, Sello
    from tequio.bitacora.verification import verificar
    from tequio.territorio.models import TipoUnidad

    numbers = list(Foja.objects.order_by("numero").values_list("numero", "asiento_id"))
    return {
        "facts": TipoUnidad.objects.count(),
        "entries": Asiento.objects.count(),
        "waiting": Pendiente.objects.count(),
        "without_gaps": [number for number, _ in numbers] == list(range(1, len(numbers) + 1)),
        "sealed": len({asiento for _, asiento in numbers}),
        "seals": Sello.objects.count(),
        "late": sum(after < before for (_, before), (_, after) in pairwise(numbers)),
        "findings": list(verificar(lambda *_: None)),
    }


if __name__ == "__main__":
    main(sys.argv[1:])
