"""Lists by key: pages that join without a gap or a repetition, and odd addresses."""

import pytest

from tequio.territorio.models import Distrito
from tequio.ui import keyset
from tequio.ui.keyset import Stretch, stretch

from .test_components import render

SIZE = 4


@pytest.fixture
def rows(db):
    Distrito.objects.bulk_create(Distrito(numero=each) for each in range(1, 12))
    return Distrito.objects.all()


def keys(found):
    return [each.pk for each in found.rows]


def test_going_on_meets_each_row_once(rows):
    met, asked = [], {}
    while asked is not None:
        found = stretch(rows, asked, SIZE, read=rows)
        met += keys(found)
        asked = {"antes": str(found.older)} if found.older else None
    assert met == list(range(11, 0, -1))


def test_going_back_leads_to_where_one_came_from(rows):
    first = stretch(rows, {}, SIZE, read=rows)
    second = stretch(rows, {"antes": str(first.older)}, SIZE, read=rows)
    third = stretch(rows, {"antes": str(second.older)}, SIZE, read=rows)
    assert keys(stretch(rows, {"despues": str(third.newer)}, SIZE, read=rows)) == keys(second)
    assert keys(stretch(rows, {"despues": str(second.newer)}, SIZE, read=rows)) == keys(first)
    assert (first.newer, third.older) == (None, None)


def test_what_arrives_meanwhile_moves_nothing(rows):
    first = stretch(rows, {}, SIZE, read=rows)
    Distrito.objects.create(numero=12)
    assert keys(stretch(rows, {"antes": str(first.older)}, SIZE, read=rows)) == [7, 6, 5, 4]


@pytest.mark.parametrize("odd", ["x", "", "-3", "9" * 40, "²"])
def test_what_is_not_understood_is_the_first_page(rows, odd):
    assert (
        keys(stretch(rows, {"antes": odd}, SIZE, read=rows))
        == keys(stretch(rows, {"despues": odd}, SIZE, read=rows))
        == [11, 10, 9, 8]
    )


def test_it_counts_no_further_than_it_tells(rows, monkeypatch):
    assert (stretch(rows, {}, SIZE, read=rows).total, stretch(rows, {}, SIZE, read=rows).many) == (11, False)
    monkeypatch.setattr(keyset, "COUNTED", 5)
    assert (stretch(rows, {}, SIZE, read=rows).total, stretch(rows, {}, SIZE, read=rows).many) == (5, True)


def test_the_first_page_takes_two_queries_and_another_three(rows, django_assert_num_queries):
    with django_assert_num_queries(2):
        first = stretch(rows, {}, SIZE, read=rows)
    with django_assert_num_queries(3):
        stretch(rows, {"antes": str(first.older)}, SIZE, read=rows)


def test_the_links_keep_the_filters(rf):
    part = Stretch((), newer=40, older=20, total=9, many=False)
    html = render("{% stretch_links tramo %}", rf, "/?q=parque&antes=41", tramo=part)
    assert 'href="?q=parque&amp;despues=40"' in html
    assert 'href="?q=parque&amp;antes=20"' in html


def test_a_short_list_needs_no_links(rf):
    part = Stretch((), newer=None, older=None, total=2, many=False)
    assert render("{% stretch_links tramo %}", rf, tramo=part).strip() == ""
