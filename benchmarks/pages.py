"""Pages against an empty view, warm and cold; how much they weigh; the memory of the process that serves them.

Data: the whole fictitious city (about 1,800 UTs, three frames). Granian, one worker, one blocking thread. Slices go in
turns so that whatever else the machine does weighs on all; the median counts.
"""

import json
import subprocess
import tempfile
import urllib.request
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from benchmarks.demo import demo_environment
from benchmarks.load import Load
from benchmarks.report import keep
from scripts.served import served

TURNS, SLICE_S = 8, 0.5
WANTED_WARM, WANTED_MB, WANTED_KB = 0.6, 200, 60


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        environment = demo_environment(Path(folder))
        with served(environment) as url:
            port = urlsplit(url).port or 0
            loaded = resident_mb(port)
            lines = [*speed(url), *weight(url), *memory(loaded, resident_mb(port))]
    keep("pages", ["data: the fictitious city; granian, one worker, one thread", *lines])


def speed(url: str) -> list[str]:
    port = urlsplit(url).port or 0
    keys = [each["clave"] for each in json.load(urllib.request.urlopen(f"{url}/ut.json"))["unidades"]]
    loads = {
        "empty view": Load(port, ["/vacia"]),
        "home, warm": Load(port, ["/"]),
        "a UT's page, warm": Load(port, ["/ut/08-033/"]),
        "a UT's page, rendered": Load(port, [f"/ut/{clave}/?n={n}" for n in range(40) for clave in keys]),
        "a UT as JSON, built": Load(port, [f"/ut/{clave}.json?n={n}" for n in range(40) for clave in keys]),
    }
    rates: dict[str, list[float]] = {name: [] for name in loads}
    for _ in range(TURNS):
        for name, load in loads.items():
            rates[name].append(load.rate(SLICE_S))
    base = median(rates["empty view"])
    return [f"{name}: {median(found):,.0f}/s, {median(found) / base:.2f} of empty" for name, found in rates.items()]


def weight(url: str) -> list[str]:
    sizes = {path: len(urllib.request.urlopen(url + path).read()) / 1000 for path in ("/", "/ut/08-033/", "/ut/")}
    return [f"HTML of {path}: {size:.1f} kB (wanted {WANTED_KB})" for path, size in sizes.items()]


def memory(loaded: float, full: float) -> list[str]:
    return [
        f"memory of the web process with the index loaded: {loaded:.0f} MB (wanted {WANTED_MB})",
        f"and with all the pages above kept, some 40 MB at most: {full:.0f} MB",
    ]


def resident_mb(port: int) -> float:
    """Resident memory of the fattest process behind the port."""
    listed = subprocess.run(["ss", "-ltnpH", f"sport = :{port}"], capture_output=True, text=True, check=True).stdout
    pids = {part.split(",")[0] for part in listed.split("pid=")[1:]}
    return max(_resident_mb(int(pid)) for pid in pids)


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
