"""Who proposed is forgotten when it is no longer needed or when they ask; the project is public and stays."""

from datetime import timedelta

import pytest

from tequio.lib.personal import Titular
from tequio.mecanismos.models import Etapa
from tequio.presupuesto.actions.guardar_borrador import abrir_borrador
from tequio.presupuesto.actions.olvidar_proponentes import TERM, olvidar_proponentes
from tequio.presupuesto.models import Borrador, Proponente, Proyecto
from tequio.presupuesto.personal.held import erase, export
from tequio.privacidad.models import Consentimiento
from tests.factories.actors import BY
from tests.factories.presupuesto import REGISTRO, presentado

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def proyecto(year):
    return presentado()


@pytest.fixture
def due():
    return Etapa.objects.order_by("-fin_vigente").first().fin_vigente + TERM


def test_until_the_term_ends_nobody_is_forgotten(proyecto, due):
    assert olvidar_proponentes(due, 10) == 0
    assert Proponente.objects.get().nombres == "Jacinta"


def test_after_it_name_and_contact_go_and_sex_and_age_stay(proyecto, due):
    assert olvidar_proponentes(due + SECOND, 10) == 1
    person = Proponente.objects.get()
    assert (person.nombres, person.correo, person.llave) == ("", "", "")
    assert (person.edad, person.sexo) == (44, "MUJER")
    assert Proyecto.objects.get().nombre == proyecto.nombre


def test_who_was_forgotten_is_not_forgotten_again(proyecto, due):
    olvidar_proponentes(due + SECOND, 10)
    assert olvidar_proponentes(due + SECOND, 10) == 0


def test_what_they_agreed_to_ends_with_them(proyecto, due):
    olvidar_proponentes(due + SECOND, 10)
    assert not Consentimiento.objects.vivos().exists()


def test_no_more_than_was_asked_for_at_a_time(proyecto, due):
    presentado(nombre="Otra cosa")
    assert olvidar_proponentes(due + SECOND, 1) == 1
    assert Proponente.objects.filter(olvidado_at=None).count() == 1


@pytest.fixture
def owner(proyecto):
    """Somebody with an account, one project and one draft."""
    Proponente.objects.update(cuenta="persona:17")
    abrir_borrador({"proyecto": {"nombre": "Bancas"}}, dias=30, cuenta="persona:17", now=REGISTRO)
    return Titular("persona:17")


def test_a_person_takes_their_projects_and_drafts_with_them(owner, proyecto):
    projects, drafts = export(owner, now=REGISTRO)
    assert [row[:3] for row in projects.renglones] == [(proyecto.codigo, proyecto.nombre, "Jacinta Inventada")]
    assert "Bancas" in drafts.renglones[0][1]


def test_a_person_who_goes_leaves_the_project_and_no_draft(owner):
    assert erase(owner, by=BY, now=REGISTRO) == {"borradores": 1, "proponentes": 1}
    assert not Borrador.objects.exists()
    assert Proponente.objects.get().nombres == ""
    assert Proyecto.objects.exists()


def test_nothing_of_others_is_told_or_erased(owner):
    other = Titular("persona:18")
    assert [group.renglones for group in export(other, now=REGISTRO)] == [(), ()]
    assert erase(other, by=BY, now=REGISTRO) == {"borradores": 0, "proponentes": 0}
