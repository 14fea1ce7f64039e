"""Translations: `collect` gathers the sentences into the .po files (needs GNU gettext); `compile` writes the .mo files.

Compiling uses Babel, so that a machine without gettext can run the program. A .mo that is newer than its .po stays.
"""

import re
import sys
from contextlib import chdir
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.core.management.commands import makemessages

PROGRAM = Path(__file__).resolve().parents[1] / "tequio"
CATALOGUES = "locale/*/LC_MESSAGES/*.po"
# What gettext writes into the header at each run; version control knows it better.
VOLATILE = re.compile(rb'^"(?:Report-Msgid-Bugs-To|POT-Creation-Date):.*\n', re.MULTILINE)


def collect(program: Path = PROGRAM) -> None:
    """The sentences of every template and module below ``program``, in the order of its files, into its ``locale``."""
    (program / "locale").mkdir(exist_ok=True)
    command = makemessages.Command()
    # A new sentence comes empty, never as a guess from one that looks like it.
    command.msgmerge_options = [*command.msgmerge_options, "--no-fuzzy-matching"]
    with chdir(program):
        call_command(command, locale=["en"], no_wrap=True, add_location="file", no_obsolete=True, verbosity=0)
    for catalogue in program.glob(CATALOGUES):
        catalogue.write_bytes(VOLATILE.sub(b"", catalogue.read_bytes()))


def compile_changed(program: Path = PROGRAM) -> None:
    for source in sorted(program.glob(CATALOGUES)):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as text, target.open("wb") as binary:
                write_mo(binary, read_po(text))


if __name__ == "__main__":
    if "collect" in sys.argv or len(sys.argv) == 1:
        collect()
    compile_changed()
