"""Everyone who asked is told: at once, or together in one message a day."""

from datetime import timedelta

import pytest
from django.core import mail

from tequio.avisos.actions.barrer import barrer
from tequio.avisos.actions.cancelar import cancelar_todas
from tequio.avisos.actions.difundir import difundir
from tequio.avisos.actions.reunir import reunir
from tequio.avisos.models import Aviso
from tests.avisos.notices import SESION, context
from tests.factories.avisos import AvisoFactory, DestinoFactory, SuscripcionFactory

pytestmark = pytest.mark.django_db


def tell(now, evento="sesion:1", temas=("ut:08-033",), cosa="la COPACO"):
    return difundir(SESION, temas=temas, evento=evento, contexto=context(cosa), now=now)


def test_only_active_subscriptions_to_the_topic_are_told(now):
    SuscripcionFactory()
    SuscripcionFactory(tema="ut:12-001")
    SuscripcionFactory(estado="POR_CONFIRMAR", confirmada_at=None)
    SuscripcionFactory(estado="CANCELADA", cancelada_at=now)
    assert tell(now) == 1


def test_told_again_of_the_same_nobody_is_written_to_twice(now):
    SuscripcionFactory.create_batch(3)
    tell(now), tell(now)
    assert Aviso.objects.count() == 3


def test_whoever_asked_for_two_of_the_topics_is_told_once_and_at_once_if_one_of_them_was(now):
    destino = DestinoFactory()
    SuscripcionFactory(destino=destino)
    SuscripcionFactory(destino=destino, tema="tema:asambleas", inmediata=True)
    assert tell(now, temas=("ut:08-033", "tema:asambleas")) == 1
    assert Aviso.objects.get().modo == "INMEDIATO"


def test_the_number_of_queries_does_not_grow_with_the_readers(now, django_assert_num_queries):
    SuscripcionFactory.create_batch(3)
    with django_assert_num_queries(2):
        tell(now)
    SuscripcionFactory.create_batch(30)
    with django_assert_num_queries(2):
        tell(now, evento="sesion:2")


def test_a_daily_reader_gets_one_message_in_the_morning(now):
    one = SuscripcionFactory()
    tell(now, cosa="la COPACO"), tell(now, "sesion:2", cosa="la asamblea")
    barrer(now)
    assert mail.outbox == []
    barrer(now + timedelta(days=1))
    (message,) = mail.outbox
    assert message.to == [one.destino.direccion]
    assert message.subject == "Novedades de hoy: 2 avisos"
    assert message.body.index("La sesión de la COPACO") < message.body.index("La sesión de la asamblea")


def test_what_is_alone_goes_out_as_itself(now):
    SuscripcionFactory()
    tell(now)
    barrer(now + timedelta(days=1))
    assert [message.subject for message in mail.outbox] == ["Sesión de la COPACO"]


def test_two_topics_of_one_address_come_in_one_message(now):
    destino = DestinoFactory()
    SuscripcionFactory(destino=destino)
    SuscripcionFactory(destino=destino, tema="ut:12-001", nombre="La Joya")
    tell(now), tell(now, "sesion:2", temas=("ut:12-001",))
    barrer(now + timedelta(days=1))
    assert len(mail.outbox) == 1


def test_gathered_again_nothing_more_is_written(now):
    SuscripcionFactory()
    tell(now), tell(now, "sesion:2")
    tomorrow = now + timedelta(days=1)
    assert [reunir(now=tomorrow), reunir(now=tomorrow)] == [1, 0]
    assert sorted(Aviso.objects.values_list("estado", flat=True)) == ["PENDIENTE", "REUNIDO", "REUNIDO"]


def test_a_gathering_cut_in_the_middle_leaves_nothing_half_done(now, monkeypatch):
    SuscripcionFactory()
    tell(now), tell(now, "sesion:2")
    AvisoFactory(evento="otro", modo="RESUMEN", plantilla="no.existe.NADA", intentar_at=now)
    Aviso.objects.filter(evento="otro").update(destino=Aviso.objects.get(evento="sesion:1").destino)
    with pytest.raises(ImportError):
        reunir(now=now + timedelta(days=1))
    assert set(Aviso.objects.values_list("estado", flat=True)) == {"PENDIENTE"}


def test_whoever_left_before_the_morning_gets_nothing(now):
    one = SuscripcionFactory()
    tell(now), tell(now, "sesion:2")
    cancelar_todas(one.destino, now=now)
    barrer(now + timedelta(days=1))
    assert mail.outbox == []
    assert set(Aviso.objects.values_list("estado", flat=True)) == {"DESCARTADO"}


def test_each_language_has_its_own_message(now):
    destino = DestinoFactory()
    SuscripcionFactory(destino=destino)
    SuscripcionFactory(destino=destino, tema="ut:12-001", idioma="en")
    for number in range(4):
        tell(now, f"sesion:{number}", temas=("ut:08-033",) if number % 2 else ("ut:12-001",))
    barrer(now + timedelta(days=1))
    assert sorted(message.subject for message in mail.outbox) == [
        "Novedades de hoy: 2 avisos",
        "Today's news: 2 notices",
    ]
