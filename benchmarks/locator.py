"""The locator against a bare Shapely STRtree over the same outlines: ``python -m benchmarks.locator``.

Data: the 1,814 UTs of the 2019 frame (ut_mgpc2019/colonias_iecm.gpkg) and the 33,069 road incidents of 2020
(incidents_c5_2020), which lie on streets, where boundaries run: the hard case for a grid. Both sides are measured in
turns in the same process and the best turn counts, so that the ratio holds on any machine; the figures do not.
Times are of the processor, not of the clock: what else the machine does is left out. The process carries GDAL to read
the file, which a web process does not.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import django
import numpy as np
import shapely

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from benchmarks.names import measure_names  # noqa: E402  needs Django
from tequio.territorio.locator.territory import Territorio  # noqa: E402  needs Django
from tests.factories.marco_real import read_real_frame, read_rows  # noqa: E402  needs Django

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared/data"
RESULT = ROOT / "benchmarks/results/locator.txt"
TURNS = 5
WANTED = 0.6


def main() -> int:
    if not DATA.is_dir():
        print("The real public data (../shared/data) is not on this machine: nothing measured.")
        return 0
    before = resident_mb()
    data = read_real_frame(DATA)
    seconds, territorio = timed(lambda: Territorio(data))
    lines = [
        "Locator over 1,814 UTs of the 2019 frame; 33,069 points of C5 incidents. `python -m benchmarks.locator`",
        f"build: {seconds:.2f} s; process: {resident_mb():.0f} MB ({before:.0f} MB before reading the frame)",
        *measure_points(territorio, data.geometrias),
        *measure_names(territorio),
    ]
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(*lines, sep="\n")
    return 0


def measure_points(territorio: Territorio, geometries: np.ndarray) -> list[str]:
    rows = read_rows(DATA / "incidents_c5_2020/c5_incidentes.csv")
    lons, lats = (np.array([float(row[axis]) for row in rows]) for axis in ("lon", "lat"))
    pairs = list(zip(lons.tolist(), lats.tolist(), strict=True))
    tree = shapely.STRtree(geometries)

    def bare_loop() -> None:
        for lon, lat in pairs:
            tree.query(shapely.Point(lon, lat), predicate="intersects")

    def bare_bulk() -> None:
        tree.query(shapely.points(lons, lats), predicate="intersects")

    def keys_loop() -> None:
        for lon, lat in pairs:
            territorio.keys_at(lon, lat)

    def whole_loop() -> None:
        for lon, lat in pairs:
            territorio.at(lon, lat)

    def bulk() -> None:
        territorio.at_many(lons, lats)

    return [
        compare("point by point, keys", keys_loop, bare_loop, len(pairs)),
        compare("point by point, whole answer with distances", whole_loop, bare_loop, len(pairs), wanted=None),
        compare("in bulk", bulk, bare_bulk, len(pairs)),
    ]


def compare(
    name: str, ours: Callable[[], None], bare: Callable[[], None], count: int, wanted: float | None = WANTED
) -> str:
    """A line with points a second of both, and how many times the bare tree's ours are."""
    best_ours = best_bare = float("inf")
    for _ in range(TURNS):
        best_bare = min(best_bare, timed(bare)[0])
        best_ours = min(best_ours, timed(ours)[0])
    ratio = best_bare / best_ours
    verdict = "" if wanted is None else f" (wanted {wanted}: {'yes' if ratio >= wanted else 'NO'})"
    return f"{name}: {count / best_ours:,.0f}/s, bare {count / best_bare:,.0f}/s, ratio {ratio:.2f}{verdict}"


def timed(work: Callable[[], object]) -> tuple[float, object]:
    start = process_time()
    result = work()
    return process_time() - start, result


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
