"""Moments of the calendar as pages write them, in the time of Mexico City; the tags of a role and of a stage."""

from datetime import datetime

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tequio.lib.dates import long_date
from tequio.lib.plazos import CIUDAD, LAST_SECOND, in_words
from tequio.mecanismos.wording import ROLES, SITUACIONES, Word

register = template.Library()


@register.simple_tag
def momento(moment: datetime) -> SafeString:
    """``martes 24 de febrero de 2026 a las 18:00``, as a ``time`` element; a whole day says no hour."""
    return format_html('<time datetime="{}">{}</time>', _iso(moment), in_words(moment))


@register.simple_tag
def inicio(moment: datetime) -> SafeString:
    """When something begins, as ``momento``: with the day itself, it says no hour."""
    here = moment.astimezone(CIUDAD)
    said = in_words(moment) if here.hour or here.minute else long_date(here.date())
    return format_html('<time datetime="{}">{}</time>', _iso(moment), said)


@register.simple_tag
def momento_corto(moment: datetime) -> SafeString:
    """``24 feb 2026, 18:00``: for tables."""
    here = moment.astimezone(CIUDAD)
    day = date_format(here, "j M Y").lower()
    whole = here.time().replace(microsecond=0) == LAST_SECOND or not (here.hour or here.minute)
    return format_html('<time datetime="{}">{}</time>', _iso(moment), day if whole else f"{day}, {here:%H:%M}")


@register.filter
def rol(value: str) -> Word:
    """What the institute does in a mechanism, for ``tag_estado``."""
    return ROLES[value]


@register.filter
def situacion(value: str) -> Word:
    """How a stage stands, for ``tag_estado``."""
    return SITUACIONES[value]


def _iso(moment: datetime) -> str:
    return moment.astimezone(CIUDAD).isoformat(timespec="minutes")
