"""The files of a frame, made once and named by their hash, so that they can be kept for ever by any cache.

``*.tequio``   compact outlines for the browser: finds a UT offline, and draws the map (locator/browser)
``*.geojson``  every UT with its facts and its whole outline (RFC 7946); alcaldías and districts as the sum of theirs
``*.svg``      the city as a mosaic, for the home page

They derive from the database alone and come out the same on every machine. A small index beside them says which
belong to which version of a frame. Made before a frame is published; a machine that lacks them makes them when asked.
While its disk cannot take them, pages go on in words (``available_files``).
"""

import fcntl
import gzip
import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import Any

import brotli
from django.conf import settings

from .dissolve import alcaldias_of, distritos_of
from .geojson import collection, feature
from .locator.browser import encode
from .locator.loading import read_frame
from .models import Marco
from .mosaic import mosaic

log = logging.getLogger(__name__)
FORMAT = 1  # rises when a release changes what the files hold, so that older ones are made again
SUFFIXES = {"br": ".br", "gzip": ".gz"}
RETRY_S = 60.0  # making them takes seconds, so a disk that refused them is not tried at each request
_refused: dict[tuple[int, int], float] = {}  # when the disk last refused the files of a frame's version


@dataclass(frozen=True, slots=True)
class FrameFiles:
    """Names, not paths: they stand at /mapas/<name>."""

    locator: str
    outlines: str
    alcaldias: str
    distritos: str
    mosaic: str


def folder() -> Path:
    return Path(settings.DATA_DIR) / "mapas"


def frame_files(marco: Marco) -> FrameFiles:
    """The files of this version of the frame; made now when they are absent. Raises OSError when they cannot be."""
    return _frame_files(marco.pk, marco.version, str(folder()))


def available_files(marco: Marco) -> FrameFiles | None:
    """As ``frame_files``; None, and a line in the log, while the disk cannot take them."""
    key = marco.pk, marco.version
    if key in _refused and monotonic() - _refused[key] < RETRY_S:
        return None
    try:
        files = frame_files(marco)
    except OSError:
        log.exception("the files of %s cannot be written: pages go on without them", marco.clave)
        _refused[key] = monotonic()
        return None
    _refused.pop(key, None)
    return files


def refused(marco: Marco) -> bool:
    """Whether the disk refused the files of this version when this process last tried, and still does."""
    return (marco.pk, marco.version) in _refused and available_files(marco) is None


def forget() -> None:
    """As if this process had asked for no file yet."""
    _frame_files.cache_clear()
    _refused.clear()


@lru_cache(maxsize=16)
def _frame_files(pk: int, version: int, _folder: str) -> FrameFiles:
    marco = Marco.objects.get(pk=pk)
    index = folder() / f"{marco.clave}-v{version}-{marco.sha256[:8]}-f{FORMAT}.json"
    if not index.exists():
        with _only_one(index):
            if not index.exists():
                _write(index, json.dumps(asdict(_make(marco))).encode())
    return FrameFiles(**json.loads(index.read_text()))


def _make(marco: Marco) -> FrameFiles:
    """Read anew: the picture in memory may be a moment older than this version, and files are kept for ever."""
    data = read_frame(marco.pk, marco.clave)
    lugares, geometries = data.lugares, list(data.geometrias)
    drawn = [(place.clave, shape) for place, shape in zip(lugares, geometries, strict=True) if shape is not None]
    outlines = dict(drawn)
    features = map(feature, lugares, geometries)
    compact = encode(lugares, geometries, marco.clave, marco.nombre, marco.vigente_desde)
    return FrameFiles(
        locator=_keep(marco, "tequio", compact),
        outlines=_keep(marco, "geojson", _bytes(collection(features))),
        alcaldias=_keep(marco, "geojson", _bytes(alcaldias_of(lugares, outlines))),
        distritos=_keep(marco, "geojson", _bytes(distritos_of(lugares, outlines))),
        mosaic=_keep(marco, "svg", mosaic(drawn).encode()),
    )


def _bytes(made: dict[str, Any]) -> bytes:
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _keep(marco: Marco, suffix: str, data: bytes) -> str:
    """Write the file and its compressed twins; its name says frame and content."""
    name = f"{marco.clave}-{hashlib.sha256(data).hexdigest()[:12]}.{suffix}"
    quality = 11 if suffix == "tequio" else 9  # what telephones fetch deserves the slowest, which is a fifth smaller
    _write(folder() / (name + SUFFIXES["br"]), brotli.compress(data, quality=quality))
    _write(folder() / (name + SUFFIXES["gzip"]), gzip.compress(data, 9, mtime=0))
    _write(folder() / name, data)
    return name


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a reader never meets half a file, nor does a full disk leave one."""
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)  # a web server in front may serve it
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


@contextmanager
def _only_one(index: Path) -> Iterator[None]:
    """Several processes may want the same files at once; one makes them, the others wait."""
    index.parent.mkdir(parents=True, exist_ok=True)
    with index.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
