"""What says the same and was judged otherwise is marked before it comes out."""

import pytest

from tequio.presupuesto.models import Rubro
from tequio.presupuesto.queries.contrastes import contrastes
from tests.factories.presupuesto import DICTAMINACION, dictaminado, publicados, registrado, remitidos

pytestmark = pytest.mark.django_db


def marked(proyecto):
    return [(each.viable.proyecto, each.no_viable.proyecto) for each in contrastes(proyecto.edicion, proyecto.alcaldia)]


def test_alike_projects_with_unlike_opinions_are_a_pair(year):
    yes = dictaminado(nombre="Luminarias en el parque")
    no = dictaminado(nombre="Luminarias del Parque", viable=False)
    assert marked(no) == [(yes, no)]


def test_other_words_other_purpose_or_the_same_opinion_are_none(year):
    yes = dictaminado(nombre="Luminarias en el parque")
    dictaminado(nombre="Taller de danza", viable=False)
    dictaminado(nombre="Luminarias en el parque", viable=False, rubro=Rubro.objects.get(clave="actividades"))
    dictaminado(nombre="Luminarias en el parque")
    assert marked(yes) == []


def test_what_already_came_out_is_not_marked_any_more(year):
    dictaminado(nombre="Luminarias en el parque")
    no = dictaminado(nombre="Luminarias en el parque", viable=False)
    assert marked(publicados(no)) == []


def test_the_page_of_the_body_shows_the_pair_to_its_alcaldia(enter):
    yes, no = dictaminado(nombre="Luminarias en el parque"), dictaminado(nombre="Luminarias al parque", viable=False)
    remitidos(registrado())
    html = enter("alcaldia", DICTAMINACION).get(f"/gestion/dictaminadores/{no.alcaldia.slug}/").content.decode()
    assert "Se parecen y se dictaminaron distinto" in html
    assert yes.folio in html
    assert no.folio in html
