"""What narrows the lists understands people: keys as they write them, one name once, names in their order."""

import re

import pytest

from tequio.presupuesto.models import Rubro
from tequio.presupuesto.portal.forms.filtro import FiltroForm
from tequio.presupuesto.portal.forms.ganadores import GanadoresForm
from tequio.presupuesto.portal.forms.sorteos import SorteosForm
from tequio.territorio.models import Alcaldia
from tests.factories.presupuesto import ganador, registrado

pytestmark = pytest.mark.django_db
LISTS = ["/proyectos", "/presupuesto/ganadores"]


@pytest.fixture
def one(year):
    ganador()
    return registrado()


def total(client, path, **query):
    return client.get(f"{path}.json", query).json()["total"]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    ("key", "found"),
    [("08033", 1), ("08 033", 1), ("08–033", 1), (" 08-033 ", 1), ("(08-033)", 1), ("08-034", 0), ("803", 0), ("x", 0)],
)
def test_a_key_is_understood_however_it_is_written(client, one, path, key, found):
    assert total(client, path, unidad=key) == found


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("signs", ["%", "🌳", "¿?", "' --"])
def test_a_search_of_signs_finds_nothing_and_says_why(client, one, path, signs):
    assert total(client, path, q=signs) == 0
    assert "no tiene palabras" in client.get(f"{path}/", {"q": signs}).content.decode()


@pytest.mark.parametrize("path", LISTS)
def test_a_search_of_blanks_asks_nothing(client, one, path):
    assert total(client, path, q="  ") == 1


def test_what_is_called_the_same_in_the_lists_of_several_years_is_one_choice_and_finds_all(client, one):
    twin = Rubro.objects.exclude(pk=one.rubro_id).filter(nombre=one.rubro.nombre).first()
    names = [str(name) for _, name in FiltroForm({}).fields["rubro"].choices]
    assert twin is not None
    assert len(names) == len(set(names))
    for key in (twin.pk, one.rubro_id):
        assert total(client, "/proyectos", rubro=key) == 1
        assert re.search(
            rf'<option value="{key}"[^>]* selected', client.get(f"/proyectos/?rubro={key}").content.decode()
        )


@pytest.mark.parametrize("form", [FiltroForm, GanadoresForm, SorteosForm])
def test_alcaldias_stand_in_the_order_of_their_names_whatever_their_accents(town, form):
    Alcaldia.objects.filter(pk="08").update(nombre="Ávila")
    Alcaldia.objects.filter(pk="15").update(nombre="Benito")
    names = [str(name) for _, name in form({}).fields["alcaldia"].choices[1:]]
    assert names.index("Ávila") < names.index("Benito")
