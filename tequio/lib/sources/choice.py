"""Which files of an archive, or of a folder, are the data."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from tequio.lib.sources.archive import Member
from tequio.lib.sources.records import SourceError
from tequio.lib.sources.sniff import is_archive

SHAPE_PARTS = {".shp", ".shx", ".dbf", ".prj", ".cpg"}
TABLES = {".csv", ".tsv", ".tab", ".json", ".geojson", ".xlsx", ".xlsm", ".gpkg"}

Parts = Mapping[str, Path]  # by extension, in lower case


def chosen_parts(members: Iterable[Member], layer: str | None) -> tuple[str, Parts]:
    """The name and the parts of the data of an archive: a shapefile before a table, a table before a text.

    Raises SourceError when there is none, when there are several and ``layer`` names none of them,
    and when an archive hides in the archive.
    """
    members = tuple(members)
    for member in members:
        if is_archive(member.path):
            raise SourceError(f"El ZIP trae otro dentro («{member.name}»). Envía los archivos de datos en un solo ZIP.")
    found = _shapefiles(members) or _alone(members, TABLES) or _alone(members, {".txt"})
    if layer is not None:
        found = {name: parts for name, parts in found.items() if layer in {name, PurePosixPath(name).stem}} or found
    if not found:
        raise SourceError("El ZIP no trae ninguna capa ni tabla. Debe traer SHP, GPKG, GeoJSON, CSV o XLSX.")
    if len(found) > 1:
        raise SourceError(f"El ZIP trae varias capas o tablas: {', '.join(found)}. Indica cuál, o deja solo una.")
    return next(iter(found.items()))


def parts_beside(shp: Path) -> Parts:
    """The parts of a shapefile that stand in the same folder."""
    beside = (path for path in shp.parent.iterdir() if path.stem.casefold() == shp.stem.casefold() and path.is_file())
    return {path.suffix.lower(): path for path in beside}


def _shapefiles(members: Iterable[Member]) -> dict[str, Parts]:
    groups: dict[str, dict[str, Path]] = defaultdict(dict)
    names: dict[str, str] = {}
    for member in members:
        path = PurePosixPath(member.name)
        if path.suffix.lower() in SHAPE_PARTS:
            stem = str(path.with_suffix("")).casefold()
            groups[stem][path.suffix.lower()] = member.path
            names[stem] = path.stem
    return {names[stem]: parts for stem, parts in groups.items() if ".shp" in parts}


def _alone(members: Iterable[Member], suffixes: set[str]) -> dict[str, Parts]:
    kinds = ((member, PurePosixPath(member.name).suffix.lower()) for member in members)
    return {member.name: {suffix: member.path} for member, suffix in kinds if suffix in suffixes}
