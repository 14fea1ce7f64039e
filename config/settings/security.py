"""Headers and limits; strict from the first page."""

from urllib.parse import urlsplit

from .environment import env

__all__ = [
    "ALLOWED_HOSTS", "CONTENT_SECURITY_POLICY", "CSRF_COOKIE_SECURE", "CSRF_FAILURE_VIEW", "SECRET_KEY",
    "SECURE_CONTENT_TYPE_NOSNIFF", "SECURE_CROSS_ORIGIN_OPENER_POLICY", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD", "SECURE_HSTS_SECONDS", "SECURE_PROXY_SSL_HEADER", "SECURE_REFERRER_POLICY",
    "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "SILENCED_SYSTEM_CHECKS", "X_FRAME_OPTIONS",
]  # fmt: skip

SECRET_KEY: str = env["TEQUIO_SECRET_KEY"]
ALLOWED_HOSTS: list[str] = env["TEQUIO_ALLOWED_HOSTS"]

HTTPS: bool = env["TEQUIO_HTTPS"]
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "tequio.ui.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = ["security.W002"]  # ui.middleware.security_headers sends X-Frame-Options

# No inline script or style exists in any page, so nothing needs a nonce and pages can be cached.
MAP_HOST = env["TEQUIO_MAP_STYLE_URL"]
# A form that starts signing in elsewhere is redirected there, which browsers check as if the form went there itself.
IDENTITY_HOSTS = " ".join(
    "{0.scheme}://{0.netloc}".format(urlsplit(env[f"TEQUIO_{name}_URL"]))
    for name, given in (("LLAVE_AUTHORIZE", env["TEQUIO_LLAVE_CLIENT_ID"]), ("OIDC", env["TEQUIO_OIDC_CLIENT_ID"]))
    if given
)
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        f"img-src 'self' data: blob: {MAP_HOST}".rstrip(),
        "font-src 'self'",
        f"connect-src 'self' {MAP_HOST}".rstrip(),
        "worker-src 'self'",
        "manifest-src 'self'",
        f"form-action 'self' {IDENTITY_HOSTS}".rstrip(),
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
