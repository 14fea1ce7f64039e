"""What every public page that speaks of the ground is made with."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tequio.territorio.files import available_files
from tequio.territorio.locator.loading import published_version
from tequio.territorio.models import Marco
from tequio.ui.caching import PageCache, page_cache

pages = PageCache()
public_page = page_cache(version=lambda: (published_version(), timezone.localdate()), cache=pages)


def render_with_files(request: HttpRequest, template: str, marco: Marco, context: dict[str, Any]) -> HttpResponse:
    """The page with the names of the frame's ``files``; None while there are none, and then no cache keeps the page."""
    files = available_files(marco)
    response = render(request, template, {**context, "marco": marco, "files": files})
    if files is None:
        response.headers["Cache-Control"] = "no-store"
    return response
