from datetime import UTC, datetime

import pytest

from tequio.avisos.portal.views import suscribir
from tequio.lib.limits import Limiter
from tests.avisos.mail_server import mail_server

NOW = datetime(2026, 8, 10, 18, tzinfo=UTC)  # noon in Mexico City


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def server(settings):
    """A mail server of one's own, and the settings that lead to it."""
    with mail_server() as running:
        settings.EMAIL_BACKEND = "tequio.avisos.mailing.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", running.port, 1
        yield running


@pytest.fixture(autouse=True)
def no_limit_from_another_test(monkeypatch):
    monkeypatch.setattr(suscribir, "limiter", Limiter())
