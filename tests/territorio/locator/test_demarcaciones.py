import pytest

from tequio.territorio.locator.demarcaciones import AlcaldiaNames

NAMES = AlcaldiaNames(
    [
        ("alvaro-obregon", "Álvaro Obregón"),
        ("cuauhtemoc", "Cuauhtémoc"),
        ("gustavo-a-madero", "Gustavo A. Madero"),
        ("la-magdalena-contreras", "La Magdalena Contreras"),
        ("tlalpan", "Tlalpan"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("centro tlalpan", ("tlalpan", "centro")),
        ("tlalpan centro", ("tlalpan", "centro")),
        ("centro alcaldia tlalpan", ("tlalpan", "centro")),
        ("centro en la alcaldia tlalpan", ("tlalpan", "centro")),
        ("roma norte cuahutemoc", ("cuauhtemoc", "roma norte")),
        ("la joya gam", ("gustavo-a-madero", "la joya")),
        ("los padres magdalena contreras", ("la-magdalena-contreras", "los padres")),
        ("alcaldia alvaro obregon", ("alvaro-obregon", "")),
        ("tlalpan", ("tlalpan", "")),
    ],
)
def test_an_alcaldia_is_told_from_the_other_words(text, expected):
    assert NAMES.split(text) == expected


@pytest.mark.parametrize("text", ["centro", "tlalpuente", "madero", "roma"])
def test_other_words_name_none(text):
    assert NAMES.split(text) is None


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("la magdalena", ("la-magdalena-contreras",)),
        ("alcaldia magdalena", ("la-magdalena-contreras",)),
        ("obregon", ("alvaro-obregon",)),
        ("madero", ("gustavo-a-madero",)),
        ("la", ()),
        ("a", ()),
        ("magdal", ()),
        ("magdalena mixhuca", ()),
        ("", ()),
    ],
)
def test_whole_words_of_the_name_of_an_alcaldia_name_it_partly(text, slugs):
    assert NAMES.partly(text) == slugs


def test_a_frame_without_units_names_none():
    assert AlcaldiaNames([]).split("tlalpan") is None
