"""Components: Python functions with a signature, so that a misspelt attribute is an error.

A wrapper is a block tag (``{% card "Título" %}…{% endcard %}``), a leaf a plain one (``{% icon "search" %}``).
All are registered in the one library ``ui``, which every template has without loading it. Each is shown in
the gallery at ``/ui/``.
"""

from collections.abc import Collection
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()

TONES = ("purple", "bugambilia", "cempasuchil", "nopal", "barro", "sand")


def render(name: str, **context: Any) -> SafeString:
    """The component's own template, which sees only what it is given."""
    return render_to_string(f"ui/components/{name}.html", context)


def one_of(value: str, allowed: Collection[str], what: str) -> str:
    """The value, or TemplateSyntaxError that lists the allowed ones."""
    if value not in allowed:
        raise template.TemplateSyntaxError(f"{what} {value!r} does not exist: use one of {', '.join(allowed)}")
    return value


def pairs(flat: tuple[str, ...], what: str) -> list[tuple[str, str]]:
    """``(text, address, text, address)`` as pairs; raises TemplateSyntaxError when one is left alone."""
    if len(flat) % 2:
        raise template.TemplateSyntaxError(f"{what}: after each text comes its address")
    return list(zip(flat[::2], flat[1::2], strict=True))
