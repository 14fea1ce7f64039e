"""Read the whole logbook and tell what does not agree; in bounded memory, whatever its size."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tequio.bitacora.locks import missing_locks

from .leaves import check_leaves
from .seals import check_kept, check_seals
from .strays import check_strays

Progress = Callable[[int, int], None]


def verificar(progress: Progress, kept: Iterable[Mapping[str, Any]] = ()) -> Iterator[str]:
    """Each thing that does not agree, in Spanish, the first altered first; nothing when the logbook is whole.

    ``kept``: seals that someone kept apart (``/bitacora.json``): the only defence against whoever could write the
    whole logbook anew, seals included.
    """
    altered: set[int] = set()
    yield from check_seals(altered)
    yield from check_leaves(altered, progress)
    yield from check_strays()
    yield from check_kept(kept)
    for name in missing_locks():
        yield f"Falta el candado «{name}»: la base de datos dejaría alterar la bitácora."
