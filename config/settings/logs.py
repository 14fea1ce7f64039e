"""Structured logs to standard output; one line an event, no personal data."""

from pythonjsonlogger.core import RESERVED_ATTRS

from .environment import env

__all__ = ["LOGGING"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
            "json_ensure_ascii": False,
            # Django hands over the whole request, whose address may say where someone lives.
            "reserved_attrs": [*RESERVED_ATTRS, "request"],
        },
        "text": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
    },
    "handlers": {"stdout": {"class": "logging.StreamHandler", "formatter": env["TEQUIO_LOG_FORMAT"]}},
    # Its worker tells twice a second that there is nothing to do; what fails it tells louder.
    "loggers": {"django_tasks_db": {"level": "WARNING"}},
    "root": {"handlers": ["stdout"], "level": env["TEQUIO_LOG_LEVEL"]},
}
