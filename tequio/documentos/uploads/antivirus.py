"""Asks ClamAV, over its socket, whether a file is clean (``INSTREAM`` of clamd)."""

import socket
from pathlib import Path

from .refusals import ArchivoRechazadoError, Reason

PIECE = 64 * 1024
PATIENCE = 30  # seconds without a word from the daemon
LONGEST_ANSWER = 4096


def scan(path: Path, address: str) -> None:
    """``address``: ``tcp://host:port`` or ``unix:///path``. Returns when the file is clean.

    Raises ArchivoRechazadoError: VIRUS, or NOT_SCANNED when the daemon does not answer well; then nothing is taken.
    """
    try:
        answer = _ask(path, address)
    except OSError as error:
        raise ArchivoRechazadoError(Reason.NOT_SCANNED) from error
    if answer.endswith("FOUND"):
        raise ArchivoRechazadoError(Reason.VIRUS)
    if answer != "stream: OK":
        raise ArchivoRechazadoError(Reason.NOT_SCANNED)


def _ask(path: Path, address: str) -> str:
    with _connect(address) as daemon, path.open("rb") as file:
        daemon.sendall(b"zINSTREAM\0")
        while piece := file.read(PIECE):
            daemon.sendall(len(piece).to_bytes(4, "big") + piece)
        daemon.sendall(bytes(4))
        answer = b""
        while b"\0" not in answer and len(answer) < LONGEST_ANSWER and (more := daemon.recv(LONGEST_ANSWER)):
            answer += more
    return answer.partition(b"\0")[0].decode("ascii", "replace").strip()


def _connect(address: str) -> socket.socket:
    scheme, _, place = address.partition("://")
    if scheme == "unix":
        daemon = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        daemon.settimeout(PATIENCE)
        try:
            daemon.connect(place)
        except OSError:
            daemon.close()
            raise
        return daemon
    host, _, port = place.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=PATIENCE)
