"""Small files as an office would send them, and catalogues to read them against."""

import csv
import json

from shapely import box
from shapely.geometry import mapping

from tequio.territorio.importers.catalogos import Catalogos, Kind

KNOWN = Catalogos(
    alcaldias={
        "02": "Azcapotzalco",
        "04": "Cuajimalpa de Morelos",
        "05": "Gustavo A. Madero",
        "08": "La Magdalena Contreras",
        "10": "Álvaro Obregón",
        "16": "Miguel Hidalgo",
    },
    tipos=(
        Kind("colonia", "Colonia", ("ampl",)),
        Kind("unidad-habitacional", "Unidad habitacional", ("u hab", "u", "cond")),
        Kind("pueblo", "Pueblo", ("pblo", "ej")),
        Kind("barrio", "Barrio", ("barr",)),
    ),
    distritos=frozenset(range(1, 34)),
)


def square(x, y=0, side=1):
    """A square of ``side`` × 1.1 km, x to the east and y to the north of a point of the city."""
    return box(-99.2 + x / 100, 19.4 + y / 100, -99.2 + (x + side) / 100, 19.4 + (y + side) / 100)


SQUARE = square(0)


def unit(clave="02-001", nombre="AGUILERA", geometry=SQUARE, **more):
    """A feature of a frame."""
    properties = {"CVEUT": clave, "NOMUT": nombre, **more}
    return {"type": "Feature", "properties": properties, "geometry": geometry and mapping(geometry)}


def layer(folder, *features, name="marco.geojson"):
    """A GeoJSON file with these features."""
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def table(folder, *rows, name="tabla.csv", sep=","):
    """A CSV file with these rows, the first with the headers."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=sep).writerows(rows)
    return path


def how(report):
    """What was mended, by key."""
    return [(mended.key, mended.how) for mended in report.mended]


def why(report):
    """Why each row was refused."""
    return [refused.why for refused in report.refused]
