"""What one can do today and what closes next, on the page of a UT, in its data and on the home page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tequio.mecanismos.actions.abrir_ventana import abrir_ventana
from tequio.mecanismos.actions.ampliar_etapa import ampliar_etapa
from tequio.mecanismos.actions.cerrar_ventana import cerrar_ventana
from tequio.mecanismos.actions.sembrar_mecanismos import sembrar_mecanismos
from tequio.mecanismos.models import Mecanismo
from tequio.mecanismos.queries.picture import forget
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import forget_all
from tests.factories.actors import BY
from tests.factories.mecanismos import EdicionFactory, EtapaFactory

pytestmark = pytest.mark.django_db
UT = "/ut/08-033/"


@pytest.fixture
def etapa(town):
    """A stage of the participatory budget that closes in three days."""
    now = timezone.now()
    sembrar_mecanismos(by=BY, now=now)
    edicion = EdicionFactory(publicada=True, mecanismo=Mecanismo.objects.get(clave="B6"))
    today = timezone.localdate(now)
    return EtapaFactory(
        edicion=edicion,
        tipo__clave="prueba",
        tipo__nombre="Registro de prueba",
        first=today - timedelta(days=1),
        last=today + timedelta(days=3),
    )


def text(client, path=UT):
    return client.get(path).content.decode()


def later():
    """As if two seconds had passed: the version is asked again."""
    forget_all()


@pytest.mark.parametrize("path", ["/", UT])
def test_the_band_says_what_is_open_and_how_many_days_are_left(client, etapa, path):
    page = text(client, path)
    assert "Registro de prueba" in page
    assert "quedan" in page
    assert "<b>3</b>" in page
    assert page.count("button-action") == 1


DOORS = ("/presupuesto/proponer/", "/proyectos/", "/presupuesto/sorteos/", "/presupuesto/ganadores/")


def leads(page):
    return [door for door in DOORS if f'class="reach" href="{door}"' in page]


def test_from_the_participatory_budget_one_goes_on_to_its_pages(client, etapa):
    own = f"/mecanismos/{etapa.edicion.mecanismo.slug}/"
    assert leads(text(client, own)) == leads(text(client, UT)) == list(DOORS)


def test_a_mechanism_without_pages_of_its_own_leads_to_none(client, etapa):
    other = Mecanismo.objects.exclude(clave="B6").first()
    assert leads(text(client, f"/mecanismos/{other.slug}/")) == []


def test_the_home_page_leads_to_proposing(client, town):
    assert 'href="/presupuesto/proponer/"' in text(client, "/")


def test_without_anything_open_the_home_page_says_how_many_units_there_are(client, town):
    assert "Una de ellas es la tuya" in text(client, "/")


def test_a_ut_shows_the_four_of_widest_reach(client, etapa):
    card = text(client).split("Lo que puedes hacer aquí")[1].split("</ul>")[0]
    assert card.count("<li>") == 4
    assert "Presupuesto participativo" in card
    assert "en curso" in card


def test_without_open_stages_the_page_says_so(client, town):
    assert "Ahora no hay ninguna etapa abierta" in text(client)


def test_more_time_reaches_the_page_of_a_ut(client, etapa):
    text(client)
    now = timezone.now()
    until = etapa.fin_vigente + timedelta(days=6)
    ampliar_etapa(etapa, hasta=until, acuerdo="ACU-1", fecha=now.date(), motivo="Faltan", by=BY, now=now)
    later()
    assert "<b>9</b>" in text(client)


def test_a_window_that_was_closed_closes_the_stage_only_in_its_district(client, etapa, town):
    unidad = town.unidades.get(clave="08-033")
    now = timezone.now()
    opened = abrir_ventana(etapa, unidad.distrito, motivo="Inicio", by=BY, now=now)
    cerrar_ventana(opened, motivo="Fin", by=BY, now=now)
    assert client.get("/ut/08-033.json").json()["mecanismos"]["abiertas"] == []
    assert [each["nombre"] for each in client.get("/ut/15-003.json").json()["mecanismos"]["abiertas"]] == [
        "Registro de prueba"
    ]


def test_the_page_of_another_day_says_nothing_of_today(client, etapa):
    assert "Lo que puedes hacer aquí" not in text(client, f"{UT}?en=2020-05-01")
    assert client.get("/ut/08-033.json?en=2020-05-01").json()["mecanismos"] is None


def cost(client, django_assert_max_num_queries):
    pages.forget()
    with django_assert_max_num_queries(12) as asked:
        client.get(UT)
    return len(asked)


def test_the_page_costs_the_same_with_three_stages_and_with_three_hundred(client, etapa, django_assert_max_num_queries):
    client.get("/ut/08-034/")
    few = cost(client, django_assert_max_num_queries)
    for number in range(300):
        EtapaFactory(edicion=etapa.edicion, tipo__clave=f"e{number}", last=timezone.localdate() - timedelta(days=9))
    forget()
    client.get("/ut/08-034/")
    assert cost(client, django_assert_max_num_queries) == few
    assert len(client.get(UT).content) < 60_000


@pytest.mark.parametrize("path", ["/", UT])
def test_the_page_keeps_neither_cookie_nor_its_minute(client, etapa, path):
    answer = client.get(path)
    assert not answer.cookies
    assert client.get(path, headers={"if-none-match": answer["ETag"]}).status_code == 304
