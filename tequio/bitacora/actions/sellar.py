"""Seal the entries that wait: fix their order and keep the root of the tree over all of them."""

from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from tequio.bitacora.models import Foja, Pendiente, Sello, Tramo
from tequio.bitacora.tree import TRAMO, Arbol

LOTE = 10_000  # entries under one seal: on SQLite writers wait while it is made, well under a second


@transaction.atomic
def sellar(*, now: datetime) -> Sello | None:
    """Seal up to LOTE entries that wait, in the order in which they were written; None when none waits.

    Safe beside writers and beside itself. An entry that commits while a seal is made goes under the next one, however
    early its act began. Its record is the seal itself: it writes no entry.
    """
    _alone()
    waiting = list(Pendiente.objects.order_by("pk").values_list("pk", "asiento__huella")[:LOTE])
    if not waiting:
        return None
    before = Sello.objects.last()
    sealed = before.tamano if before else 0
    tamano = _place(waiting, sealed)
    arbol = Arbol(tamano)
    _keep_stretches(arbol, sealed)
    sello = Sello(
        numero=before.numero + 1 if before else 1,
        tamano=tamano,
        raiz=arbol.get_root().hex(),
        sellado_at=now,
        anterior=before.huella if before else "",
    )
    sello.huella = sello.calcular_huella()
    sello.save(force_insert=True)
    return sello


def sellar_todo() -> None:
    """As many seals as it takes until none waits; by the clock of the worker."""
    while sellar(now=timezone.now()):
        pass


def _alone() -> None:
    """Nobody else seals meanwhile. On SQLite the transaction itself (IMMEDIATE) sees to that."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE bitacora_sello IN EXCLUSIVE MODE")


def _place(waiting: list[tuple[int, str]], sealed: int) -> int:
    """Give each its number; the size of the tree with them."""
    Foja.objects.bulk_create(
        (
            Foja(numero=numero, asiento_id=pk, huella=huella)
            for numero, (pk, huella) in enumerate(waiting, start=sealed + 1)
        ),
        batch_size=1000,
    )
    placed = Foja.objects.filter(numero__gt=sealed)
    Pendiente.objects.filter(pk__in=placed.values("asiento_id")).delete()
    return sealed + len(waiting)


def _keep_stretches(arbol: Arbol, sealed: int) -> None:
    full = range(sealed // TRAMO + 1, arbol.size // TRAMO + 1)
    Tramo.objects.bulk_create(Tramo(numero=numero, raiz=arbol.stretch_root(numero).hex()) for numero in full)
