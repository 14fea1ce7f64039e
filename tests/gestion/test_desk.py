"""The shell: menu, charges, inbox, search."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.cuentas.roles import Rol
from tests.cuentas.conftest import signed_in
from tests.factories.actors import NOW
from tests.factories.avisos import AvisoFactory
from tests.factories.cuentas import EncargoFactory
from tests.factories.impugnaciones import impugnacion
from tests.factories.mecanismos import EdicionFactory, VentanaFactory
from tests.factories.territorio import MarcoFactory

MENU = {
    "od": {
        "Bandeja", "Proyectos", "Órganos dictaminadores", "Sorteos", "Reportes", "Impugnaciones", "Calendario",
        "Ventanas de captura", "Bitácora", "Encargos", "Quién puede hacer qué",
    },
    "alcaldia": {"Bandeja", "Proyectos", "Órganos dictaminadores", "Encargos", "Quién puede hacer qué"},
}  # fmt: skip


def text(client, address="/gestion/"):
    return client.get(address).content.decode()


def menu(page):
    return set(re.findall(r"<a [^>]*>([^<]+)</a></li>", page.split('class="desk-menu"')[1].split("</ul>")[0]))


@pytest.mark.parametrize("who", MENU)
def test_the_menu_shows_only_the_doors_that_open(enter, who):
    assert menu(text(enter(who))) == MENU[who]


def test_every_door_of_the_menu_opens(enter):
    client = enter("utsi")
    page = text(client).split('class="desk-menu"')[1].split("</ul>")[0]
    addresses = re.findall(r'href="([^"]+)"', page)
    assert {client.get(address).status_code for address in addresses} == {200}


def test_the_pages_of_every_matter_carry_the_same_menu(enter):
    client = enter("deoeyg")
    assert menu(text(client, "/gestion/encargos/")) == menu(text(client, "/gestion/impugnaciones/"))


def test_whoever_holds_one_charge_sees_it_and_nothing_to_choose(enter):
    page = text(enter("od"))
    assert "Titular de Dirección Distrital, distrito 09" in page
    assert "Trabajas con" not in page


def test_whoever_holds_two_works_with_one_of_them_or_with_both(people):
    second = EncargoFactory(persona=people.alcaldia, rol=Rol.DEPCYC)
    client = signed_in(people.alcaldia)
    assert "Avisos" in menu(text(client))
    own = people.alcaldia.encargos.get(rol=Rol.ALCALDIA_ODA)
    assert client.post("/gestion/encargo/", {"encargo": own.pk}).status_code == 302
    assert menu(text(client)) == MENU["alcaldia"]
    assert client.get("/gestion/avisos/").status_code == 403
    client.post("/gestion/encargo/", {"encargo": second.pk})
    assert client.get("/gestion/avisos/").status_code == 200
    client.post("/gestion/encargo/", {"encargo": ""})
    assert "Avisos" in menu(text(client))


def test_nobody_chooses_a_charge_of_somebody_else(people, enter):
    client = enter("alcaldia")
    client.post("/gestion/encargo/", {"encargo": people.utsi.encargos.get().pk})
    assert menu(text(client)) == MENU["alcaldia"]


def test_the_inbox_of_somebody_with_nothing_says_so(enter):
    page = text(enter("alcaldia"))
    assert all(words in page for words in ("Nada por hoy.", "Nada vencido.", "Nada en manos de otras personas."))


def test_a_frame_whose_day_has_come_is_late(enter):
    MarcoFactory(clave="m-viejo", vigente_desde=date(2020, 1, 1))
    MarcoFactory(clave="m-futuro", vigente_desde=date(2090, 1, 1))
    late = text(enter("deoeyg")).split("Vencido")[1]
    assert "m-viejo" in late
    assert "m-futuro" not in late
    assert "m-viejo" not in text(enter("depcyc"))


def test_messages_that_were_given_up_wait_for_those_who_keep_the_mail(enter):
    AvisoFactory(estado="ABANDONADO")
    assert "1 mensaje no pudo entregarse" in text(enter("utsi"))
    assert "mensaje no pudo" not in text(enter("od"))


def test_a_charge_that_ends_soon_waits_for_whoever_may_grant_it_anew(people, enter, django_capture_on_commit_callbacks):
    from django.utils import timezone

    EncargoFactory(rol=Rol.CONSEJERIA, hasta=timezone.localdate())
    assert "Termina un encargo: consejería" in text(enter("utsi"))
    assert "Termina un encargo" not in text(enter("od"))


def test_a_window_that_outlives_its_stage_is_late_for_those_who_close_it(enter):
    VentanaFactory(etapa__last=date(2026, 4, 30), distrito_id=9)
    assert "Ventanas abiertas después del plazo" in text(enter("depcyc"))
    assert "después del plazo" not in text(enter("od"))


def test_a_draft_of_an_edition_waits_for_those_who_publish_it(enter):
    EdicionFactory(nombre="Presupuesto 2028")
    assert "Edición en preparación: Presupuesto 2028" in text(enter("deoeyg"))
    assert "en preparación" not in text(enter("consejeria"))


def test_challenges_of_the_own_district_wait_for_the_court(enter):
    from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
    from tests.factories.impugnaciones import BY

    sembrar_catalogos(by=BY, now=NOW)
    impugnacion("TECDMX-JEL-259/2022", distrito=9)
    assert "TECDMX-JEL-259/2022" in text(enter("od")).split("Espera de otros")[1]
    assert "TECDMX-JEL-259/2022" not in text(enter("od_ajena"))


def test_a_place_is_found_by_its_name(enter):
    page = text(enter("od"), "/gestion/buscar/?q=los padres")
    assert 'href="/ut/08-033/"' in page


def test_a_name_that_nothing_has_is_told(enter):
    assert "Ninguna se llama así" in text(enter("od"), "/gestion/buscar/?q=zzzzz")


def test_what_was_done_on_a_place_is_found_with_it(enter, entry):
    entry("presupuesto.registrar", territorio="08-033", nombre="Parque de bolsillo")
    assert "Parque de bolsillo" in text(enter("deoeyg"), "/gestion/buscar/?q=08-033")
    assert "Parque de bolsillo" not in text(enter("alcaldia"), "/gestion/buscar/?q=08-033")


def test_search_works_before_any_frame_is_published(db):
    persona = EncargoFactory(rol=Rol.UTSI).persona
    assert "Todavía no hay un marco publicado" in text(signed_in(persona), "/gestion/buscar/?q=roma")


@pytest.mark.parametrize("address", ["/gestion/", "/gestion/bitacora/", "/gestion/buscar/?q=DD-09"])
def test_a_page_of_the_shell_asks_as_much_with_three_rows_as_with_many(enter, entry, address):
    client = enter("deoeyg")

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    fill(entry, 3)
    asked()
    few = asked()
    fill(entry, 40)
    assert asked() == few <= 20


def fill(entry, times):
    for number in range(times):
        entry("cuentas.otorgar_encargo", territorio="DD-09")
        AvisoFactory(estado="ABANDONADO")
        EncargoFactory(rol=Rol.HABITANTE)
        MarcoFactory(clave=f"m-{times}-{number}", vigente_desde=date(1900 + times, 1 + number % 12, 1 + number // 12))
