"""What people write in, press and choose."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template import Context
from django.utils.safestring import SafeString

from tequio.ui.components import one_of, register, render
from tequio.ui.keyset import Stretch

BUTTON_KINDS = ("primary", "action", "quiet")


@register.inclusion_tag("ui/components/button.html")
def button(text: str, *, href: str = "", kind: str = "primary", name: str = "", value: str = "") -> dict[str, Any]:
    """A link that looks like a button (``href``) or the button that sends its form. ``action``: amber, one a page."""
    return {"text": text, "href": href, "kind": one_of(kind, BUTTON_KINDS, "The button"), "name": name, "value": value}


@register.inclusion_tag("ui/components/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """A form's field with its label, hint and errors, tied together for screen readers."""
    return {"bound": bound}


@register.inclusion_tag("ui/components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Every error of the form above it, each a link to its field; nothing when there is none."""
    return {"form": form}


@register.inclusion_tag("ui/components/search_box.html")
def search_box(
    action: str, label: str, *, value: str = "", example: str = "", name: str = "q", submit: str = ""
) -> dict[str, Any]:
    """The one big field: a GET form, so what was asked is an address that can be shared.

    ``example`` stays in sight while one writes; ``id_<name>`` is where an ``error_summary`` points.
    """
    words = {"label": label, "example": example, "submit": submit}
    return {"action": action, "value": value, "name": name, **words}


@register.simple_block_tag
def filters(content: SafeString, label: str, *, action: str = "", target: str = "") -> SafeString:
    """Fields (slot) that narrow a list by GET; with ``target`` (a CSS selector) htmx swaps only the list."""
    return render("filters", content=content, label=label, action=action, target=target)


@register.inclusion_tag("ui/components/chips.html")
def chips(label: str, items: Iterable[tuple[str, str]], *, current: str = "") -> dict[str, Any]:
    """Short links in a row, from pairs (text, address); ``current`` is the address of the chosen one."""
    return {"label": label, "items": items, "current": current}


@register.inclusion_tag("ui/components/pagination.html")
def pagination(page: Page) -> dict[str, Any]:
    """Before and after; keeps every filter of the address and changes only ``pagina``."""
    return {"page": page}


@register.inclusion_tag("ui/components/stretch_links.html", takes_context=True)
def stretch_links(context: Context, stretch: Stretch[Any]) -> dict[str, Any]:
    """Before and after in a list by key (``ui.keyset``); keeps every filter of the address."""
    return {"stretch": stretch, "request": context["request"]}


@register.inclusion_tag("ui/components/copy_link.html")
def copy_link(url: str) -> dict[str, Any]:
    """An address to share: a link, and with JavaScript buttons that copy it or hand it to another app
    (``ui/js/copy.js``)."""
    return {"url": url}


@register.inclusion_tag("ui/components/language_link.html", takes_context=True)
def language_link(context: Context) -> dict[str, Any]:
    """This same page in the other language."""
    return {"language": context["other_language"]}
