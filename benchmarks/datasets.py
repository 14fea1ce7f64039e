"""Downloads of 300,000 rows: rows a second of the CSV against the bare database, and memory of the process that serves.

    python -m benchmarks.datasets                                          on SQLite
    python scripts/with_postgres.py python -m benchmarks.datasets          on PostgreSQL

Bare, on PostgreSQL: COPY of the same query, read with psycopg and thrown away. On SQLite: a cursor of sqlite3 whose
rows csv.writer writes. Both in turns with ours, in one process, the fastest turn of each; then a served Granian, over
loopback. Memory: the most that the worker held during the download, above what it held before.
"""

import csv
import os
import re
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.demo import demo_environment
from benchmarks.report import keep
from scripts.served import served

TURNS = 7
WANTED_MB = 60
WANTED_SHARE = {"postgresql": 0.5, "sqlite": 0.8}


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        environment = demo_environment(Path(folder), small=True)
        environment |= {"DJANGO_SETTINGS_MODULE": "benchmarks.datasets_settings"}
        os.environ.update(environment)
        import django

        django.setup()
        from django.db import connection

        from benchmarks.datasets_table import ROWS, fill

        fill()
        vendor = connection.vendor
        lines = [f"{ROWS:,} invented rows of 11 columns on {vendor}", *in_process(vendor)]
        connection.close()
        with served(environment, patience=90) as url:
            lines += over_the_wire(urlsplit(url).port or 0)
        keep(f"datasets_{vendor}", lines)


def in_process(vendor: str) -> list[str]:
    from benchmarks.datasets_table import RENGLONES, ROWS
    from tequio.datos.datasets.exports import FORMATS
    from tequio.lib.datasets import Selection

    bare = {"postgresql": bare_copy, "sqlite": bare_cursor}[vendor]

    def ours() -> int:
        return drain(FORMATS["csv"].pieces(Selection(RENGLONES)))

    times: dict[str, list[float]] = {"bare": [], "ours": []}
    sizes = {}
    for _ in range(TURNS):
        for name, work in {"bare": bare, "ours": ours}.items():
            start = time.perf_counter()
            sizes[name] = work()
            times[name].append(time.perf_counter() - start)
    rates = {name: ROWS / min(found) for name, found in times.items()}
    share = rates["ours"] / rates["bare"]
    wanted = WANTED_SHARE[vendor]
    return [
        f"bare: {rates['bare']:,.0f} rows/s ({sizes['bare'] / 1e6:.1f} MB)",
        f"CSV of the dataset: {rates['ours']:,.0f} rows/s ({sizes['ours'] / 1e6:.1f} MB), {share:.2f} of bare "
        f"(wanted {wanted}: {'yes' if share >= wanted else 'NO'})",
    ]


def bare_copy() -> int:
    from django.db import connection

    from benchmarks.datasets_table import BARE

    with connection.cursor() as cursor, cursor.copy(f"COPY ({BARE}) TO STDOUT (FORMAT csv)") as lines:
        return drain(lines)


def bare_cursor() -> int:
    from django.db import connection

    from benchmarks.datasets_table import BARE

    plain = sqlite3.connect(connection.settings_dict["NAME"])
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(plain.execute(BARE))
        plain.close()
        return file.tell()


def drain(pieces) -> int:
    return sum(map(len, pieces))


def over_the_wire(port: int) -> list[str]:
    from benchmarks.datasets_table import ROWS

    fetch(port, "/renglones.csv?hasta=1000")
    lines = []
    for suffix in ("csv", "xlsx", "json"):
        idle = resident_mb(port)
        with highest(lambda: resident_mb(port)) as seen:
            start = time.perf_counter()
            size = fetch(port, f"/renglones.{suffix}")
            seconds = time.perf_counter() - start
        above = max(seen) - idle
        met = "yes" if above < WANTED_MB else "NO"
        lines.append(
            f"served {suffix}: {size / 1e6:.1f} MB in {seconds:.1f} s, {ROWS / seconds:,.0f} rows/s; "
            f"memory {above:+.0f} MB over {idle:.0f} idle (wanted < {WANTED_MB}: {met})"
        )
    return [*lines, both_at_once(port), gone(port)]


def both_at_once(port: int) -> str:
    """Two readers of the whole CSV."""
    idle = resident_mb(port)
    with highest(lambda: resident_mb(port)) as seen, ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda _: fetch(port, "/renglones.csv"), range(2))
    return f"two at once: {one / 1e6:.1f} and {other / 1e6:.1f} MB; memory {max(seen) - idle:+.0f} MB"


def gone(port: int) -> str:
    """A reader who takes a little, stops reading for a while, and leaves: what it held, and when others go on."""
    idle = resident_mb(port)
    with (
        socket.create_connection(("127.0.0.1", port), timeout=60) as connection,
        highest(lambda: resident_mb(port)) as seen,
    ):
        connection.sendall(b"GET /renglones.csv HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        connection.recv(65536)
        time.sleep(3)
    start = time.perf_counter()
    fetch(port, "/salud/viva")
    waited = time.perf_counter() - start
    return f"a reader who stops: memory {max(seen) - idle:+.0f} MB; once gone, the next answer took {waited:.2f} s"


def fetch(port: int, path: str) -> int:
    """Bytes that came until the server closed."""
    with socket.create_connection(("127.0.0.1", port), timeout=600) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        first = connection.recv(65536)
        if not first.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(first[:400].decode())
        size = len(first)
        while piece := connection.recv(1 << 20):
            size += len(piece)
        return size


@contextmanager
def highest(measure: Callable[[], float]) -> Iterator[list[float]]:
    """What the measure gave while the block ran, many times a second."""
    seen = [measure()]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            seen.append(measure())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()


def worker_pids(port: int) -> set[str]:
    listed = subprocess.run(["ss", "-ltnpH", f"sport = :{port}"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"pid=(\d+)", listed))


def resident_mb(port: int, known: dict[int, set[str]] = {}) -> float:  # noqa: B006  the same workers all along
    pids = known.setdefault(port, worker_pids(port))
    statuses = (Path(f"/proc/{pid}/status").read_text(encoding="ascii") for pid in pids)
    return max(int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024 for status in statuses)


if __name__ == "__main__":
    main()
