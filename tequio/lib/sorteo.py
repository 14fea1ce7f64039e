"""A draw that anyone can compute again: which number each folio gets, and why nobody could choose it.

    secreto = new_secreto()
    compromiso = comprometer("08-033", 2028, folios, secreto)          # published the day before
    acta = sortear("08-033", 2028, folios, secreto, azar="Lotería…", primero=1)
    comprobar(acta) → ""                                               # or what does not agree, in words

Before the act the institute publishes the commitment: a hash of the list and of a secret. At the act somebody reads out
a public chance that nobody knew before (``azar``), the secret is shown, and the order follows from both: whoever knew
the secret could not choose the chance, and whoever chooses the chance did not know the secret. What is published is
enough to compute it all again (docs/datos/verificar-sorteo.md has a program of thirty lines).

The order is a Fisher-Yates shuffle of the sorted folios. Its numbers below n come from SHA-256 in counter mode, and the
tail that would favour the small ones is thrown away, so that every order is as likely as any other.
"""

import hashlib
import hmac
import re
import secrets
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from django.utils.translation import gettext as _

VERSION = "tequio-sorteo-1"
SECRETO = re.compile(r"[0-9a-f]{64}")
WHOLE = 2**256  # how many values a block of SHA-256 has


class SorteoError(ValueError):
    """The draw cannot be made from this; the message is for people."""


@dataclass(frozen=True, slots=True)
class Acta:
    """All that is published once it is done. ``numeros``: folio → number, from ``primero`` on, without gaps."""

    unidad: str
    ejercicio: int
    compromiso: str
    secreto: str
    azar: str
    primero: int
    numeros: Mapping[str, int]


def new_secreto() -> str:
    """256 bits of chance, in hexadecimal; nobody sees it until the act."""
    return secrets.token_hex(32)


def comprometer(unidad: str, ejercicio: int, folios: Collection[str], secreto: str) -> str:
    """The hash that binds the institute to this list and this secret. Raises SorteoError."""
    if not SECRETO.fullmatch(secreto):
        raise SorteoError(_("El secreto del sorteo no tiene la forma debida."))
    return _hash(unidad, str(ejercicio), secreto, *_listed(folios))


def sortear(unidad: str, ejercicio: int, folios: Collection[str], secreto: str, *, azar: str, primero: int = 1) -> Acta:
    """The draw of one unidad and ejercicio. ``azar``: the public chance as it was read out; spaces and the way its
    accents are coded do not matter. Raises SorteoError."""
    said = read_azar(azar)
    compromiso = comprometer(unidad, ejercicio, folios, secreto)
    seed = bytes.fromhex(_hash("semilla", compromiso, secreto, said))
    order = _shuffled(_listed(folios), _blocks(seed))
    numeros = {folio: number for number, folio in enumerate(order, start=primero)}
    return Acta(unidad, ejercicio, compromiso, secreto, said, primero, numeros)


def comprobar(acta: Acta) -> str:
    """What does not agree, in words; empty when all does."""
    try:
        again = sortear(acta.unidad, acta.ejercicio, acta.numeros, acta.secreto, azar=acta.azar, primero=acta.primero)
    except SorteoError as error:
        return str(error)
    if not hmac.compare_digest(again.compromiso, acta.compromiso):
        return _("El compromiso publicado no es el de esta lista y este secreto.")
    wrong = next((folio for folio, number in again.numeros.items() if acta.numeros[folio] != number), None)
    if wrong is None:
        return ""
    return _("A %(folio)s le toca el número %(numero)s.") % {"folio": wrong, "numero": again.numeros[wrong]}


def read_azar(azar: str) -> str:
    """The chance in one way of writing it. Raises SorteoError when nothing is left."""
    said = " ".join(unicodedata.normalize("NFC", azar).split())
    if not said:
        raise SorteoError(_("Escribe el azar público que se leyó en el acto."))
    return said


def _listed(folios: Collection[str]) -> list[str]:
    """In the order of their letters; each once and in one line, since lines part them in what is hashed."""
    if not folios:
        raise SorteoError(_("No hay proyectos que sortear."))
    if len(set(folios)) < len(folios) or any(folio.split() != [folio] for folio in folios):
        raise SorteoError(_("Un folio está dos veces o no es un folio."))
    return sorted(folios)


def _hash(*lines: str) -> str:
    return hashlib.sha256("\n".join((VERSION, *lines)).encode()).hexdigest()


def _blocks(seed: bytes) -> Iterator[int]:
    for number in count():
        yield int.from_bytes(hashlib.sha256(seed + number.to_bytes(8)).digest())


def _shuffled(folios: list[str], blocks: Iterator[int]) -> list[str]:
    """Fisher-Yates, from the last place to the second."""
    order = list(folios)
    for last in range(len(order) - 1, 0, -1):
        chosen = _below(last + 1, blocks)
        order[last], order[chosen] = order[chosen], order[last]
    return order


def _below(n: int, blocks: Iterator[int]) -> int:
    """A number from 0 to n - 1, each as likely."""
    fair = WHOLE - WHOLE % n
    return next(block for block in blocks if block < fair) % n
