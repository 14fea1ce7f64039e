"""What must be in place before a document can be issued; ``manage.py check`` says it."""

from typing import Any

from django.core.checks import CheckMessage, Error

from tequio.documentos.rendering import font_folders


def fonts_are_here(**_kwargs: Any) -> list[CheckMessage]:
    """documentos.E001 when the npm package of the institute's face is not installed."""
    missing = [folder.name for folder in font_folders() if not any(folder.glob("*.ttf"))]
    if not missing:
        return []
    return [
        Error(f"Falta la letra de los documentos: {missing[0]}.", hint="Ejecuta `make setup`.", id="documentos.E001")
    ]
