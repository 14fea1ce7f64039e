from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from tequio.cuentas import locks
from tequio.cuentas.housekeeping import tidy
from tequio.cuentas.models import IntentosFallidos

pytestmark = pytest.mark.django_db


def test_expired_sessions_and_old_failures_are_forgotten_and_others_stay():
    now = timezone.now()
    for days in (-1, 1):
        Session.objects.create(session_key=f"sesion{days}", expire_date=now + timedelta(days=days))
    locks.count_failure("vieja@example.org", now - timedelta(hours=3))
    locks.count_failure("nueva@example.org", now)
    tidy()
    assert (Session.objects.count(), IntentosFallidos.objects.count()) == (1, 1)
