"""Reads what is sent into a file, piece by piece, and stops as soon as it is too much."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from .refusals import ArchivoRechazadoError, Reason, size

PIECE = 64 * 1024


def write_arriving(file: IO[bytes] | Any, target: Path, max_bytes: int) -> str:
    """The SHA-256 of what arrived, now in ``target``; raises ArchivoRechazadoError (EMPTY, TOO_BIG) and OSError."""
    digest, total = hashlib.sha256(), 0
    with target.open("wb") as arriving:
        for piece in _pieces(file):
            total += len(piece)
            if total > max_bytes:
                raise ArchivoRechazadoError(Reason.TOO_BIG, limite=size(max_bytes))
            digest.update(piece)
            arriving.write(piece)
    if not total:
        raise ArchivoRechazadoError(Reason.EMPTY)
    return digest.hexdigest()


def _pieces(file: Any) -> Iterator[bytes]:
    """Of one of Django's uploads, or of any open file."""
    if hasattr(file, "chunks"):
        yield from file.chunks(PIECE)
    else:
        while piece := file.read(PIECE):
            yield piece
