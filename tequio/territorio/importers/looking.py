"""Sends a file to ``preview`` and says what it saw."""

import json
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from tequio.documentos.uploads import limits
from tequio.documentos.uploads.workshop import REFUSED
from tequio.lib.sources import SourceError

from . import preview
from .preview import Vista


def look(path: Path, layer: str = "") -> Vista:
    """What the file holds; takes most of a second. Raises SourceError, whose text is for the person.

    The process gets no environment but where the program is: no secret can leak from it.
    """
    command = [sys.executable, "-m", preview.__name__, str(path), layer]
    environment = {"PYTHONPATH": str(settings.BASE_DIR), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=2 * limits.SECONDS, check=False, encoding="utf-8"
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError("Abrir el archivo tarda demasiado; no se tomó por seguridad. Divídelo en partes.") from error
    if done.returncode == REFUSED:
        raise SourceError(done.stdout)
    if done.returncode:  # killed by a limit, or by its own bytes
        raise SourceError("El archivo está dañado o no es lo que dice ser. Pide que te lo envíen de nuevo.")
    return Vista(**json.loads(done.stdout))
