"""Ten wrong codes or passwords close the entrance for an hour.

Counted by e-mail address, so that an address without account behaves exactly like one with it; kept in the database,
so that every process of the server counts the same. Passkeys cannot be guessed and stay open; sessions that are
already open go on.
"""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from tequio.cuentas.models import IntentosFallidos

MAX_FAILURES = 10
WINDOW = timedelta(hours=1)  # failures older than this are forgotten
CLOSED_FOR = timedelta(hours=1)
log = logging.getLogger(__name__)


def closed_until(email: str, now: datetime) -> datetime | None:
    """Until when this address cannot be used to sign in; None when it can."""
    row = IntentosFallidos.objects.filter(pk=_hash(email), cerrado_hasta__gt=now).first()
    return row.cerrado_hasta if row else None


@transaction.atomic
def count_failure(email: str, now: datetime) -> datetime | None:
    """One more wrong code or password; the moment until which the entrance is now closed, if it is."""
    IntentosFallidos.objects.get_or_create(pk=_hash(email), defaults={"desde": now})
    row = IntentosFallidos.objects.select_for_update().get(pk=_hash(email))
    if row.desde <= now - WINDOW:
        row.fallos, row.desde, row.cerrado_hasta = 0, now, None
    row.fallos += 1
    if row.fallos >= MAX_FAILURES:
        row.cerrado_hasta = now + CLOSED_FOR
        log.warning("an entrance was closed after %s wrong attempts", MAX_FAILURES)
    row.save()
    return row.cerrado_hasta


def forgive(email: str) -> None:
    """Whoever signs in starts from zero."""
    IntentosFallidos.objects.filter(pk=_hash(email)).delete()


def forget_old(now: datetime) -> int:
    """Delete what counts no more; how many rows went."""
    return IntentosFallidos.objects.filter(desde__lte=now - WINDOW - CLOSED_FOR).delete()[0]


def _hash(email: str) -> str:
    return salted_hmac("tequio.cuentas.locks", email.strip().lower(), algorithm="sha256").hexdigest()
