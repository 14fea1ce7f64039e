"""Mail: a server of the institution, or files in the data folder when there is none. Keys of data at rest."""

from urllib.parse import unquote, urlsplit

from config.env import MAIL_PORTS

from .environment import env

__all__ = [
    "DATA_KEYS", "DEFAULT_FROM_EMAIL", "EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_HOST_PASSWORD", "EMAIL_HOST_USER",
    "EMAIL_PORT", "EMAIL_TIMEOUT", "EMAIL_USE_SSL", "EMAIL_USE_TLS", "SERVER_EMAIL",
]  # fmt: skip

DATA_KEYS: list[str] = env["TEQUIO_DATA_KEYS"]
DEFAULT_FROM_EMAIL: str = env["TEQUIO_MAIL_FROM"]
SERVER_EMAIL = DEFAULT_FROM_EMAIL

_server = urlsplit(env["TEQUIO_MAIL_URL"])
EMAIL_BACKEND = f"tequio.avisos.mailing.{'smtp' if _server.scheme else 'files'}.EmailBackend"
EMAIL_HOST = _server.hostname or ""
EMAIL_PORT = _server.port or MAIL_PORTS.get(_server.scheme, 25)
EMAIL_HOST_USER = unquote(_server.username or "")
EMAIL_HOST_PASSWORD = unquote(_server.password or "")
EMAIL_USE_SSL = _server.scheme == "smtps"
EMAIL_USE_TLS = _server.scheme == "smtp+starttls"
EMAIL_TIMEOUT = 30  # seconds for each answer of the server
