"""A Tequio of one's own, with its database and its processes: for tests that end a process half-way."""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
SET_UP = "import django, config.local; config.local.load_local_settings(); django.setup()\n"


class Machine:
    """``folder``: its data; ``url``: its database, empty for SQLite in the folder."""

    def __init__(self, folder: Path, url: str) -> None:
        given = {
            "TEQUIO_DATA_DIR": str(folder),
            "DATABASE_URL": url,
            "TEQUIO_LOG_FORMAT": "text",
            "TEQUIO_LOG_LEVEL": "WARNING",
            "TEQUIO_SITE_URL": "https://participa.example.org",
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        self.folder, self.environment = folder, os.environ | given
        self._started: list[subprocess.Popen] = []

    def python(self, code: str) -> str:
        """What the code prints; it runs with everything set up, and fails the test when it fails."""
        return self._run([sys.executable, "-c", SET_UP + code]).strip()

    def manage(self, *words: str) -> str:
        return self._run(self._manage(words))

    def start(self, *words: str) -> subprocess.Popen:
        """``manage.py`` with these words, going on by itself."""
        self._started.append(subprocess.Popen(self._manage(words), cwd=ROOT, env=self.environment))
        return self._started[-1]

    def end(self) -> None:
        for process in self._started:
            process.kill()
            process.wait()
        self._started.clear()

    def _run(self, command: list[str]) -> str:
        done = subprocess.run(command, cwd=ROOT, env=self.environment, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _manage(self, words: tuple[str, ...]) -> list[str]:
        return [sys.executable, "manage.py", *words]


@contextmanager
def machine(folder: Path) -> Iterator[Machine]:
    """A migrated machine, on the engine that DATABASE_URL names; its database ends with the block."""
    with own_database() as url:
        found = Machine(folder, url)
        found.manage("migrate", "-v", "0")
        try:
            yield found
        finally:
            found.end()


@contextmanager
def own_database() -> Iterator[str]:
    """On PostgreSQL, a new database on the same server; on SQLite nothing, since the folder holds it."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield ""
        return
    name = f"machine_{secrets.token_hex(6)}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def wait_until(true: Callable[[], object], patience: float = 20) -> None:
    """Until it is so, or TimeoutError."""
    deadline = time.monotonic() + patience
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not come to pass")
        time.sleep(0.05)


def kill(process: subprocess.Popen) -> None:
    """As a power cut would: no goodbye."""
    process.send_signal(signal.SIGKILL)
    process.wait()
