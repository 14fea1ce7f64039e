"""The Merkle tree over the sealed entries (RFC 9162), read from the database only as far as a question needs."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

from pymerkle import BaseMerkleTree, InvalidChallenge, InvalidProof, verify_inclusion

from tequio.bitacora.models import Foja, Sello, Tramo

TRAMO = 1024  # leaves whose root is kept: a proof reads two stretches and one root for each of the others


@dataclass(frozen=True, slots=True)
class Prueba:
    """A path as RFC 9162 writes it (§2.1.3 inclusion, §2.1.4 consistency), in hexadecimal.

    ``concuerda``: it leads to the root of the seal. If it does not, something was altered.
    """

    camino: tuple[str, ...]
    concuerda: bool


NINGUNA = Prueba((), concuerda=False)
# The last two: a row is missing, or a hash is none.
NOT_PROVED = (InvalidChallenge, InvalidProof, LookupError, ValueError)


class Arbol(BaseMerkleTree):
    """The first ``size`` leaves. Roots of full stretches come from the database, the rest is hashed."""

    def __init__(self, size: int) -> None:
        super().__init__("sha256")
        self.size = size
        self._stretches: dict[int, list[bytes]] = {}

    def stretch_root(self, numero: int) -> bytes:
        """From its leaves; ``numero`` counts from 1."""
        return self._get_subroot_uncached((numero - 1) * TRAMO, TRAMO)

    def consistency_path(self, size: int) -> list[bytes]:
        """From the tree of the first ``size`` leaves to this one (RFC 9162 §2.1.4.1)."""
        start, end, known, path = 0, self.size, True, []
        while size < end - start:
            left = 1 << (end - start - 1).bit_length() - 1
            if size <= left:
                path.append(self._get_root(start + left, end))
                end = start + left
            else:
                path.append(self._get_root(start, start + left))
                start, size, known = start + left, size - left, False
        return [*([] if known else [self._get_root(start, end)]), *reversed(path)]

    def _get_size(self) -> int:
        return self.size

    def _get_leaf(self, index: int) -> bytes:
        return self._get_leaves(index - 1, 1)[0]

    def _get_leaves(self, offset: int, width: int) -> list[bytes]:
        before, start = divmod(offset, TRAMO)
        return self._leaves_after(before)[start : start + width]

    def _get_subroot(self, offset: int, width: int) -> bytes:
        """Root of a full subtree; pymerkle asks only for those that begin at a multiple of their width."""
        if width < TRAMO:
            return self._get_subroot_uncached(offset, width)
        level = self._roots[offset // TRAMO : (offset + width) // TRAMO]
        while len(level) > 1:
            level = [self.hash_pair(left, right) for left, right in zip(level[::2], level[1::2], strict=True)]
        return level[0]

    def _leaves_after(self, stretches: int) -> list[bytes]:
        if stretches not in self._stretches:
            rows = Foja.objects.filter(numero__gt=stretches * TRAMO, numero__lte=(stretches + 1) * TRAMO)
            self._stretches[stretches] = _bytes(rows.order_by("numero").values_list("huella", flat=True))
        return self._stretches[stretches]

    @cached_property
    def _roots(self) -> list[bytes]:
        rows = Tramo.objects.filter(numero__lte=self.size // TRAMO).order_by("numero")
        return _bytes(rows.values_list("raiz", flat=True))

    def _encode_entry(self, _data: Any) -> NoReturn:
        raise TypeError("Entries enter the tree by being sealed.")

    def _store_leaf(self, data: Any, _digest: bytes) -> NoReturn:
        self._encode_entry(data)


def prove_inclusion(numero: int, huella: str, sello: Sello) -> Prueba:
    """That the entry with this number and hash is under the root of the seal."""
    try:
        proof = Arbol(sello.tamano).prove_inclusion(numero)
        verify_inclusion(bytes.fromhex(huella), bytes.fromhex(sello.raiz), proof, numero, sello.tamano)
    except NOT_PROVED:
        return NINGUNA
    return Prueba(_hex(proof.path[1:]), concuerda=True)


def prove_consistency(before: Sello, after: Sello) -> Prueba:
    """That the tree of the later seal begins with all of the earlier one, in the same order.

    The path is made here: pymerkle's is of a shape of its own where the earlier tree is a whole left branch.
    """
    arbol = Arbol(after.tamano)
    try:
        roots = arbol.get_root(before.tamano).hex(), arbol.get_root().hex()
        path = arbol.consistency_path(before.tamano)
    except NOT_PROVED:
        return NINGUNA
    return Prueba(_hex(path), concuerda=roots == (before.raiz, after.raiz))


def _bytes(rows: Any) -> list[bytes]:
    return [bytes.fromhex(row) for row in rows]


def _hex(path: list[bytes]) -> tuple[str, ...]:
    return tuple(each.hex() for each in path)
