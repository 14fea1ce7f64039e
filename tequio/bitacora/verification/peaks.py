"""A Merkle tree that grows by the right and forgets its leaves: written apart from the one that seals, to check it."""

import hashlib

NODE = b"\x01"  # RFC 9162 §2.1.1


class Peaks:
    """The roots of the full subtrees, from the left; as many as ones has the size in binary."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        """One more leaf, given by its hash."""
        width = 1
        while self._peaks and self._peaks[-1][0] == width:
            leaf = _node(self._peaks.pop()[1], leaf)
            width *= 2
        self._peaks.append((width, leaf))
        self.size += 1

    def root(self) -> bytes:
        """Of all the leaves so far; of none, the hash of nothing."""
        if not self._peaks:
            return hashlib.sha256().digest()
        *others, (_, root) = self._peaks
        for _, left in reversed(others):
            root = _node(left, root)
        return root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(NODE + left + right).digest()
