"""Take the next number of a series."""

from django.db import connection
from django.db.models import F
from django.db.transaction import TransactionManagementError

from tequio.documentos.models import Consecutivo
from tequio.lib.folio import Serie


def numerar(serie: Serie) -> str:
    """The next legal folio of the series, inside the transaction of the act that uses it.

    The series is held until that transaction ends: two acts never share a number, and one that fails leaves no gap.
    Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError(f"{serie}: a number is taken only inside the transaction of its act.")
    found = Consecutivo.objects.filter(serie=str(serie))
    if not found.update(ultimo=F("ultimo") + 1):
        Consecutivo.objects.get_or_create(serie=str(serie))
        found.update(ultimo=F("ultimo") + 1)
    return serie.folio(found.get().ultimo)
