"""Settings of a machine of one's own: `var/local.env`, for `make demo`, `make serve` and `manage.py`.

Whatever the environment already says wins. A public installation has no such file: its environment says it all.
"""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def load_local_settings(*, create: bool = False) -> None:
    """Read the file into the environment; with ``create``, write it first, with a secret of this machine's own."""
    path = ROOT / os.environ.get("TEQUIO_DATA_DIR", "var") / "local.env"
    if create and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"TEQUIO_SECRET_KEY={secrets.token_urlsafe(50)}\nTEQUIO_LOG_FORMAT=text\n", encoding="utf-8")
        path.chmod(0o600)
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            if value and not name.startswith("#"):
                os.environ.setdefault(name.strip(), value.strip())
