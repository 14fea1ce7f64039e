"""Contact data end with their purpose."""

from datetime import timedelta

import pytest

from tequio.avisos.actions.depurar import ROWS, UNCONFIRMED, WORDS
from tequio.avisos.models import Aviso, Destino, Suscripcion
from tequio.avisos.personal import RETENCION
from tequio.avisos.queries import avisos, bandeja
from tests.factories.avisos import AvisoFactory, DestinoFactory, SuscripcionFactory

pytestmark = pytest.mark.django_db
MOMENT = timedelta(seconds=1)


def depurar(now):
    """As the clock does it."""
    for regla in RETENCION:
        regla.aplicar(now, 500)


def test_a_month_after_it_was_sent_its_words_are_forgotten(now):
    AvisoFactory(estado="ENVIADO", enviado_at=now)
    depurar(now + WORDS - MOMENT)
    assert Aviso.objects.get().contexto
    depurar(now + WORDS + MOMENT)
    assert Aviso.objects.get().contexto is None


def test_a_year_after_nothing_is_left_of_it(now):
    AvisoFactory(estado="ENVIADO", enviado_at=now)
    depurar(now + ROWS + MOMENT)
    assert not Aviso.objects.exists()
    assert not Destino.objects.exists()


def test_what_still_waits_is_kept_however_old(now):
    AvisoFactory()
    depurar(now + 2 * ROWS)
    assert Aviso.objects.get().contexto


def test_what_nobody_confirmed_is_forgotten_with_its_address(now):
    SuscripcionFactory(estado="POR_CONFIRMAR", confirmada_at=None)
    depurar(now + UNCONFIRMED + MOMENT)
    assert not Destino.objects.exists()


def test_whoever_left_is_forgotten_and_whoever_stays_is_not(now):
    SuscripcionFactory(estado="CANCELADA", cancelada_at=now)
    stays = SuscripcionFactory()
    depurar(now)
    assert (Suscripcion.objects.get(), Destino.objects.get()) == (stays, stays.destino)


def test_the_outbox_tells_how_many_there_are_of_each_and_since_when_one_waits(now, django_assert_num_queries):
    AvisoFactory(intentar_at=now - timedelta(hours=2))
    AvisoFactory(intentar_at=now + timedelta(hours=2))
    AvisoFactory(estado="ENVIADO", enviado_at=now, dudoso=True)
    with django_assert_num_queries(1):
        told = bandeja(now)
    assert (told.total["PENDIENTE"], told.total["ENVIADO"], told.dudosos) == (2, 1, 1)
    assert told.mas_antiguo == now - timedelta(hours=2)


def test_the_list_of_the_outbox_is_of_one_state_or_of_all():
    AvisoFactory(destino=DestinoFactory())
    assert (avisos("PENDIENTE").count(), avisos("ENVIADO").count(), avisos().count()) == (1, 0, 1)
