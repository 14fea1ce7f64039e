"""A small load of GET requests over loopback: connections that stay open, one request in flight on each."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle

CONNECTIONS = 8


class Load:
    """Asks the addresses in turn, over and over. Any answer but 200 stops the benchmark."""

    def __init__(self, port: int, addresses: list[str]) -> None:
        self._port = port
        self._requests = cycle([f"GET {each} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode() for each in addresses])

    def rate(self, seconds: float) -> float:
        """Answers a second."""
        with ExitStack() as stack:
            connections = [stack.enter_context(self._connect()) for _ in range(CONNECTIONS)]
            for connection in connections:
                connection.sendall(next(self._requests))
            start = time.monotonic()
            done = sum(self._turns(connections, start + seconds))
            return done / (time.monotonic() - start)

    def _turns(self, connections: list[socket.socket], end: float) -> Iterator[int]:
        while time.monotonic() < end:
            for connection in connections:
                read_answer(connection)
                connection.sendall(next(self._requests))
            yield len(connections)

    def _connect(self) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self._port), timeout=20)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


def read_answer(connection: socket.socket) -> None:
    data = connection.recv(65536)
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    if not data.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(data[:400].decode())
    head, _, body = data.partition(b"\r\n\r\n")
    missing = int(head.lower().partition(b"content-length: ")[2].split(b"\r")[0]) - len(body)
    while missing > 0:
        missing -= len(connection.recv(missing))
