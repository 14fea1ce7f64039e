"""Delivery, to a real mail server on this machine."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from tequio.avisos.actions import entregar
from tequio.avisos.actions.barrer import barrer, recuperar
from tequio.avisos.actions.cancelar import cancelar
from tequio.avisos.actions.reintentar import reintentar
from tequio.avisos.actions.repartir import LEASE, repartir, tomar
from tequio.avisos.composing import message_id
from tequio.avisos.models import Aviso
from tests.factories.avisos import AvisoFactory, DestinoFactory, SuscripcionFactory

pytestmark = pytest.mark.django_db
deliver = repartir.func


def test_the_server_takes_it_and_its_answer_stays(server):
    aviso = AvisoFactory()
    assert deliver() == 1
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.intentos, aviso.respuesta) == ("ENVIADO", 1, "250 2.0.0 Ok: queued as 1")
    assert server.accepted[0]["To"] == aviso.destino.direccion


def test_many_go_through_one_connection(server):
    AvisoFactory.create_batch(5)
    assert deliver() == 5
    assert len(set(server.message_ids())) == 5


def test_one_whose_moment_has_not_come_waits(server):
    AvisoFactory(intentar_at=timezone.now() + timedelta(minutes=1))
    assert deliver() == 0


def test_a_server_that_is_not_there_costs_one_try_and_a_pause(settings, server):
    server.shutdown()
    server.server_close()
    first, second = AvisoFactory.create_batch(2)
    before = timezone.now()
    deliver()
    first.refresh_from_db(), second.refresh_from_db()
    assert (first.estado, first.intentos, second.intentos, first.dudoso) == ("PENDIENTE", 1, 0, False)
    assert first.intentar_at >= before + timedelta(minutes=1)
    assert "ConnectionRefusedError" in first.respuesta


def test_a_server_that_never_answers_costs_only_its_patience(settings, server):
    settings.EMAIL_TIMEOUT, server.pause = 0.2, 1
    aviso = AvisoFactory()
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.dudoso) == ("PENDIENTE", False)
    assert server.accepted == []


def test_a_slow_last_answer_is_waited_for_longer(settings, server):
    settings.EMAIL_TIMEOUT, server.hold = 0.3, 0.6
    aviso = AvisoFactory()
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, len(server.accepted)) == ("ENVIADO", 1)


def test_a_cut_before_the_last_answer_leaves_a_doubt_and_the_same_message_goes_again(server):
    aviso = AvisoFactory()
    server.hang_up = True
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.dudoso) == ("PENDIENTE", True)
    server.hang_up = False
    Aviso.objects.update(intentar_at=timezone.now())
    deliver()
    assert server.message_ids() == [message_id(aviso.referencia)] * 2


def test_an_address_that_does_not_exist_is_marked_and_given_up(server):
    aviso = AvisoFactory(destino__direccion="nadie@example.org")
    server.refuse["nadie@example.org"] = "550 5.1.1 <nadie@example.org>: no such user"
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.respuesta) == ("ABANDONADO", "550 5.1.1 <…>: no such user")
    assert aviso.destino.motivo == "550 5.1.1 <…>: no such user"


@pytest.mark.parametrize(
    ("answer", "estado"),
    [("550 5.7.1 policy", "ABANDONADO"), ("452 4.2.2 mailbox full", "PENDIENTE"), ("421 4.3.2 closing", "PENDIENTE")],
)
def test_another_refusal_does_not_blame_the_address(server, answer, estado):
    aviso = AvisoFactory(destino__direccion="ana@example.org")
    server.refuse["ana@example.org"] = answer
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.destino.rebotado_at) == (estado, None)


def test_one_that_is_refused_does_not_stop_the_others(server):
    server.refuse["nadie@example.org"] = "550 5.1.1 no"
    AvisoFactory(destino__direccion="nadie@example.org")
    AvisoFactory()
    deliver()
    assert len(server.accepted) == 1


def test_after_the_last_try_it_is_given_up_in_sight(server, caplog):
    server.refuse["ana@example.org"] = "451 4.3.0 later"
    aviso = AvisoFactory(destino__direccion="ana@example.org", intentos=len(entregar.BACKOFF))
    deliver()
    aviso.refresh_from_db()
    assert aviso.estado == "ABANDONADO"
    assert "was given up after 11 tries" in caplog.text


def test_what_was_given_up_can_be_sent_again(server, now):
    aviso = AvisoFactory(estado="ABANDONADO", intentos=11, encolado_at=now)
    assert reintentar(desde=now - timedelta(days=1), now=now) == 1
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.intentos) == ("ENVIADO", 1)


def test_one_that_cannot_be_made_does_not_stop_the_others(caplog):
    broken = AvisoFactory(plantilla="tequio.avisos.notices.NO_EXISTE")
    AvisoFactory()
    deliver()
    broken.refresh_from_db()
    assert broken.estado == "PENDIENTE"
    assert len(mail.outbox) == 1
    assert "cannot be made" in caplog.text


def test_one_whose_key_is_lost_does_not_stop_the_others(caplog):
    lost = AvisoFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE avisos_aviso SET contexto = 'no se abre'")
        cursor.execute("UPDATE avisos_destino SET direccion = 'no se abre'")
    AvisoFactory()
    deliver()
    assert len(mail.outbox) == 1
    assert Aviso.objects.defer("contexto").get(pk=lost.pk).estado == "PENDIENTE"


def test_whoever_left_meanwhile_is_not_written_to(now):
    aviso = AvisoFactory(suscripcion=SuscripcionFactory(inmediata=True))
    cancelar(aviso.suscripcion.referencia, now=now)
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, mail.outbox) == ("DESCARTADO", [])


def test_an_address_that_bounced_meanwhile_is_not_written_to(now):
    aviso = AvisoFactory(destino=DestinoFactory(rebotado=True), encolado_at=now - timedelta(hours=1))
    deliver()
    aviso.refresh_from_db()
    assert (aviso.estado, mail.outbox) == ("DESCARTADO", [])


def test_the_sweep_takes_back_what_a_dead_worker_had():
    aviso = AvisoFactory()
    assert tomar() == aviso
    later = timezone.now() + LEASE
    assert recuperar(now=later - timedelta(seconds=5)) == 0
    assert recuperar(now=later + timedelta(seconds=5)) == 1
    aviso.refresh_from_db()
    assert (aviso.estado, aviso.dudoso) == ("PENDIENTE", True)


def test_a_worker_that_comes_back_late_changes_nothing(caplog):
    AvisoFactory()
    late = tomar()
    Aviso.objects.update(tomado_at=timezone.now() + timedelta(seconds=1))
    entregar.entregar(late, mail.get_connection())
    assert Aviso.objects.get().estado == "TOMADO"
    assert "no longer ours" in caplog.text


def test_the_sweep_delivers_what_no_task_was_left_for():
    AvisoFactory()
    barrer()
    assert len(mail.outbox) == 1
