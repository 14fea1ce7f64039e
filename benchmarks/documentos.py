"""How long an official document takes, set by typst and issued whole; what a long run keeps in memory."""

import os
import resource
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
WANTED_MS = 15
ROUNDS = 40
MOMENT = datetime(2026, 8, 16, 18, 30, tzinfo=UTC)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        own = {"TEQUIO_SECRET_KEY": "b" * 60, "TEQUIO_DATA_KEYS": "b" * 60, "TEQUIO_DATA_DIR": folder}
        os.environ.update(own, DATABASE_URL=f"sqlite:///{folder}/bench.sqlite3", TEQUIO_SITE_URL="https://example.org")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        measure()


def measure() -> None:
    from benchmarks.report import keep
    from tequio.documentos.plantillas import ACUSE, CONSTANCIA, RELACION

    parts = {
        "statement, one page": (1, CONSTANCIA, {"parrafos": ["Se registró el proyecto."] * 6}),
        "receipt, one page": (1, ACUSE, {"ficha": [["Asunto", "Luminarias"]] * 8}),
        "list of 120 rows, 4 pages": (
            4,
            RELACION,
            {"columnas": ["Distrito", "Clave", "Total"], "filas": [["1", f"08-{n:03}", str(n)] for n in range(120)]},
        ),
    }
    lines = [line(name, *parts[name]) for name in parts]
    keep("documentos", [*lines, memory(*parts["statement, one page"][1:])])


def line(name: str, pages: int, plantilla, datos) -> str:
    setting = times(lambda n: render_one(plantilla, datos, n))
    issuing = times(lambda _n: issue_one(plantilla, datos))
    verdict = f"wanted {WANTED_MS} ms a page: {'yes' if issuing[len(issuing) // 2] <= WANTED_MS * pages else 'NO'}"
    return f"{name}: set p50 {middle(setting)}; issued whole (number, PDF kept, row) p50 {middle(issuing)} ({verdict})"


def middle(found: list[float]) -> str:
    return f"{found[len(found) // 2]:.1f} ms, p95 {found[int(len(found) * 0.95)]:.1f} ms"


def times(act) -> list[float]:
    """Sorted milliseconds of the processor; the first rounds, which fill caches, are left out."""
    found = []
    for number in range(ROUNDS):
        start = process_time()
        act(number)
        found.append((process_time() - start) * 1000)
    return sorted(found[5:])


def render_one(plantilla, datos, number: int) -> None:
    from tequio.documentos.plantillas import Membrete
    from tequio.documentos.rendering import qr_svg, render

    link = f"https://example.org/verifica/{number}/"
    contents = {
        "titulo": f"Constancia {number}", "folio": f"IECM-DD01-{number:06}/2026", "codigo": "7K3M9-XQPD1", "version": 1,
        "motivo": "", "fecha": "16/08/2026", "hora": "12:30", "enlace": link, "qr": qr_svg(link),
        "sal": f"{number:032}", "leyenda": None, "membrete": Membrete("Dirección Ejecutiva").as_dict(), "datos": datos,
    }  # fmt: skip
    render(plantilla.path, contents, MOMENT)


def issue_one(plantilla, datos) -> None:
    from tequio.documentos.actions.emitir import emitir
    from tequio.documentos.plantillas import Membrete
    from tequio.lib.actors import Actor
    from tequio.lib.folio import Serie

    emitir(
        plantilla,
        titulo="Constancia",
        datos=datos,
        publica="integra",
        membrete=Membrete("Dirección Ejecutiva"),
        serie=Serie("IECM-DD01", 2026),
        by=Actor("persona:1", "Titular"),
        now=MOMENT,
    )


def memory(plantilla, datos) -> str:
    before = peak()
    for number in range(200):
        render_one(plantilla, datos, number)
    return f"memory: 200 documents more add {peak() - before:.0f} MB to the peak ({peak():.0f} MB)"


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
