"""One line that the next page of the desk says: what has just been done."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.html import format_html

DICHO = "dicho"  # what others leave (signing in) is not shown


def said(request: HttpRequest, text: str, *, href: str = "", enlace: str = "", cuidado: bool = False) -> None:
    """``href`` and ``enlace``: a way to see it; ``cuidado``: it is to be looked at. Shown once, by
    ``ui/gestion.html``."""
    told = format_html('{} <a href="{}">{}</a>', text, href, enlace) if href else text
    messages.add_message(request, messages.WARNING if cuidado else messages.SUCCESS, told, extra_tags=DICHO)
