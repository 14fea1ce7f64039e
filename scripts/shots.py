"""Screenshots of the main pages at 360 and 1280 px, light and dark, into shots/ (which git ignores).

python scripts/shots.py                          the fictitious city of `make demo`
python scripts/shots.py http://127.0.0.1:8000    whatever is served there
"""

import sys
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from served import ROOT, own_environment, served

PAGES = {
    "home": "/",
    "results": "/buscar/?q=san",
    "not-found": "/buscar/?q=zzzz+qqqq",
    "map": "/mapa/",
    "ut": "/ut/08-033/",
    "uts": "/ut/?alcaldia=la-magdalena-contreras",
    "alcaldia": "/alcaldias/la-magdalena-contreras/",
    "alcaldias": "/alcaldias/",
    "distrito": "/distritos/33/",
    "distritos": "/distritos/",
    "help": "/no-encuentro-mi-lugar/?alcaldia=la-magdalena-contreras",
    "subscribe": "/avisos/?tema=ut:08-033",
    "messages": "/avisos/muestras/",
    "projects": "/proyectos/",
    "draws": "/presupuesto/sorteos/",
    "figures": "/proyectos/cifras/",
    "propose": "/presupuesto/proponer/",
    "folio": "/folio/",
    "mechanisms": "/mecanismos/",
    "mechanism": "/mecanismos/b6-presupuesto-participativo/",
    "calendar": "/mecanismos/calendario/",
    "api": "/api/v1/docs",
    "data": "/datos/",
    "dataset": "/datos/unidades-territoriales/?alcaldia=la-magdalena-contreras",
    "ui": "/ui/",
    "error": "/no-existe/",
    "english": "/en/ut/08-033/",
}
WIDTHS = {"phone": 360, "desktop": 1280}
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"]


def main(url: str | None) -> None:
    folder = ROOT / "shots"
    folder.mkdir(exist_ok=True)
    with nullcontext(url) if url else served(own_environment(ROOT / "var")) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        for scheme in ("light", "dark"):
            for width, pixels in WIDTHS.items():
                context = browser.new_context(viewport={"width": pixels, "height": 800}, color_scheme=scheme)
                take(context.new_page(), address, folder, f"{width}-{scheme}")
                context.close()
        browser.close()


def take(page: Page, address: str, folder: Path, kind: str) -> None:
    for name, path in PAGES.items():
        page.goto(address + path, wait_until="networkidle")
        if name == "map":
            page.wait_for_timeout(3000)  # software rendering draws slowly
        page.screenshot(path=folder / f"{name}-{kind}.png", full_page=name != "map")
        print(f"{name}-{kind}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
