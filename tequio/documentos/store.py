"""Files named by their hash, below DATA_DIR: ``archivos/ab/cd/abcd…``. Never changed; a name either has its whole bytes
or does not exist. What nothing refers to may be discarded.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings

ARRIVING = "por-guardar"
DAY_S = 24 * 3600


def folder() -> Path:
    return Path(settings.DATA_DIR) / "archivos"


def path_of(sha256: str) -> Path:
    return folder() / sha256[:2] / sha256[2:4] / sha256


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of its own for a file that arrives, on the disk of the store; gone at the end, whatever happens."""
    with tempfile.TemporaryDirectory(dir=_arrivals()) as name:
        yield Path(name)


def _arrivals() -> Path:
    home = folder() / ARRIVING
    home.mkdir(parents=True, exist_ok=True)
    return home


def keep_bytes(content: bytes) -> str:
    """Keep these bytes; the hash under which they are. Raises OSError (a full disk) and then leaves nothing."""
    home = _arrivals()
    handle, name = tempfile.mkstemp(dir=home)
    arriving = Path(name)
    try:
        with open(handle, "wb") as file:
            file.write(content)
        return keep_file(arriving)
    finally:
        arriving.unlink(missing_ok=True)


def keep_file(arriving: Path) -> str:
    """Move a file of ``scratch`` to its place; the hash under which it is. On the disk for good when it returns."""
    with arriving.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    place = path_of(sha256)
    if place.exists():
        place.touch()  # whoever would discard it sees that it is wanted again
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        arriving.chmod(0o440)
        arriving.replace(place)
        _sync(place.parent)
        _named_for_good(place.parent)
        _named_for_good(place.parent.parent)
    return sha256


def discard(sha256: str, now: datetime) -> bool:
    """Remove these bytes, to which nothing refers; False when they were kept again within a day, or are not there.

    The day is for whoever has just handed in the same bytes and has not written its row yet.
    """
    place = path_of(sha256)
    try:
        fresh = place.stat().st_mtime > now.timestamp() - DAY_S
        if not fresh:
            place.unlink()
    except FileNotFoundError:
        return False
    return not fresh


@cache
def _named_for_good(directory: Path) -> None:
    """Once in each process: whoever made the folder may have gone before it was safe, and nobody removes it."""
    _sync(directory.parent)


def _sync(directory: Path) -> None:
    """A new name is safe from a power cut only once its folder is on the disk too."""
    with suppress(PermissionError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
