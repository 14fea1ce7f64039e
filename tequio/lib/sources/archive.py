"""ZIP files from strangers: every byte counted, no name trusted, nothing written but under names of our own."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from tequio.lib.sources.records import SourceError

MAX_MEMBERS = 200
MAX_BYTES = 512 * 1024**2  # of all members together, once out
MAX_RATIO = 200  # honest DBF tables reach about 60
RATIO_FLOOR = 16 * 1024**2  # below this size no ratio is dangerous
CHUNK = 1024**2
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive. ``name``: as written there, only to be shown and compared; ``path``: our copy."""

    name: str
    path: Path


def unpack(archive: Path, folder: Path) -> tuple[Member, ...]:
    """Copies of the members in ``folder``, which has to be empty. Raises SourceError for tricks and bombs."""
    members = []
    for number, (name, chunks) in enumerate(_contents(archive)):
        copy = folder / f"{number:03d}"
        with copy.open("xb") as file:
            file.writelines(chunks)
        members.append(Member(name, copy))
    return tuple(members)


def in_memory(archive: Path) -> dict[str, bytes]:
    """The members of a small archive, as a workbook is, by name. Raises SourceError as ``unpack`` does."""
    return {name: b"".join(chunks) for name, chunks in _contents(archive)}


def bundled(members: dict[str, bytes]) -> BytesIO:
    """An archive of members that were counted, not compressed: its reader cannot be made to inflate anything."""
    bundle = BytesIO()
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_STORED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    bundle.seek(0)
    return bundle


def names_in(archive: Path) -> frozenset[str]:
    """The names of the members. Raises SourceError when the archive cannot be opened."""
    try:
        with zipfile.ZipFile(archive) as bundle:
            return frozenset(bundle.namelist())
    except BROKEN as error:
        raise _broken() from error


def _contents(archive: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    try:
        with zipfile.ZipFile(archive) as bundle:
            infos = [info for info in bundle.infolist() if not info.is_dir() and not _is_litter(info.filename)]
            _refuse_tricks(bundle.infolist())
            budget = _Budget(archive.stat().st_size)
            for info in infos:
                yield info.filename, _bounded(bundle, info, budget)
    except BROKEN as error:
        raise _broken() from error


@dataclass(slots=True)
class _Budget:
    packed: int
    spent: int = 0

    def spend(self, amount: int) -> None:
        self.spent += amount
        if self.spent > MAX_BYTES:
            raise SourceError(
                f"El ZIP ocupa más de {MAX_BYTES // 1024**2} MB al abrirlo. Divide el archivo y vuelve a cargarlo."
            )
        if self.spent > max(RATIO_FLOOR, self.packed * MAX_RATIO):
            raise SourceError(
                "El ZIP crece más de lo normal al abrirlo; no se tomó por seguridad. Envía los archivos sin comprimir."
            )


def _bounded(bundle: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> Iterator[bytes]:
    try:
        with bundle.open(info) as file:
            while chunk := file.read(CHUNK):
                budget.spend(len(chunk))
                yield chunk
    except BROKEN as error:
        raise _broken() from error


def _is_litter(name: str) -> bool:
    path = PurePosixPath(name)
    return "__MACOSX" in path.parts or path.name in {".DS_Store", "Thumbs.db"}


def _refuse_tricks(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MAX_MEMBERS:
        raise SourceError(f"El ZIP trae más de {MAX_MEMBERS} archivos. Deja solo los de la capa y vuelve a cargarlo.")
    seen: set[str] = set()
    for info in infos:
        if why := _trick(info, seen):
            raise SourceError(
                f"El ZIP no se tomó: «{info.filename}» {why}. Vuelve a comprimir solo los archivos de datos."
            )
        seen.add(info.filename.casefold())


def _trick(info: zipfile.ZipInfo, seen: set[str]) -> str | None:
    name = info.orig_filename
    reasons = {
        "está protegido con contraseña": bool(info.flag_bits & 0x1),
        "tiene una ruta que sale de la carpeta": _escapes(name),
        "es un enlace, no un archivo": stat.S_ISLNK(info.external_attr >> 16),
        "está repetido": info.filename.casefold() in seen,
        "está comprimido con un método desconocido": info.compress_type
        not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED},
    }
    return next((why for why, found in reasons.items() if found), None)


def _escapes(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in name[:2]


def _broken() -> SourceError:
    return SourceError("El ZIP está dañado o incompleto. Pide que te lo envíen de nuevo.")
