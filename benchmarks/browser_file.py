"""How small the browser file is, what each choice costs, and how long a phone takes to read it.

    python -m benchmarks.browser_file

Prints Markdown tables: sizes by tolerance and grid, borders shared or not, and, where Chromium is installed, the time
to decode and to answer with the processor as it is and slowed down 4 and 6 times. No database.
"""

import gzip
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from unittest.mock import patch

import brotli
import django
import numpy as np
import shapely
from pyogrio.raw import read

sys.path.insert(0, str(Path(__file__).parents[1]))
CHROMIUM = "/usr/bin/chromium"
ASK = """async ([locator, file]) => {
  const { decode } = await import(locator);
  const buffer = await (await fetch(file)).arrayBuffer();
  const start = performance.now();
  const territory = decode(buffer);
  const decoded = performance.now();
  for (let i = 0; i < 100; i++) territory.at(-99.3 + i * 0.004, 19.2 + i * 0.004);
  return [decoded - start, (performance.now() - decoded) / 100];
}"""


def load(path):
    """Parallel lists of lugares and geometries."""
    from tequio.lib.text import readable_name
    from tequio.territorio.locator.answers import Lugar

    names = ["CVEUT", "NOMUT", "NOMDT", "DTTOLOC"]
    meta, _, shapes, columns = read(path, columns=names)
    facts = dict(zip(meta["fields"], columns, strict=True))
    shapes = shapely.make_valid(shapely.from_wkb(shapes))
    areas = shapely.area(shapes) * 105_180 * 110_690
    rows = zip(*(facts[name] for name in names), areas, strict=True)
    lugares = [
        Lugar(key, readable_name(name), name, "Colonia", key[:2], place.title(), place.lower(), int(dd), None, area)
        for key, name, place, dd, area in rows
    ]
    return lugares, shapes


def encoded(lugares, shapes, step=4e-6, tolerance=0.6):
    from tequio.territorio.locator.browser import encoding

    cell = encoding.CELL_M / encoding.STEP * step
    with patch.multiple(encoding, STEP=step, TOLERANCE_M=tolerance, CELL_M=cell):
        return encoding.encode(lugares, shapes, "mgpc-2019", "Marco 2019", date(2019, 8, 16))


def row(name, data):
    sizes = (len(data), len(gzip.compress(data, 9)), len(brotli.compress(data, quality=11)))
    print(f"| {name} |", " | ".join(f"{size / 1000:.1f}" for size in sizes), "|")


def sizes(lugares, shapes):
    print("| grid (degrees), tolerance (m) | plain kB | gzip -9 kB | brotli 11 kB |\n|---|---|---|---|")
    for step, tolerance in [(1e-7, 0), (1e-6, 0.3), (3e-6, 0.6), (4e-6, 0.6), (4e-6, 0.8), (5e-6, 0.6), (5e-6, 1.1)]:
        row(f"{step:g}, {tolerance}", encoded(lugares, shapes, step, tolerance))
    row("names and facts alone", encoded(lugares, [None] * len(lugares)))
    from tequio.territorio.locator.browser import encoding

    with patch.object(encoding, "cut", apart):
        row("4e-06, 0.6, each ring by itself", encoded(lugares, shapes))


def apart(rings):
    """Every ring an arc of its own: borders that two share are kept twice."""
    return [(*ring, ring[0]) for ring in rings], [[i] for i in range(len(rings))]


def speed(lugares, shapes):
    start = time.perf_counter()
    data = encoded(lugares, shapes)
    print(f"\nEncoded in {time.perf_counter() - start:.2f} s.")
    if not Path(CHROMIUM).exists():
        print("Chromium is not installed here: decoding was not measured.")
        return
    from playwright.sync_api import sync_playwright

    from tests.territorio.locator.site import Site, collect_static

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Site(collect_static(Path(folder)), data)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        print("\n| processor slowed | decode ms (first) | answer ms |\n|---|---|---|")
        for rate in (1, 4, 6):
            print(f"| {rate}× | {' | '.join(f'{value:.2f}' for value in timed(browser, site, rate))} |")
        browser.close()
        site.close()


def timed(browser, site, rate, rounds=5):
    """Medians over fresh pages, so that nothing is compiled beforehand."""
    found = []
    for _ in range(rounds):
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        page.goto(site.address)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
        found.append(page.evaluate(ASK, [site.static["locator.js"], site.file]))
        context.close()
    return np.median(found, axis=0)


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    layer = Path(__file__).parents[2] / "shared/data/ut_mgpc2019/colonias_iecm.gpkg"
    if not layer.exists():
        print("The real public data (../shared/data) is not on this machine: nothing measured.")
        sys.exit()
    frame = load(layer)
    sizes(*frame)
    speed(*frame)
