"""Every check that is not a test, one after another; all are run, then the exit code says whether any failed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
DEPLOYED = {
    "TEQUIO_SECRET_KEY": "only-to-check-the-settings-" + "0123456789abcdefghijklmnopqrstuvwxyz",
    "TEQUIO_DATA_KEYS": "only-to-check-the-settings-" + "9876543210zyxwvutsrqponmlkjihgfedcba",
    "TEQUIO_HTTPS": "1",
    "TEQUIO_ALLOWED_HOSTS": "tequio.example",
}
CHECKS = {
    "style": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "types": [BIN / "mypy"],
    "import contracts": [BIN / "lint-imports"],
    "templates": [BIN / "djlint", "tequio", "--lint", "--quiet"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "deployment": [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
}


def main() -> int:
    os.chdir(ROOT)
    failed = []
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        if subprocess.run(list(map(str, command)), env=os.environ | DEPLOYED, check=False).returncode:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
