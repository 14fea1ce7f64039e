"""Settings of a machine of one's own: `var/local.env`, for `make demo`, `make serve` and `manage.py`.

Whatever the environment already says wins. A public installation has no such file: its environment says it all.
"""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def load_local_settings(*, create: bool = False) -> None:
    """Read the file into the environment; with ``create``, first write what it lacks, with secrets made here."""
    path = ROOT / os.environ.get("TEQUIO_DATA_DIR", "var") / "local.env"
    if create:
        complete(path)
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            if value and not name.startswith("#"):
                os.environ.setdefault(name.strip(), value.strip())


def complete(path: Path) -> None:
    """What every installation must have, without touching what the file already says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    written = path.read_text(encoding="utf-8")
    wanted = {
        "TEQUIO_SECRET_KEY": secrets.token_urlsafe(50),
        "TEQUIO_DATA_KEYS": secrets.token_urlsafe(50),
        "TEQUIO_LOG_FORMAT": "text",
    }
    missing = [f"{name}={value}\n" for name, value in wanted.items() if f"{name}=" not in written]
    if missing:
        path.write_text(written + "".join(missing), encoding="utf-8")
