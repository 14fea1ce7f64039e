"""Static files: ours and those of npm packages, served as they are, compressed and named by hash."""

from .environment import DATA_DIR

__all__ = ["STATICFILES_FINDERS", "STATIC_ROOT", "STATIC_URL", "STORAGES", "WHITENOISE_MAX_AGE"]

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_FINDERS = [
    "tequio.ui.finders.OwnFinder",
    "tequio.ui.finders.PackageFinder",
]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "files"},
    },
    "staticfiles": {"BACKEND": "tequio.ui.storage.StaticStorage"},
}
WHITENOISE_MAX_AGE = 3600
