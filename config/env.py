"""Every variable that Tequio reads from the environment, once.

The table below is the only reader of ``os.environ`` in the project. A value that cannot be
understood stops the program at the start with a sentence that names the variable; so does a
``TEQUIO_`` variable that is not in the table (a typo would otherwise be silently ignored).
``docs/operacion/configuracion.md`` shows the same table; a test compares the two.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class ConfigurationError(Exception):
    """The environment says something that cannot be used; the message names the variable."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One setting: its name, how to read its text, what holds when it is absent."""

    name: str
    parse: Callable[[str], Any]
    default: Any
    meaning: str


def boolean(text: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in words:
        raise ValueError("write 1 or 0")
    return words[text.lower()]


def secret(text: str) -> str:
    if len(text) < SECRET_LENGTH:
        raise ValueError(f"write {SECRET_LENGTH} characters or more")
    return text


def secrets(text: str) -> list[str]:
    return [secret(word) for word in words(text)]


def mail_url(text: str) -> str:
    """``smtp://user:password@host:port``; ``smtps://``: TLS at once; ``smtp+starttls://``: TLS after greeting."""
    url = urlsplit(text)
    if url.scheme not in MAIL_PORTS or not url.hostname or url.port == 0:
        raise ValueError("write an address that begins with smtp://, smtp+starttls:// or smtps:// and names a host")
    return text


def mail_address(text: str) -> str:
    if "@" not in parseaddr(text)[1] or not text.isprintable():
        raise ValueError("write a name and an address: Tequio <avisos@example.org>")
    return text


def database_url(text: str) -> str:
    if not text.startswith(("sqlite:///", "postgres://", "postgresql://")):
        raise ValueError("write an address that begins with sqlite:/// or postgres://")
    return text


def count(text: str) -> int:
    if not text.isdecimal():
        raise ValueError("write a whole number, 0 or more")
    return int(text)


def words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def url_or_empty(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise ValueError("write an address that begins with https:// or http://")
    return text.rstrip("/")


def absolute_path(text: str) -> str:
    if not text.startswith("/"):
        raise ValueError("write the whole path, from /")
    return text


def clamav_address(text: str) -> str:
    if not re.fullmatch(r"tcp://\S+:\d{1,5}|unix:///\S+", text):
        raise ValueError("write tcp://host:port or unix:///path")
    return text


def log_format(text: str) -> str:
    if text not in ("json", "text"):
        raise ValueError("write json or text")
    return text


def log_level(text: str) -> str:
    if text not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
        raise ValueError("write DEBUG, INFO, WARNING, ERROR or CRITICAL")
    return text


SECRET_LENGTH = 50
REQUIRED = object()
MAIL_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

VARIABLES = {
    variable.name: variable
    for variable in (
        Variable("TEQUIO_SECRET_KEY", secret, REQUIRED, "Signing key, 50 characters or more, different in each place."),
        Variable(
            "TEQUIO_DATA_KEYS",
            secrets,
            REQUIRED,
            "Keys of personal data at rest, with commas, 50 characters or more each; the first one encrypts.",
        ),
        Variable(
            "DATABASE_URL",
            database_url,
            "",
            "SQLite or PostgreSQL address; empty: `tequio.sqlite3` in the data folder.",
        ),
        Variable(
            "TEQUIO_DATA_DIR",
            Path,
            Path("var"),
            "Folder for what the program writes: database, geometry, files.",
        ),
        Variable("TEQUIO_DEBUG", boolean, False, "1 shows errors in full; never in public."),
        Variable("TEQUIO_ALLOWED_HOSTS", words, LOCAL_HOSTS, "Host names that may be served, with commas."),
        Variable("TEQUIO_HTTPS", boolean, False, "1 when TLS ends in front: secure cookies, HSTS, redirects."),
        Variable("TEQUIO_SITE_URL", url_or_empty, "", "Public address, for links in files that leave the site."),
        Variable(
            "TEQUIO_TRUSTED_PROXIES",
            count,
            0,
            "How many reverse proxies stand in front (for `X-Forwarded-For`).",
        ),
        Variable(
            "TEQUIO_TRUST_REQUEST_START",
            boolean,
            False,
            "1 when our own proxy writes `X-Request-Start` over whatever a client sent: a term counts from then.",
        ),
        Variable("TEQUIO_LOG_FORMAT", log_format, "json", "`json` or `text`."),
        Variable("TEQUIO_LOG_LEVEL", log_level, "INFO", "Least severe message that is written."),
        Variable("TEQUIO_API_LIMIT", count, 600, "Requests to the API a minute from one address; 0: no limit."),
        Variable(
            "TEQUIO_MAP_STYLE_URL",
            url_or_empty,
            "",
            "MapLibre style of a base map; empty: our own outlines only.",
        ),
        Variable(
            "TEQUIO_GEOCODER_URL",
            url_or_empty,
            "",
            "Nominatim-compatible geocoder for street addresses; empty: none.",
        ),
        Variable("TEQUIO_LLAVE_CLIENT_ID", str, "", "Number that Llave CDMX gave this site; empty: it is not offered."),
        Variable("TEQUIO_LLAVE_SECRET", str, "", "Secret that goes with it."),
        Variable(
            "TEQUIO_LLAVE_AUTHORIZE_URL",
            url_or_empty,
            "https://llave.cdmx.gob.mx/oauth.xhtml",
            "Where Llave CDMX asks people to sign in.",
        ),
        Variable("TEQUIO_LLAVE_TOKEN_URL", url_or_empty, "", "Where Llave CDMX changes a code for a token."),
        Variable("TEQUIO_LLAVE_DATA_URL", url_or_empty, "", "Where Llave CDMX says who the person is."),
        Variable(
            "TEQUIO_OIDC_CLIENT_ID", str, "", "Name of this site at an OpenID Connect server; empty: not offered."
        ),
        Variable("TEQUIO_OIDC_SECRET", str, "", "Secret that goes with it."),
        Variable("TEQUIO_OIDC_URL", url_or_empty, "", "Address of the OpenID Connect server."),
        Variable("TEQUIO_OIDC_NAME", str, "Cuenta institucional", "What its button says."),
        Variable(
            "TEQUIO_CLAMAV",
            clamav_address,
            "",
            "ClamAV's socket, `tcp://host:port` or `unix:///path`; empty: uploads are not scanned.",
        ),
        Variable(
            "TEQUIO_FIRMA_P12",
            absolute_path,
            "",
            "PKCS#12 file of the certificate that seals documents; empty: they are not sealed.",
        ),
        Variable("TEQUIO_FIRMA_CLAVE", str, "", "Password that opens it."),
        Variable("TEQUIO_FIRMA_TSA", url_or_empty, "", "Time stamp authority (RFC 3161); empty: seals without stamp."),
        Variable(
            "TEQUIO_MAIL_URL",
            mail_url,
            "",
            "Mail server: `smtp://`, `smtp+starttls://` or `smtps://`; empty: files in the data folder.",
        ),
        Variable(
            "TEQUIO_MAIL_FROM",
            mail_address,
            "Tequio <avisos@localhost>",
            "Who signs the messages, and where bounces come back to.",
        ),
    )
}


class Environment:
    """Typed view of the environment; raises ConfigurationError at the first thing it cannot use."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        unknown = sorted(n for n in environ if n.startswith("TEQUIO_") and n not in VARIABLES)
        if unknown:
            raise ConfigurationError(f"Unknown variable {unknown[0]}: see docs/operacion/configuracion.md")
        self._environ = environ

    def __getitem__(self, name: str) -> Any:
        variable = VARIABLES[name]
        text = self._environ.get(name, "")
        if not text:
            if variable.default is REQUIRED:
                raise ConfigurationError(f"{name} is not set: {variable.meaning}")
            return variable.default
        try:
            return variable.parse(text)
        except ValueError as error:
            raise ConfigurationError(f"{name} cannot be used: {error}") from error
