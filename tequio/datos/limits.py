"""Who asks, and how many requests an address may make in a minute (``tequio.lib.limits``)."""

from django.conf import settings
from django.http import HttpRequest

from tequio.lib.limits import POLICY, WINDOW_S, Limiter, Standing, address_of

__all__ = ["POLICY", "WINDOW_S", "Limiter", "Standing", "client_address"]


def client_address(request: HttpRequest) -> str:
    return address_of(request.META, settings.TRUSTED_PROXIES)
