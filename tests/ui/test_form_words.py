"""What the framework says of a form, the house says its own way: to whoever reads, with what to do."""

import pytest
from babel.messages.pofile import read_po
from django import forms
from django.utils.translation import gettext, override

from tests.architecture.test_translations import PLACEHOLDER, PROGRAM

CATALOGUE = PROGRAM / "locale/es_MX/LC_MESSAGES/django.po"
FIELDS = {
    "cuantos": (forms.IntegerField(min_value=1, max_value=9), "Escribe un número entero"),
    "pesos": (forms.DecimalField(max_digits=6, decimal_places=2), "Usa 2 decimales a lo más"),
    "correo": (forms.EmailField(), "Revisa el correo"),
    "cual": (forms.ChoiceField(choices=[("a", "A")]), "Elige una opción de la lista"),
    "palabras": (forms.CharField(max_length=3), "Usa 3 letras a lo más; llevas 5"),
    "dia": (forms.DateField(), "Escribe la fecha con día, mes y año"),
    "falta": (forms.CharField(), "Falta este dato"),
    "papel": (forms.FileField(), "Falta este dato"),
}
WRONG = {"cuantos": "dos", "pesos": "250.000", "correo": "josé", "cual": "b", "palabras": "largo", "dia": "ayer"}


def told(name, value):
    field, _words = FIELDS[name]
    with pytest.raises(forms.ValidationError) as error:
        field.clean(value)
    return " ".join(error.value.messages)


@pytest.mark.parametrize("name", FIELDS)
def test_an_error_speaks_to_the_person(name):
    with override("es-mx"):
        assert FIELDS[name][1] in told(name, WRONG.get(name, ""))


def test_a_limit_says_which_it_is():
    with override("es-mx"):
        assert (told("cuantos", "0"), told("cuantos", "10")) == (
            "Es muy poco: al menos, 1.",
            "Es demasiado: a lo más, 9.",
        )
        assert told("pesos", "12345") == "Es demasiado: a lo más, 4 cifras antes del punto."


def test_every_sentence_of_the_catalogue_is_one_of_the_framework_and_keeps_its_places():
    with CATALOGUE.open("rb") as file:
        sentences = list(read_po(file))
    for message in sentences:
        if not message.id:
            continue
        one = message.id if isinstance(message.id, str) else message.id[0]
        said = message.string if isinstance(message.string, str) else message.string[0]
        with override("en"):
            assert gettext(one) == one
        assert set(PLACEHOLDER.findall(said)) <= set(PLACEHOLDER.findall(one)), one
        assert "usted" not in said.casefold()
