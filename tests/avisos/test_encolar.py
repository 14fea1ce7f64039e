"""A message is written with the fact that it tells about, once."""

import pytest
from django.core import mail
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tequio.avisos.actions.encolar import encolar, next_digest
from tequio.avisos.actions.errores import DireccionInvalidaError, FueraDeTransaccionError
from tequio.avisos.models import Aviso, Destino
from tequio.avisos.plantilla import ContextoIncompletoError
from tests.avisos.conftest import NOW
from tests.avisos.notices import LOST, SESION, context
from tests.factories.avisos import DestinoFactory


def write(evento="sesion:1", destinatario="persona:1", direccion="ana@example.org", **facts):
    given = {"contexto": context(), "now": NOW, **facts}
    return encolar(SESION, evento=evento, destinatario=destinatario, direccion=direccion, **given)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_is_refused():
    with pytest.raises(FueraDeTransaccionError):
        write()


@pytest.mark.django_db(transaction=True)
def test_what_is_undone_is_not_sent():
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not Aviso.objects.exists()
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_what_is_committed_is_sent():
    with transaction.atomic():
        aviso = write()
        assert mail.outbox == []
    aviso.refresh_from_db()
    assert aviso.estado == "ENVIADO"
    assert [message.to for message in mail.outbox] == [["ana@example.org"]]


@pytest.mark.django_db
def test_a_transaction_calls_the_worker_once_however_much_it_writes(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(3):
            write(evento=f"sesion:{number}")
    assert len(callbacks) == 1


@pytest.mark.django_db
def test_a_part_that_is_undone_takes_no_call_away_from_the_rest(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        with transaction.atomic():
            write()
            transaction.set_rollback(True)
        write(evento="sesion:2")
    assert len(callbacks) == 1


@pytest.mark.django_db
def test_the_first_words_stay():
    first, again = write(), write(contexto=context("otra cosa"))
    assert first.pk == again.pk
    assert again.contexto["cosa"] == "la COPACO"


@pytest.mark.django_db
@pytest.mark.parametrize("contexto", [{}, {"cosa": "x"}, {**context(), "de más": "x"}, {"cosa": 3, "enlace": "x"}])
def test_a_context_that_does_not_fit_is_refused(contexto):
    with pytest.raises(ContextoIncompletoError):
        write(contexto=contexto)


@pytest.mark.django_db
def test_a_notice_that_does_not_know_its_place_is_refused():
    with pytest.raises(ImportError):
        encolar(LOST, evento="x", destinatario="y", direccion="ana@example.org", contexto={}, now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "direccion",
    [
        "ana@example.org\r\nBcc: otra@example.org",
        "ana@example.org\n",
        "ana@example.org,otra@example.org",
        '"ana\r\n"@example.org',
        "Ana <ana@example.org>",
        "ñandú@example.org",
        "ana",
        "",
    ],
)
def test_an_address_that_could_bring_in_another_header_is_refused(direccion):
    with pytest.raises(DireccionInvalidaError):
        write(direccion=direccion)
    assert not Destino.objects.exists()


@pytest.mark.django_db
def test_the_same_address_is_one_whatever_its_capitals():
    write(), write(evento="sesion:2", direccion=" Ana@Example.org ")
    assert Destino.objects.get().direccion == "ana@example.org"


@pytest.mark.django_db
def test_to_an_address_that_bounced_it_is_born_discarded():
    destino = DestinoFactory(rebotado=True)
    assert write(direccion=destino.direccion).estado == "DESCARTADO"


def test_the_daily_message_goes_out_at_seven():
    assert next_digest(NOW).isoformat() == "2026-08-11T07:00:00-06:00"
    assert next_digest(next_digest(NOW)).isoformat() == "2026-08-12T07:00:00-06:00"
    assert next_digest(NOW.replace(hour=12)).isoformat() == "2026-08-10T07:00:00-06:00"


class Idempotency(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("123")), max_size=12))
    def test_however_often_it_is_called_there_is_one_for_each_event_and_recipient(self, calls):
        for evento, destinatario in calls:
            write(evento=evento, destinatario=destinatario)
        assert set(Aviso.objects.values_list("evento", "destinatario")) == set(calls)
        assert Aviso.objects.count() == len(set(calls))


@pytest.mark.django_db
def test_neither_the_address_nor_the_words_can_be_read_in_the_database():
    write(contexto=context("un asunto muy privado"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT d.direccion, d.huella, a.contexto FROM avisos_destino d, avisos_aviso a")
        stored = " ".join(cursor.fetchone())
    assert "ana" not in stored
    assert "privado" not in stored
