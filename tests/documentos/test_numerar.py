"""Numbers have no gap and no double, also when many ask at once."""

import random
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import OperationalError, connection, transaction
from django.db.transaction import TransactionManagementError

from tequio.documentos.actions.numerar import numerar
from tequio.documentos.models import Consecutivo, Documento
from tequio.lib.folio import Serie, read_legal_folio
from tests.factories.documentos import SERIE, document

WRITERS, EACH = 8, 25


class ChangedItsMindError(Exception):
    """The act that took a number came to nothing."""


@pytest.mark.django_db
def test_each_series_runs_on_its_own():
    folios = [numerar(SERIE), numerar(Serie("IECM-DD02", 2026)), numerar(SERIE), numerar(Serie("IECM-DD01", 2027))]
    assert folios == [
        "IECM-DD01-000001/2026",
        "IECM-DD02-000001/2026",
        "IECM-DD01-000002/2026",
        "IECM-DD01-000001/2027",
    ]


@pytest.mark.django_db(transaction=True)
def test_outside_the_transaction_of_its_act_no_number_is_taken():
    with pytest.raises(TransactionManagementError):
        numerar(SERIE)


def writer(act, number):
    """Some acts in a row, on a connection of its own; one in four comes to nothing."""
    chance, given = random.Random(number), []
    try:
        for _ in range(EACH):
            given += attempt(act, gives_up=chance.random() < 0.25)
    finally:
        connection.close()
    return given


def attempt(act, *, gives_up):
    while True:
        try:
            with transaction.atomic():
                given = act()
                if gives_up:
                    raise ChangedItsMindError
                return [given]
        except ChangedItsMindError:
            return []
        except OperationalError:  # SQLite's memory lets one in: the others wait a little, or they would starve it
            sleep(0.002)


def together(act, each=writer):
    with ThreadPoolExecutor(WRITERS) as pool:
        return [folio for given in pool.map(lambda number: each(act, number), range(WRITERS)) for folio in given]


@pytest.mark.slow  # eight writers, two hundred acts
@pytest.mark.django_db(transaction=True)
def test_eight_writers_at_once_leave_no_gap_and_no_double():
    folios = together(lambda: numerar(SERIE))
    numbers = sorted(read_legal_folio(folio)[1] for folio in folios)
    assert numbers == list(range(1, len(folios) + 1))
    assert Consecutivo.objects.get().ultimo == len(folios)


@pytest.mark.slow  # sets two hundred documents
@pytest.mark.usefixtures("unlocked_at_the_end")
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="one writer at a time is all that SQLite's memory gives")
def test_eight_offices_that_issue_at_once_leave_no_gap_and_no_double():
    folios = together(lambda: document().folio)
    assert sorted(Documento.objects.values_list("folio", flat=True)) == sorted(folios)
    assert sorted(read_legal_folio(folio)[1] for folio in folios) == list(range(1, len(folios) + 1))
