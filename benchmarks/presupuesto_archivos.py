"""What a filled table of projects costs to hand out: datasets and reports, on screen and as files. Called by
``benchmarks.presupuesto``, once the projects of a fiscal year have their numbers."""

import time
from collections.abc import Callable, Generator

SCREEN = 100  # rows of a page of a report


def told_files(year: int) -> None:
    """Prints a line for each; ``year``: the fiscal year whose projects were drawn."""
    _datasets()
    _reports(year)


def _datasets() -> None:
    from tequio.datos.datasets.catalogue import BY_KEY
    from tequio.datos.datasets.exports import formats_of
    from tequio.datos.datasets.rows import values
    from tequio.lib.datasets import Selection

    for key in ("proyectos", "sorteos"):
        selection = Selection(BY_KEY[key])
        rows = values(selection).count()
        bare, first = _seconds(lambda s=selection: _copy(s)), _seconds(lambda s=selection: list(values(s)[:SCREEN]))
        files = {
            each.suffix: _seconds(lambda s=selection, e=each: _drain(e.pieces(s))) for each in formats_of(selection)
        }
        told = ", ".join(f"{suffix} {rows / spent:,.0f} rows/s" for suffix, spent in files.items())
        print(
            f"· dataset «{key}», {rows:,} rows: first page {first * 1000:.0f} ms; {told}; "
            f"CSV {bare / files['csv']:.2f} of bare"
        )


def _reports(year: int) -> None:
    from django.core.paginator import Paginator
    from django.utils import timezone

    from tequio.cuentas.acting import Alcance
    from tequio.mecanismos.models import Ejercicio
    from tequio.presupuesto.gestion.archivos import FORMATOS, responder
    from tequio.presupuesto.gestion.cuadros import cuadro
    from tequio.presupuesto.queries.cifras import cifras
    from tequio.presupuesto.queries.reportes import REPORTES, Pedido

    ejercicio = Ejercicio.objects.select_related("edicion").get(ejercicio=year)
    whole = Pedido(ejercicio.edicion, Alcance(ciudad=True), ejercicio)
    for each in REPORTES:
        rows = Paginator(each.rows(whole), SCREEN).count
        screen = _seconds(lambda r=each: cuadro(r, whole, Paginator(r.rows(whole), SCREEN).get_page(1)))
        files = {
            suffix: _seconds(lambda r=each, x=suffix: _drain(responder(r, whole, FORMATOS[x], timezone.now())))
            for suffix in ("csv", "xlsx")
        }
        told = ", ".join(f"{suffix} {spent:.2f} s" for suffix, spent in files.items())
        print(f"· report «{each.slug}» of the city, {rows:,} rows: on screen {screen * 1000:.0f} ms; {told}")
    figures = _seconds(lambda: cifras(ejercicio.edicion, timezone.now()))
    print(f"· figures of one edition: {figures * 1000:.0f} ms")


def _copy(selection) -> int:
    """The same question to the bare database: COPY on PostgreSQL, a cursor and ``csv.writer`` on SQLite."""
    import csv
    import io

    from django.db import connection

    from tequio.datos.datasets.rows import values

    sql, params = values(selection).query.sql_with_params()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY ({sql}) TO STDOUT (FORMAT csv)", params) as lines:
                return _drain(lines)
        cursor.execute(sql, params)
        file = io.StringIO(newline="")
        csv.writer(file, lineterminator="\n").writerows(cursor)
        return file.tell()


def _drain(pieces: Generator) -> int:
    return sum(map(len, pieces))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
