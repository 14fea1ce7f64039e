"""Shapefiles and GeoPackages, through GDAL, always from a private copy."""

import shutil
import sqlite3
import warnings
from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

import pyogrio
import shapely

from tequio.lib.sources.draft import Draft, plain_value, unread_note
from tequio.lib.sources.records import SourceError
from tequio.lib.sources.reference import to_wgs84
from tequio.lib.sources.shapefile import checked_parts, dbf_encoding

BROKEN = (RuntimeError, ValueError, OSError)  # what pyogrio raises for a file that GDAL cannot read
quiet_gdal = partial(warnings.catch_warnings, action="ignore")  # what matters of its warnings is checked here


def read_shapefile(parts: Mapping[str, Path], folder: Path) -> Draft:
    """The layer whose parts are given by extension (``.shp``, ``.dbf``…); ``folder`` is for our copy."""
    data = checked_parts(parts)
    encoding, notes = dbf_encoding(parts)
    for suffix, part in data.items():
        shutil.copyfile(part, folder / f"capa{suffix}")
    prj = parts[".prj"].read_text("latin-1").strip() if ".prj" in parts else None
    draft = _read(folder / "capa.shp", None, prj, where="el .prj", encoding=encoding)
    draft.notes[:0] = notes
    return draft


def read_geopackage(path: Path, layer: str | None, folder: Path) -> Draft:
    """The layer ``layer``, or the only one with geometry."""
    copy = folder / "capa.gpkg"
    shutil.copyfile(path, copy)
    _refuse_damaged(copy)
    return _read(copy, _only_layer(copy, layer), None, where="su sistema de referencia")


def _read(path: Path, layer: str | None, crs: str | None, *, where: str, encoding: str | None = None) -> Draft:
    try:
        with quiet_gdal():
            meta, _, shapes, fields = pyogrio.raw.read(path, layer=layer, encoding=encoding, datetime_as_string=True)
    except BROKEN as error:
        raise _damaged() from error
    records = [[plain_value(value) for value in record] for record in zip(*(f.tolist() for f in fields), strict=True)]
    if shapes is None or not len(shapes):
        raise SourceError("La capa no tiene elementos con geometría. Pide que te la envíen completa.")
    geometries = shapely.from_wkb(shapes, on_invalid="ignore")
    notes = unread_note(sum(g is None and s is not None for g, s in zip(geometries, shapes, strict=True)))
    geometries, said = to_wgs84(geometries, crs or meta["crs"], where=where)
    return Draft(list(meta["fields"]), records or [[]] * len(geometries), list(geometries), notes + said)


def _refuse_damaged(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as base:
            base.execute("PRAGMA trusted_schema = OFF")
            base.execute("SELECT table_name FROM gpkg_contents").fetchall()
            sound = base.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged() from error
    if not sound:
        raise _damaged()


def _only_layer(path: Path, layer: str | None) -> str:
    try:
        with quiet_gdal():
            layers: set[str] = {name for name, geometry in pyogrio.list_layers(path) if geometry}
    except BROKEN as error:
        raise _damaged() from error
    if layer is not None and layer in layers:
        return layer
    if len(layers) != 1:
        raise SourceError(
            f"El GeoPackage no tiene una sola capa, sino: {', '.join(sorted(layers)) or 'ninguna'}. Indica cuál."
        )
    return layers.pop()


def _damaged() -> SourceError:
    return SourceError("La capa está dañada, cortada, o no es lo que dice ser. Pide que te la envíen de nuevo.")
