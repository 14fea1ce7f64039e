"""``/api/v1/ubica`` against an empty view: same process, same middleware, same run. ``python -m benchmarks.ubica``.

Data: the 2019 frame, asked for points drawn at random in its UTs, and for one in ten of the road incidents of 2020,
which lie on streets, where boundaries run (the hard case). Without the real data, the hand-made town and points over
it. Granian with one worker and one blocking thread, as delivered and then without the log line of each request, which
weighs on both. Short slices go in turns, and each turn gives a ratio, so that what else the machine does weighs on
all; medians count. The limiter works as in production, with a limit that is never reached.
"""

import csv
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit
from urllib.request import urlopen

from benchmarks.load import Load
from scripts.served import own_environment, served

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared/data"
RESULT = ROOT / "benchmarks/results/ubica.txt"
TURNS, SLICE_S = 40, 0.3
WANTED = 0.75
LOGS = {
    "as delivered": {"TEQUIO_LOG_FORMAT": "json"},
    "without log lines": {"TEQUIO_LOG_LEVEL": "WARNING"},
}
Rates = dict[str, list[float]]  # answers a second for each kind of question, slice by slice
TOWN = "import django; django.setup(); from tests.factories.pueblito import pueblito; pueblito()"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        (Path(folder) / "static").mkdir()
        environment = own_environment(Path(folder)) | {
            "DJANGO_SETTINGS_MODULE": "benchmarks.empty_settings",
            "TEQUIO_API_LIMIT": "1000000000",
        }
        data, questions = prepare(environment)
        rates = {said: rates_of(environment | level, questions) for said, level in LOGS.items()}
    report(data, rates)


def rates_of(environment: dict[str, str], questions: dict[str, list[str]]) -> Rates:
    with served(environment) as url:
        in_a_ut = [each for each in questions["in a UT"] if situation(url + each) == "una"]
        return measure(urlsplit(url).port or 0, {"empty": ["/vacia"], **questions, "in a UT": in_a_ut})


def prepare(environment: dict[str, str]) -> tuple[str, dict[str, list[str]]]:
    """Fills the database; what the data are, and the addresses to ask by kind of point."""

    def run(*words: str) -> None:
        subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)

    run("manage.py", "migrate", "-v0")
    if not DATA.is_dir():
        run("-c", TOWN)
        return "the hand-made town of ten UTs", {"in a UT": anywhere(-99.131, 19.429, -99.110, 19.436)}
    run("manage.py", "sembrar")
    layer = DATA / "ut_mgpc2019/colonias_iecm.gpkg"
    frame = ("--clave", "mgpc-2019", "--nombre", "MGPC 2019", "--vigente-desde", "2019-12-16", "--publicar")
    run("manage.py", "importar_marco", str(layer), *frame)
    with (DATA / "incidents_c5_2020/c5_incidentes.csv").open(encoding="utf-8", newline="") as file:
        incidents = [ask(row["lon"], row["lat"]) for row in islice(csv.DictReader(file), 0, None, 10)]
    city = anywhere(-99.36, 19.13, -98.94, 19.59)
    return "the 1,814 UTs of the 2019 frame", {"in a UT": city, "road incidents": incidents}


def anywhere(west: float, south: float, east: float, north: float) -> list[str]:
    """Points at random over a box; the seed is fixed."""
    dice = random.Random(2019)
    return [ask(f"{dice.uniform(west, east):.6f}", f"{dice.uniform(south, north):.6f}") for _ in range(3000)]


def situation(url: str) -> str:
    with urlopen(url) as answer:
        return json.load(answer)["situacion"]


def ask(lon: str, lat: str) -> str:
    return f"/api/v1/ubica?lat={lat}&lon={lon}"


def measure(port: int, questions: dict[str, list[str]]) -> Rates:
    loads = {kind: Load(port, addresses) for kind, addresses in questions.items()}
    for load in loads.values():
        load.rate(1)
    turns = [{kind: load.rate(SLICE_S) for kind, load in loads.items()} for _ in range(TURNS)]
    return {kind: [turn[kind] for turn in turns] for kind in loads}


def report(data: str, measured: dict[str, Rates]) -> None:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    lines = [
        f"/api/v1/ubica against an empty view, {datetime.now(UTC):%Y-%m-%d}. `python -m benchmarks.ubica`",
        f"machine: {machine}; load {os.getloadavg()[0]:.1f}; granian, one worker",
        f"data: {data}",
    ]
    for said, rates in measured.items():
        lines += [f"{said}:", *(told(kind, found, rates["empty"]) for kind, found in rates.items())]
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(*lines, sep="\n")


def told(kind: str, found: list[float], empty: list[float]) -> str:
    rate = f"  {kind}: {median(found):,.0f}/s ({min(found):,.0f} to {max(found):,.0f})"
    if found is empty:
        return rate
    ratio = median(one / other for one, other in zip(found, empty, strict=True))
    return f"{rate}, ratio {ratio:.2f} (wanted {WANTED}: {'yes' if ratio >= WANTED else 'NO'})"


if __name__ == "__main__":
    main()
