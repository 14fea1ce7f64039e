"""What is shown: facts, tables, figures, dates, maps."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.template import TemplateSyntaxError
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from tequio.lib.acts import act_in_words
from tequio.lib.browsers import browser_and_system
from tequio.lib.dates import long_date
from tequio.lib.masking import mask_email
from tequio.ui.components import TONES, one_of, register, render

ICONS = (
    "arrow", "calendar", "close", "download", "link", "location", "map", "people", "phone", "pin", "print", "search",
)  # fmt: skip
HEADER_WITHOUT_SCOPE = re.compile(r"<th(?![^>]*\sscope=)[\s>]")


@register.filter
def es(words: object) -> object:
    """Words of the data, Spanish on every page: where the page speaks another language, a screen reader is told."""
    if not words or get_language() == settings.LANGUAGE_CODE:
        return words
    return format_html('<span lang="{}">{}</span>', settings.LANGUAGE_CODE, words)


@register.filter
def act(code: str) -> str:
    """What was done, in words, from the code of the logbook."""
    return act_in_words(code)


@register.filter
def masked_email(address: str) -> str:
    """An address half covered: staff screens show no other."""
    return mask_email(address)


@register.filter
def device(user_agent: str) -> str:
    """A browser and its system, as a person knows them: "Firefox en Android"."""
    browser, system = browser_and_system(user_agent)
    if browser and system:
        return gettext("%(browser)s en %(system)s") % {"browser": browser, "system": system}
    return browser or system or gettext("Un aparato desconocido")


def worded(sentence: str, **words: Any) -> SafeString:
    """A translated sentence with ``%(names)s``, as HTML; what stands for them may be HTML, as ``es`` gives it."""
    escaped = {name: conditional_escape(word) for name, word in words.items()}
    return mark_safe(conditional_escape(sentence) % escaped)  # noqa: S308  escaped just before


@register.inclusion_tag("ui/components/tag_estado.html")
def tag_estado(text: str, *, tone: str = "sand") -> dict[str, Any]:
    """The state of a thing in a word or two; the colour repeats what the word already says."""
    return {"text": text, "tone": one_of(tone, TONES, "The tone")}


@register.inclusion_tag("ui/components/icon.html")
def icon(name: str, *, title: str = "") -> dict[str, Any]:
    """A drawing from our sprite; without ``title`` it is decoration and silent."""
    return {"name": one_of(name, ICONS, "The icon"), "title": title}


@register.inclusion_tag("ui/components/stat.html")
def stat(value: object, text: str, *, tone: str = "purple") -> dict[str, Any]:
    """A figure and the words that make it mean something."""
    return {"value": value, "text": text, "tone": one_of(tone, TONES, "The tone")}


@register.inclusion_tag("ui/components/bar.html")
def bar(value: float, most: float, *, tone: str = "purple") -> dict[str, Any]:
    """How long ``value`` is beside ``most``: a drawing and silent, since the number stands beside it in the table."""
    share = round(100 * min(value, most) / most, 1) if most > 0 else 0
    return {"share": f"{share:g}", "tone": one_of(tone, TONES, "The tone")}


@register.simple_block_tag
def summary_list(content: SafeString) -> SafeString:
    """Facts of one thing; each is a ``summary_row``."""
    return format_html('<dl class="summary">{}</dl>', content)


@register.simple_block_tag
def summary_row(content: SafeString, term: str) -> SafeString:
    """One fact: its name and its value (slot)."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", term, content)


@register.simple_block_tag
def table(content: SafeString, caption: str) -> SafeString:
    """Rows (slot) under a caption, in a frame that scrolls sideways on a phone; every ``th`` says its scope."""
    if HEADER_WITHOUT_SCOPE.search(content):
        raise TemplateSyntaxError(f"Table {caption!r}: every <th> needs scope")
    return render("table", content=content, caption=caption)


@register.simple_block_tag
def map_frame(
    content: SafeString, title: str, *, source: str, bounds: str = "", selected: str = "", href: str = ""
) -> SafeString:
    """A list (slot) that a script may also draw as a map; without JavaScript the list is the whole answer.

    ``source``: address of the GeoJSON; ``bounds``: ``west,south,east,north`` (WGS84); ``selected``: key of the
    feature to mark; ``href``: address that a feature leads to, with ``{clave}`` where its key goes.
    """
    data = {"source": source, "bounds": bounds, "selected": selected, "href": href}
    return render("map_frame", content=content, title=title, style=settings.MAP_STYLE_URL, **data)


@register.inclusion_tag("ui/components/silhouette.html")
def silhouette(path: str, title: str, *, small: bool = False) -> dict[str, Any]:
    """The outline of a place as a stamp: SVG path data in a square of 100, north up."""
    return {"path": path, "title": title, "small": small}


@register.simple_tag
def money(amount: Decimal | int, *, cents: bool = False) -> SafeString:
    """Pesos: ``$438,120``."""
    return format_html('<span class="money">${}</span>', f"{amount:,.{2 if cents else 0}f}")


@register.simple_tag
def fecha(day: date) -> SafeString:
    """``domingo 16 de agosto de 2026``, as a ``time`` element."""
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), long_date(day))
