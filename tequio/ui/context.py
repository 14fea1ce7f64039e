"""What every template may name without being told."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    return {
        "MAP_STYLE_URL": settings.MAP_STYLE_URL,
        "SITE_URL": settings.SITE_URL or request.build_absolute_uri("/")[:-1],
    }
