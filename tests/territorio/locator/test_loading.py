"""Which frame answers, and how seldom the database is asked."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from tequio.territorio.locator.loading import MarcoNoDisponibleError, Pictures, territorio_en
from tequio.territorio.models import Marco
from tests.factories.pueblito import pueblito
from tests.factories.territorio import MarcoFactory, UnidadFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 8, 16)


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def test_the_frame_in_force_answers_each_day():
    MarcoFactory(clave="viejo", vigente_desde=date(2016, 1, 1), publicado=True)
    MarcoFactory(clave="nuevo", vigente_desde=date(2019, 12, 16), publicado=True)
    assert territorio_en(date(2019, 12, 15)).marco == "viejo"
    assert territorio_en(date(2019, 12, 16)).marco == territorio_en().marco == "nuevo"


def test_a_frame_that_is_only_loaded_does_not_answer():
    pueblito()
    MarcoFactory(vigente_desde=date(2020, 1, 1))
    assert territorio_en().marco == "pueblito-2019"


def test_before_the_oldest_frame_its_date_is_said():
    pueblito()
    with pytest.raises(MarcoNoDisponibleError, match="16 de diciembre de 2019"):
        territorio_en(date(2010, 5, 1))


def test_without_frames_it_is_said():
    with pytest.raises(MarcoNoDisponibleError, match="Todavía no hay"):
        territorio_en()


def test_a_picture_takes_few_queries(django_assert_num_queries):
    pueblito()
    with django_assert_num_queries(6):  # which frames there are, units, sections, codes, aliases, settlements
        territorio_en()


def test_within_two_seconds_nothing_is_asked(django_assert_num_queries):
    pueblito()
    clock = Clock()
    pictures = Pictures(clock)
    first = pictures.ruling(TODAY)
    clock.now += 1.9
    with django_assert_num_queries(0):
        assert pictures.ruling(TODAY) is first


def test_after_two_seconds_one_query_asks_for_news(django_assert_num_queries):
    pueblito()
    clock = Clock()
    pictures = Pictures(clock)
    first = pictures.ruling(TODAY)
    clock.now += 2.1
    with django_assert_num_queries(1):
        assert pictures.ruling(TODAY) is first


def test_a_new_version_replaces_the_old_picture():
    marco = pueblito()
    clock = Clock()
    pictures = Pictures(clock)
    pictures.ruling(TODAY)
    UnidadFactory(marco=marco, clave="15-050", nombre="NUEVA")
    Marco.objects.filter(pk=marco.pk).update(version=2)
    clock.now += 2.1
    assert pictures.ruling(TODAY).lugar("15-050").nombre == "Nueva"
    assert len(pictures._built) == 1


def test_a_frame_of_the_future_waits_for_its_day_and_leaves_that_of_today_in_memory():
    pueblito()
    today = timezone.localdate()
    MarcoFactory(clave="futuro", vigente_desde=today + timedelta(days=30), publicado=True)
    pictures = Pictures()
    ruling = pictures.ruling(today)
    assert ruling.marco == "pueblito-2019"
    assert pictures.ruling(today + timedelta(days=30)).marco == "futuro"
    assert pictures.ruling(today) is ruling


def test_while_the_database_does_not_answer_the_frames_in_memory_do():
    pueblito()
    clock = Clock()
    pictures = Pictures(clock)
    ruling = pictures.ruling(TODAY)
    clock.now += 2.1
    with connection.execute_wrapper(refuse):
        assert pictures.ruling(TODAY) is ruling
        with pytest.raises(OperationalError):
            Pictures().ruling(TODAY)


def refuse(*_):
    raise OperationalError("gone")


@pytest.mark.django_db(transaction=True)
def test_threads_that_ask_at_once_share_one_picture():
    pueblito()
    pictures = Pictures()

    def ask(_):
        try:
            return pictures.ruling(TODAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        assert len(set(map(id, pool.map(ask, range(12))))) == 1
