"""The process apart in which foreign bytes are parsed: ``python -m …uploads.workshop KIND SOURCE TARGET``.

Leaves the clean file in TARGET and nothing on its output, or the word of a refusal and code 3. Memory that runs out
is a refusal too; a crash is whatever code the system gives.
"""

import resource
import sys
from pathlib import Path

from . import limits
from .outcome import RefusedError

REFUSED = 3


def confine() -> None:
    """From here on, neither this process nor its libraries get more than this."""
    for what, most in (
        (resource.RLIMIT_AS, limits.MEMORY),
        (resource.RLIMIT_CPU, limits.SECONDS),
        (resource.RLIMIT_FSIZE, limits.OUTPUT),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main(kind: str, source: str, target: str) -> None:
    confine()
    if kind == "PDF":
        from .pdfs import rewrite  # noqa: PLC0415  after confine(), and only what is needed

        rewrite(Path(source), Path(target))
    else:
        from .pictures import redraw  # noqa: PLC0415  as above

        redraw(Path(source), Path(target), kind)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except RefusedError as error:
        sys.stdout.write(str(error))
        sys.exit(REFUSED)
    except MemoryError:
        sys.stdout.write("BOMB")
        sys.exit(REFUSED)
