"""A declaration says what is public; what is personal cannot leave."""

import pytest

from tequio.lib.datasets import PersonalFieldError, Selection

from .invented import CLAVE, FIELDS, NOMBRE, TELEFONO, make_dataset


def test_a_selection_has_only_public_fields():
    assert TELEFONO in FIELDS
    assert TELEFONO not in Selection(make_dataset()).fields


def test_a_personal_field_asked_by_name_is_refused():
    with pytest.raises(PersonalFieldError, match="telefono"):
        Selection(make_dataset(), fields=(CLAVE, TELEFONO))


@pytest.mark.parametrize("order", ["telefono", "-telefono", "nada"])
def test_nothing_is_sorted_by_what_is_not_shown(order):
    with pytest.raises(ValueError, match="no order"):
        Selection(make_dataset(), order=order)


@pytest.mark.parametrize("where", ["order", "identity"])
def test_a_personal_field_tells_no_rows_apart(where):
    with pytest.raises(ValueError, match="telefono"):
        make_dataset(**{where: ("telefono",)})


def test_two_fields_with_one_name_are_refused():
    with pytest.raises(ValueError, match="one name"):
        make_dataset(fields=(CLAVE, CLAVE))


def test_the_query_string_has_one_order_and_only_what_narrows():
    selection = Selection(make_dataset(), {"tipo": "a", "q": "pan y agua", "otro": ""}, "-votos")
    assert selection.query_string == "?q=pan+y+agua&tipo=a&orden=-votos"
    assert Selection(make_dataset()).query_string == ""


def test_the_order_that_is_asked_comes_first_and_the_own_one_makes_it_total():
    assert Selection(make_dataset(), order="-nombre").orders == ((NOMBRE, True), (CLAVE, False))
    assert Selection(make_dataset(), order="-clave").orders == ((CLAVE, True),)


def test_filters_are_told_in_words():
    told = Selection(make_dataset(), {"q": "agua", "tipo": "a"}).narrowed()
    assert [(each.title, value) for each, value in told] == [("Palabras", "agua"), ("Tipo", "Árboles")]
