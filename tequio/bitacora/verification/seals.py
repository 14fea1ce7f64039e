"""Seals: each says of itself what it should, and carries the hash of the one before."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tequio.bitacora.models import Sello

FIELDS = ("tamano", "raiz", "huella")


def check_seals(altered: set[int]) -> Iterator[str]:
    """Tells the altered and the missing ones, and notes their numbers in ``altered``."""
    before: Sello | None = None
    for sello in Sello.objects.order_by("numero").iterator():
        expected = before.numero + 1 if before else 1
        if sello.numero != expected:
            yield f"Falta el sello {expected}."
        elif _rewritten(before, sello, altered):
            altered.add(before.numero if before else 0)
            yield f"El sello {before.numero if before else 0} fue alterado."
        if sello.huella != sello.calcular_huella():
            altered.add(sello.numero)
            yield f"El sello {sello.numero} fue alterado."
        before = sello


def _rewritten(before: Sello | None, sello: Sello, altered: set[int]) -> bool:
    """Whether the one before was written anew with a hash of its own, which this one does not carry."""
    if before is None or before.numero in altered:
        return False
    return sello.anterior != before.huella and sello.huella == sello.calcular_huella()


def check_kept(kept: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Seals that someone kept apart are still the ones that they were."""
    for each in kept:
        numero = each["numero"]
        sello = Sello.objects.filter(numero=numero).values(*FIELDS).first()
        if sello is None:
            yield f"El sello {numero}, que se publicó, ya no está."
        elif any(sello[field] != each[field] for field in FIELDS):
            yield f"El sello {numero} no es el que se publicó."
