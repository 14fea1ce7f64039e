"""Small files with known faults, made by hand for one test."""

import json
import zipfile
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from hypothesis import HealthCheck, settings
from openpyxl import Workbook
from shapely import Polygon, box

# For properties that write files: the folder may be shared by the examples, and the disk may be slow.
with_files = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
CENTRO = box(-99.14, 19.43, -99.13, 19.44)
SUR = box(-99.15, 19.20, -99.14, 19.21)


def write_csv(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def write_layer(path: Path, shapes=(CENTRO, SUR), names=("Coyoacán", "Peñón"), *, crs="EPSG:4326", **options) -> Path:
    """A layer of polygons with the fields ``clave`` and ``nombre``; the extension says the format."""
    pyogrio.raw.write(
        path,
        np.array([shapely.to_wkb(shape) for shape in shapes], dtype=object),
        [np.array([f"02-{n:03d}" for n in range(1, len(shapes) + 1)], dtype=object), np.array(names, dtype=object)],
        np.array(["clave", "nombre"]),
        geometry_type="Polygon",
        crs=crs,
        **options,
    )
    return path


def zip_shapefile(folder: Path, *, without=(), **options) -> Path:
    """A zipped shapefile that lacks the parts in ``without``."""
    made = folder / "hecho"
    made.mkdir()
    write_layer(made / "colonias.shp", **options)
    members = {part.name: part.read_bytes() for part in made.iterdir() if part.suffix not in without}
    return write_zip(folder / "colonias.zip", members)


def write_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in members.items():
            bundle.writestr(name, data)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def write_geojson(path: Path, shapes=(CENTRO, SUR), *, crs: str | None = None) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"clave": f"02-{n:03d}"},
            "geometry": json.loads(shapely.to_geojson(shape)) if shape else None,
        }
        for n, shape in enumerate(shapes, start=1)
    ]
    member = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features} | member))
    return path


def write_xlsx(path: Path, *sheets: list[list]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Hoja{number}")
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def swapped(shape: Polygon) -> Polygon:
    """The same polygon, latitude first."""
    return shapely.transform(shape, lambda points: points[:, ::-1])
