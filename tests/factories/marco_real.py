"""The real frame of 2019 as the locator takes it, straight from the public files: no database."""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import shapely
from pyogrio.raw import read

from tequio.lib.text import readable_name, slugify
from tequio.territorio.locator.answers import Lugar, Razon
from tequio.territorio.locator.settlements import Poblado
from tequio.territorio.locator.territory import Datos

from .territorio import ALCALDIAS, GROUND

CODE_OF = {slugify(name): clave for clave, name in ALCALDIAS.items()}
RELATION = {"completa": Razon.SECCION_COMPLETA, "parcial": Razon.SECCION_PARCIAL}


def read_real_frame(folder: Path) -> Datos:
    """From the folder of real data; its SOURCE.md files describe each part."""
    keys, names, shapes = read_units(folder)
    unit = {key: number for number, key in enumerate(keys)}
    return Datos(
        marco="mgpc-2019",
        lugares=[_place(*each) for each in zip(keys, names, shapely.area(shapes), strict=True)],
        geometrias=shapes,
        secciones=_sections(folder, unit),
        codigos=_codes(folder, unit),
        asentamientos=[
            Poblado(row["cp"], row["asentamiento"], row["tipo"], CODE_OF[slugify(row["alcaldia"])])
            for row in read_rows(folder / "postal_codes/sepomex_cdmx_2018.csv")
        ],
    )


def read_units(folder: Path):
    """Keys, official names and valid outlines, as three parallel sequences."""
    path = folder / "ut_mgpc2019/colonias_iecm.gpkg"
    meta, _, shapes, fields = read(path, columns=["CVEUT", "NOMUT"])
    columns = dict(zip(meta["fields"], fields, strict=True))
    return columns["CVEUT"], columns["NOMUT"], shapely.make_valid(shapely.from_wkb(shapes))


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _place(key: str, name: str, degrees2: float) -> Lugar:
    alcaldia = ALCALDIAS[key[:2]]
    area = degrees2 * GROUND.per_lon * GROUND.per_lat
    return Lugar(key, readable_name(name), name, "Colonia", key[:2], alcaldia, slugify(alcaldia), None, None, area)


def _sections(folder: Path, unit: dict[str, int]) -> dict[int, list[tuple[int, Razon]]]:
    sections = defaultdict(list)
    for row in read_rows(folder / "ut_2016_iedf/ut_seccion_2016.csv"):
        if row["cve_ut"] in unit:
            sections[int(row["seccion"])].append((unit[row["cve_ut"]], RELATION[row["relacion"]]))
    return dict(sections)


def _codes(folder: Path, unit: dict[str, int]) -> dict[str, list[tuple[int, float]]]:
    rows = read_rows(folder / "postal_codes/cp_ut_overlap.csv")
    total = Counter()
    for row in rows:
        total[row["d_cp"]] += float(row["m2"])
    codes = defaultdict(list)
    for row in sorted(rows, key=lambda row: -float(row["m2"])):
        codes[row["d_cp"]].append((unit[row["CVEUT"]], float(row["m2"]) / total[row["d_cp"]]))
    return dict(codes)
