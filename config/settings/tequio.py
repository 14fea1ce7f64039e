"""Tequio's own settings, one reader for each in its app."""

from .environment import env

__all__ = ["API_LIMIT", "CLAMAV", "GEOCODER_URL", "MAP_STYLE_URL", "SITE_URL", "TRUSTED_PROXIES"]

API_LIMIT: int = env["TEQUIO_API_LIMIT"]
CLAMAV: str = env["TEQUIO_CLAMAV"]
GEOCODER_URL: str = env["TEQUIO_GEOCODER_URL"]
MAP_STYLE_URL: str = env["TEQUIO_MAP_STYLE_URL"]
SITE_URL: str = env["TEQUIO_SITE_URL"]
TRUSTED_PROXIES: int = env["TEQUIO_TRUSTED_PROXIES"]
