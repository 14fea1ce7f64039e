"""Whoever asks is told by mail what happens to one project."""

import pytest

from tequio.avisos.models import Aviso
from tequio.portal.topics import TEMAS
from tests.factories.avisos import SuscripcionFactory
from tests.factories.presupuesto import dictaminado, presentado, publicados, registrado

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
