"""What is forgotten by the clock: expired sessions, and failures that count no more."""

from django.core.management import call_command
from django.utils import timezone

from tequio.cuentas import locks


def tidy() -> None:
    locks.forget_old(timezone.now())
    call_command("clearsessions", verbosity=0)
