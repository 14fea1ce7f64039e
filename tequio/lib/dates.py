"""Dates as the institute writes them."""

from datetime import date

from django.utils import translation
from django.utils.formats import date_format


def long_date(day: date) -> str:
    """``domingo 16 de agosto de 2026``; in English ``Sunday 16 August 2026``."""
    if (translation.get_language() or "es").startswith("en"):
        return date_format(day, "l j F Y")
    return date_format(day, r"l j \d\e F \d\e Y").lower()
