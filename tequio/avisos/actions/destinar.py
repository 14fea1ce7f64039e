"""Find or write down an address."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from tequio.avisos.models import Destino

from .errores import DireccionInvalidaError


def destinar(direccion: str, *, now: datetime) -> Destino:
    """The row of this address, made when there is none; raises DireccionInvalidaError.

    One address, one person: capitals and outer spaces make no difference.
    """
    clean = direccion.strip(" ")
    try:
        validate_email(clean)
    except ValidationError:
        raise DireccionInvalidaError from None
    if not clean.isascii() or not clean.isprintable():
        raise DireccionInvalidaError
    found = Destino.objects.for_direccion(clean).first()
    if found:
        return found
    Destino.objects.bulk_create([Destino(direccion=clean, creado_at=now)], ignore_conflicts=True)
    return Destino.objects.for_direccion(clean).get()
