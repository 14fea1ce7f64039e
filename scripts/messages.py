"""Translations: `collect` gathers the sentences into the .po files (needs GNU gettext); `compile` writes the .mo files.

Compiling uses Babel, so that a machine without gettext can run the program. A .mo that is newer than its .po stays.
"""

import os
import subprocess
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "tequio" / "locale"
SETTINGS = {"DJANGO_SETTINGS_MODULE": "config.settings", "TEQUIO_SECRET_KEY": "unused-to-collect-sentences" * 2}


def collect(locale: Path = LOCALE) -> None:
    """Run makemessages for English; Spanish is the language of the source."""
    locale.mkdir(parents=True, exist_ok=True)
    options = ["-l", "en", "--no-wrap", "--no-location", "--no-obsolete", "-v", "0"]
    command = [sys.executable, str(ROOT / "manage.py"), "makemessages", *options]
    subprocess.run(command, cwd=ROOT / "tequio", env=os.environ | SETTINGS, check=True)


def compile_changed() -> None:
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as text, target.open("wb") as binary:
                write_mo(binary, read_po(text))


if __name__ == "__main__":
    if "collect" in sys.argv or len(sys.argv) == 1:
        collect()
    compile_changed()
