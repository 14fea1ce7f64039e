"""What every template may name without being told."""

from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.utils import timezone

from tequio.ui import navigation


def site_url(request: HttpRequest) -> str:
    """The public address without a final slash; empty when the host that was asked is not ours."""
    if settings.SITE_URL:
        return settings.SITE_URL
    try:
        return f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return ""


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, addresses, navigation; ``datos_ficticios`` is False until a later processor knows better."""
    site = site_url(request)
    language, other = navigation.languages(request, site)
    return {
        "account": navigation.links(navigation.ACCOUNT, request.path),
        "MAP_STYLE_URL": settings.MAP_STYLE_URL,
        "SITE_URL": site,
        "canonical": language.canonical,
        "datos_ficticios": False,
        "foot_nav": navigation.links(navigation.FOOT, request.path),
        "home": navigation.home(),
        "language": language,
        "nav": navigation.links(navigation.MAIN, request.path),
        "other_language": other,
        "today": timezone.localdate(),
    }
