"""How many requests one address may make in a minute.

A fixed window in the memory of each process, which costs microseconds and no other service. So the limit is of a
process: with several, an address gets up to as many times the limit as there are processes. Addresses are kept only
as a hash (SipHash, Python's own) with a key that changes with each window, and an IPv6 network of a home (/64) counts
as one.
"""

import secrets
from collections.abc import Callable, Mapping
from ipaddress import AddressValueError, IPv6Address
from math import ceil
from time import monotonic
from typing import Any, NamedTuple

WINDOW_S = 60
MOST_ADDRESSES = 100_000
POLICY = "minuto"


class Standing(NamedTuple):
    """What an address has left in this window. ``exceeded``: this request is one too many."""

    limit: int
    left: int
    seconds: int
    exceeded: bool

    def headers(self) -> dict[str, str]:
        """As draft-ietf-httpapi-ratelimit-headers-10 writes them."""
        told = {
            "RateLimit-Policy": f'"{POLICY}";q={self.limit};w={WINDOW_S}',
            "RateLimit": f'"{POLICY}";r={self.left};t={self.seconds}',
        }
        return told | {"Retry-After": str(self.seconds)} if self.exceeded else told


class Limiter:
    """Counts by address. Threads may share it: one that loses a race counts one request less."""

    def __init__(self, clock: Callable[[], float] = monotonic, most: int = MOST_ADDRESSES) -> None:
        self._clock, self._most = clock, most
        self._begin(clock())

    def take(self, address: str, limit: int) -> Standing:
        now = self._clock()
        if now >= self._ends or len(self._counts) >= self._most:
            self._begin(now)
        key = hash((address, self._key))
        count = self._counts[key] = self._counts.get(key, 0) + 1
        return Standing(limit, max(0, limit - count), ceil(self._ends - now), count > limit)

    def _begin(self, now: float) -> None:
        """A new window; also when there is no room for more addresses."""
        self._counts: dict[int, int] = {}
        self._key = secrets.token_bytes(16)
        self._ends = now + WINDOW_S


def address_of(meta: Mapping[str, Any], proxies: int) -> str:
    """Who asks: as the last of our own proxies saw it, or the connection itself when there is none.

    ``meta``: a request's headers as WSGI names them; ``proxies``: how many of our own stand in front.
    """
    address: str = meta.get("REMOTE_ADDR", "")
    if proxies:
        seen = meta.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(seen) >= proxies:
            address = seen[-proxies].strip() or address
    return _network(address) if ":" in address else address


def _network(address: str) -> str:
    try:
        packed = IPv6Address(address)
    except AddressValueError:
        return address
    return str(packed.ipv4_mapped) if packed.ipv4_mapped else packed.packed[:8].hex()
