"""The decorator of the public pages of this matter; they share the memory of the pages of the ground."""

from datetime import date

from django.utils import timezone

from tequio.lib.plazos import local_day
from tequio.mecanismos.queries import calendar_version
from tequio.territorio.locator.loading import published_version
from tequio.territorio.portal.pages import pages
from tequio.ui.caching import page_cache


def mecanismos_version() -> tuple[tuple[int, int], date]:
    """Changes with the catalogue and the calendar, with each stage that opens or closes, and with the day (a page says
    how many are left)."""
    now = timezone.now()
    return calendar_version(now), local_day(now)


public_page = page_cache(version=lambda: (mecanismos_version(), published_version()), cache=pages)
