"""Files that nothing refers to any more go: their row, and their bytes."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from tequio.documentos.models import Archivo, Documento
from tequio.documentos.store import discard


def desechar(archivos: Iterable[Archivo], *, now: datetime) -> tuple[int, int]:
    """How many files and bytes; call it inside the transaction of the act, which writes the Asiento.

    A file that something refers to raises ProtectedError. Bytes go once the transaction ended, and only those that no
    other file nor document has.
    """
    total = size = 0
    hashes = set()
    for each in archivos:
        hashes.add(each.sha256)
        size += each.bytes
        each.delete()
        total += 1
    transaction.on_commit(lambda: _drop(hashes, now))
    return total, size


def _drop(hashes: set[str], now: datetime) -> None:
    kept = set(Archivo.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
    papers = Documento.objects.filter(Q(sha256__in=hashes) | Q(publica_sha256__in=hashes))
    for sha256, public in papers.values_list("sha256", "publica_sha256"):
        kept |= {sha256, public}
    for sha256 in sorted(hashes - kept):
        discard(sha256, now)
