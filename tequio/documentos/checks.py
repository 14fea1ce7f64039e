"""What must be in place before a document can be issued; ``manage.py check`` says it."""

from datetime import timedelta
from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as Caution
from django.utils import timezone

from tequio.documentos import signing
from tequio.documentos.rendering import font_folders

SOON = timedelta(days=30)


def fonts_are_here(**_kwargs: Any) -> list[CheckMessage]:
    """documentos.E001 when the npm package of the institute's face is not installed."""
    missing = [folder.name for folder in font_folders() if not any(folder.glob("*.ttf"))]
    if not missing:
        return []
    return [
        Error(f"Falta la letra de los documentos: {missing[0]}.", hint="Ejecuta `make setup`.", id="documentos.E001")
    ]


def the_seal_serves(**_kwargs: Any) -> list[CheckMessage]:
    """documentos.E002 when the certificate does not open, W001 when it ends within a month or is over."""
    if not signing.is_on():
        return []
    try:
        certificate = signing.load_signer().signing_cert
    except signing.FirmaNoDisponibleError as error:
        return [Error(str(error), id="documentos.E002")]
    until = certificate.not_valid_after if certificate else timezone.now()
    if until > timezone.now() + SOON:
        return []
    return [Caution(f"El certificado con que se firma vence o venció el {until:%d/%m/%Y}.", id="documentos.W001")]
