"""Entries, in their order: each has the hash with which it was sealed, and the roots over them are those kept."""

from collections.abc import Callable, Iterator

from tequio.bitacora.models import Asiento, Foja, Sello, Tramo
from tequio.bitacora.tree import TRAMO

from .peaks import Peaks

PAGE = 4 * TRAMO
Row = tuple[int, int, str]


def check_leaves(altered: set[int], progress: Callable[[int, int], None]) -> Iterator[str]:
    """Tells the altered and missing entries; the roots of ``altered`` seals are not worth comparing."""
    last = Sello.objects.last()
    walk = Walk(last.tamano if last else 0, altered)
    for rows in _pages():
        entries = _entries(rows)
        for row in rows:
            yield from walk.step(row, entries.get(row[1]))
        progress(walk.expected - 1, walk.total)
    yield from walk.end()


def _pages() -> Iterator[list[Row]]:
    """Leaves by their number, a page at a time."""
    done = 0
    while rows := list(
        Foja.objects.filter(numero__gt=done).order_by("numero").values_list("numero", "asiento_id", "huella")[:PAGE]
    ):
        yield rows
        done = rows[-1][0]


def _entries(rows: list[Row]) -> dict[int, Asiento]:
    within = Asiento.objects.filter(foja__numero__gte=rows[0][0], foja__numero__lte=rows[-1][0])
    return {asiento.pk: asiento for asiento in within.order_by("pk")}


class Walk:
    """Where the walk over the leaves is: the tree so far, the stretch so far, the seal and stretch that come next."""

    def __init__(self, total: int, altered: set[int]) -> None:
        self.total = total
        self.expected = 1
        self.agreed = 0  # size of the last seal whose root was right
        self.whole = True  # no leaf is missing, so roots can be compared
        self.tree, self.stretch = Peaks(), Peaks()
        self.seals = (sello for sello in Sello.objects.order_by("numero").iterator() if sello.numero not in altered)
        self.seal = next(self.seals, None)
        self.roots = dict(Tramo.objects.values_list("numero", "raiz"))
        self.doubtful: tuple[int, int] | None = None  # the stretch where hashes and contents were changed alike

    def step(self, row: Row, asiento: Asiento | None) -> Iterator[str]:
        numero, _, huella = row
        yield from self._missing_until(numero)
        if asiento is None:
            yield f"Falta el asiento {numero}: está su foja, pero no su contenido."
        elif huella != asiento.calcular_huella():
            yield f"El asiento {numero} fue alterado."
        if self.whole:
            self._grow(huella)
            yield from self._compare_stretch(numero)
            yield from self._compare_seal(numero)

    def _missing_until(self, numero: int) -> Iterator[str]:
        if numero > self.expected:
            self.whole = False
            upto = f" al {numero - 1}" if numero > self.expected + 1 else ""
            yield f"Falta el asiento {self.expected}{upto}."
        self.expected = numero + 1

    def _grow(self, huella: str) -> None:
        leaf = _leaf(huella)
        self.tree.add(leaf)
        self.stretch.add(leaf)

    def _compare_stretch(self, numero: int) -> Iterator[str]:
        if numero % TRAMO:
            return
        root, self.stretch = self.stretch.root().hex(), Peaks()
        if self.roots.get(numero // TRAMO) != root:
            self.doubtful = self.doubtful or (numero - TRAMO + 1, numero)
            yield f"El tramo {numero // TRAMO} (asientos {numero - TRAMO + 1} a {numero}) no tiene la raíz guardada."

    def _compare_seal(self, numero: int) -> Iterator[str]:
        while self.seal and self.seal.tamano <= numero:
            seal, self.seal = self.seal, next(self.seals, None)
            if seal.raiz == self.tree.root().hex():
                self.agreed = numero
            elif self.agreed >= 0:
                yield self._rewritten(seal)
                self.agreed = -1  # every later root differs too: told once

    def _rewritten(self, seal: Sello) -> str:
        first, last = max(1, self.agreed + 1), seal.tamano
        if self.doubtful:
            first, last = max(first, self.doubtful[0]), min(last, self.doubtful[1])
        return (
            f"El sello {seal.numero} no concuerda con sus asientos: alguno del {first} al {last} fue cambiado junto "
            "con sus huellas, o lo fue el sello."
        )

    def end(self) -> Iterator[str]:
        if self.expected <= self.total:
            yield f"Falta el asiento {self.expected}: los sellos cubren {self.total}."
        elif self.expected - 1 > self.total:
            yield f"Faltan sellos: cubren {self.total} asientos y hay {self.expected - 1} con foja."


def _leaf(huella: str) -> bytes:
    try:
        return bytes.fromhex(huella)
    except ValueError:
        return b""  # not a hash: no root will agree
