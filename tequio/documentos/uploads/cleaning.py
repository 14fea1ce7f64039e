"""Sends a file to the workshop and says what came out."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings

from . import limits, workshop
from .refusals import ArchivoRechazadoError, Reason


def clean(source: Path, target: Path, kind: str) -> None:
    """Write into ``target`` the file of ``source``, made harmless; raises ArchivoRechazadoError.

    The process gets no environment but where the program is: no secret can leak from it.
    """
    command = [sys.executable, "-m", workshop.__name__, kind, str(source), str(target)]
    environment = {"PYTHONPATH": str(settings.BASE_DIR), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=2 * limits.SECONDS, check=False, text=True
        )
    except subprocess.TimeoutExpired as error:
        raise refused(Reason.BOMB) from error
    if done.returncode == workshop.REFUSED:
        raise refused(Reason(done.stdout))
    if done.returncode:  # killed by a limit, or by its own bytes
        raise refused(Reason.BOMB if done.returncode < 0 else Reason.DAMAGED)


def refused(reason: Reason) -> ArchivoRechazadoError:
    if reason is Reason.TOO_MANY_PIXELS:
        return ArchivoRechazadoError(reason, pixeles=limits.MEGAPIXELS)
    if reason is Reason.TOO_MANY_PAGES:
        return ArchivoRechazadoError(reason, paginas=limits.MAX_PAGES)
    return ArchivoRechazadoError(reason)
