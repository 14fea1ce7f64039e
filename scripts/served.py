"""A server of one's own for a while: for screenshots, journeys and benchmarks."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GRANIAN = (
    "-m granian config.wsgi:application --interface wsgi --host 127.0.0.1 --port {port} --log-level warning"
    " --workers 1 --blocking-threads 1"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(environment: dict[str, str], server: str = GRANIAN, patience: float = 60) -> Iterator[str]:
    """The address of a Tequio that answers; it ends with the block, whatever happens inside.

    ``server``: what follows `python` to start a web server, with {port} where its port goes.
    """
    port = free_port()
    command = [sys.executable, *server.format(port=port).split()]
    log = open(Path(environment["TEQUIO_DATA_DIR"]) / "server.log", "wb")  # noqa: SIM115  it lives as long as the server
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(f"{url}/salud/lista", process, patience)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()


def wait_until_it_answers(url: str, process: subprocess.Popen, patience: float) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended by itself with code {process.returncode}.")
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"{url} did not answer within {patience} s.")


def own_environment(data_dir: Path) -> dict[str, str]:
    """The environment of a server whose data live in this folder."""
    secrets = {"TEQUIO_SECRET_KEY": "x" * 50, "TEQUIO_DATA_KEYS": "y" * 50}
    given = {"TEQUIO_DATA_DIR": str(data_dir), "TEQUIO_LOG_FORMAT": "text", **secrets}
    return os.environ | given | {"DJANGO_SETTINGS_MODULE": "config.settings"}
