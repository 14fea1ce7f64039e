"""Secrets of second factors, which django-allauth keeps inside JSON, closed by our adapter."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from tequio.vault.ring import ring

CLOSED = ("secret", "seed")  # of an app of codes; of the spare codes


def close_again() -> tuple[str, int]:
    """Those that an older key had closed, with the current one; which they are in words, and how many.

    Row by row: it can be stopped and started again. Raises UnreadableSecretError when a key that is still needed was
    taken away.
    """
    keys = Authenticator.objects.order_by("pk").values_list("pk", flat=True)
    return "mfa.Authenticator.data", sum(map(_close_again, list(keys)))


@transaction.atomic
def _close_again(pk: int) -> int:
    row = Authenticator.objects.select_for_update().filter(pk=pk).first()
    old = [name for name in CLOSED if row and name in row.data and not ring().is_current(row.data[name])]
    if row is None or not old:
        return 0
    for name in old:
        row.data[name] = ring().encrypt(ring().decrypt(row.data[name]))
    row.save(update_fields=["data"])
    return 1
