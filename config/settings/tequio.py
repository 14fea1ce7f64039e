"""Tequio's own settings, one reader for each in its app."""

from .environment import env

__all__ = [
    "API_LIMIT", "CLAMAV", "FIRMA_CLAVE", "FIRMA_P12", "FIRMA_TSA", "GEOCODER_URL", "MAP_STYLE_URL", "SITE_URL",
    "TRUSTED_PROXIES", "TRUST_REQUEST_START",
]  # fmt: skip

API_LIMIT: int = env["TEQUIO_API_LIMIT"]
CLAMAV: str = env["TEQUIO_CLAMAV"]
FIRMA_CLAVE: str = env["TEQUIO_FIRMA_CLAVE"]
FIRMA_P12: str = env["TEQUIO_FIRMA_P12"]
FIRMA_TSA: str = env["TEQUIO_FIRMA_TSA"]
GEOCODER_URL: str = env["TEQUIO_GEOCODER_URL"]
MAP_STYLE_URL: str = env["TEQUIO_MAP_STYLE_URL"]
SITE_URL: str = env["TEQUIO_SITE_URL"]
TRUSTED_PROXIES: int = env["TEQUIO_TRUSTED_PROXIES"]
TRUST_REQUEST_START: bool = env["TEQUIO_TRUST_REQUEST_START"]
