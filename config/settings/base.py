"""Apps, middleware, templates, language."""

from .environment import BASE_DIR, DATA_DIR, env

__all__ = [
    "BASE_DIR", "DATA_DIR", "DEBUG", "DEFAULT_AUTO_FIELD", "INSTALLED_APPS", "LANGUAGES", "LANGUAGE_CODE",
    "LOCALE_PATHS", "MIDDLEWARE", "ROOT_URLCONF", "TEMPLATES", "TIME_ZONE", "USE_I18N", "USE_TZ", "WSGI_APPLICATION",
]  # fmt: skip

DEBUG: bool = env["TEQUIO_DEBUG"]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
    "tequio.avisos",
    "tequio.bitacora",
    "tequio.cuentas",
    "tequio.datos",
    "tequio.documentos",
    "tequio.gestion",
    "tequio.impugnaciones",
    "tequio.mecanismos",
    "tequio.portal",
    "tequio.presupuesto",
    "tequio.privacidad",
    "tequio.territorio",
    "tequio.ui",
    "tequio.vault",
    "tequio.work",
    # After ours, whose templates take the place of theirs.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "tequio.ui.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tequio.ui.middleware.request_log",
    "tequio.ui.middleware.language_from_path",
    "tequio.ui.middleware.no_null_bytes",
    # Sessions, people and messages are lazy: a page that asks for none of them sets no cookie and varies by none.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tequio.cuentas.door.door",
    "tequio.gestion.charge.one_charge",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "tequio.ui.templatetags.ui"],
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.request",
                "tequio.ui.context.page",
                "tequio.portal.context.territory",
                "tequio.gestion.context.desk",
            ],
        },
    }
]

# The public writes and reads Mexican Spanish; English lives under /en/.
LANGUAGE_CODE = "es-mx"
LANGUAGES = [("es-mx", "Español"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "tequio" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/Mexico_City"
