"""File numbers: read as people write them, kept as the court prints them. Pure."""

import re
from collections.abc import Mapping

COURT_FILE = re.compile(r"(TECDMX|SCM)-([A-Z]+)-(\d+)-(\d{4})")  # how the courts name their PDF: slash turned hyphen
ACUMULADOS = re.compile(r"\s+Y\s+ACUMULAD[OA]S?\.?$")


def read(text: str, patterns: Mapping[str, str]) -> tuple[str, str] | None:
    """(key of the kind of challenge, file number) of what was typed; None where no pattern fits.

    Spaces, small letters, "y acumulados" and the hyphen of the court's own files are understood.
    """
    number = ACUMULADOS.sub("", " ".join(text.upper().split()))
    number = re.sub(r"\s*([-/])\s*", r"\1", number)
    number = COURT_FILE.sub(r"\1-\2-\3/\4", number)
    return next(((key, number) for key, pattern in patterns.items() if re.fullmatch(pattern, number)), None)


def slug(number: str) -> str:
    """``TECDMX-JEL-259/2022`` → ``tecdmx-jel-259-2022``."""
    return re.sub(r"[^a-z0-9]+", "-", number.lower()).strip("-")
