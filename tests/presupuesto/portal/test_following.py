"""Whoever asks is told by mail what happens to one project."""

import pytest

from tequio.avisos.models import Aviso
from tequio.portal.topics import TEMAS
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tests.factories.avisos import SuscripcionFactory
from tests.factories.presupuesto import (
    DISTRITAL,
    SORTEO,
    comprometido,
    dictaminado,
    presentado,
    publicados,
    registrado,
    viable,
)

pytestmark = pytest.mark.django_db


def test_its_page_leads_to_the_form_which_names_it(client, year):
    proyecto = registrado(nombre="Rampas en el mercado")
    address = f"/avisos/?tema=proyecto:{proyecto.slug}"
    assert f'href="{address}"' in client.get(f"/proyectos/{proyecto.slug}/").content.decode()
    assert f"Rampas en el mercado ({proyecto.folio})" in client.get(address).content.decode()


def test_a_long_name_is_cut_to_what_fits(year):
    proyecto = registrado(nombre="Rampas y cruces " * 18)
    assert len(TEMAS.nombre(f"proyecto:{proyecto.slug}")) <= 160


def test_what_is_not_public_has_no_topic(year):
    assert TEMAS.nombre(f"proyecto:{presentado().codigo}") is None
    assert TEMAS.nombre("proyecto:None") is None


def test_whoever_follows_it_is_told_when_its_opinion_comes_out(year, django_capture_on_commit_callbacks):
    proyecto = dictaminado()
    followed = SuscripcionFactory(tema=f"proyecto:{proyecto.slug}")
    with django_capture_on_commit_callbacks(execute=True):
        publicados(proyecto)
    [told] = Aviso.objects.filter(suscripcion=followed)
    assert proyecto.folio in str(told.contexto)


def test_whoever_follows_the_unit_or_a_project_is_told_its_number_and_nobody_else_is(
    year, django_capture_on_commit_callbacks
):
    proyecto = viable()
    bound = comprometido(proyecto)
    of_the_unit = SuscripcionFactory(tema=f"ut:{proyecto.unidad}")
    of_it = SuscripcionFactory(tema=f"proyecto:{proyecto.slug}")
    SuscripcionFactory(tema="ut:12-001")
    before = Aviso.objects.exclude(suscripcion=None).count()
    with django_capture_on_commit_callbacks(execute=True):
        sortear_unidad(bound, azar="Lotería 1234", by=DISTRITAL, now=SORTEO)
    told = Aviso.objects.exclude(suscripcion=None).order_by("pk")[before:]
    assert {each.suscripcion for each in told} == {of_the_unit, of_it}
