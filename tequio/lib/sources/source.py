"""The one door: a file comes in, its content says what it is, rows go out."""

from collections.abc import Callable
from pathlib import Path

from tequio.lib.sources.records import Source


def read_source(path: Path, *, layer: str | None = None, progress: Callable[[int, int], None] | None = None) -> Source:
    """Read the whole file, whatever its extension says it is. The file is never changed.

    ``layer`` picks a layer, a sheet or a member of an archive when there are several; ``progress`` hears
    (rows done, rows in all). Raises SourceError, and nothing else, for a file that cannot be trusted.
    """
    raise NotImplementedError
