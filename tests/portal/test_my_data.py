"""What is held on me: to read, to take away, to correct, to erase."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tequio.avisos.models import Aviso, Suscripcion
from tequio.bitacora.models import Asiento
from tequio.cuentas.models import Encargo, IdentidadBloqueada, Persona
from tequio.cuentas.roles import Rol
from tequio.portal.actions.borrar_cuenta import APPS as ERASING
from tequio.portal.actions.borrar_cuenta import EncargoVigenteError, borrar_cuenta
from tequio.portal.mis_datos.holdings import APPS, held, in_words
from tequio.vault.declared import personal_modules
from tests.cuentas.conftest import signed_in
from tests.factories.avisos import AvisoFactory, DestinoFactory, SuscripcionFactory
from tests.factories.cuentas import EncargoFactory, PersonaFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana():
    return PersonaFactory(correo="ana@example.org", nombre="Ana Inventada")


@pytest.fixture
def client(ana):
    return signed_in(ana)


def erase(persona):
    return borrar_cuenta(persona, by=persona.actor(), now=timezone.now())


def test_no_app_that_has_something_to_show_or_to_erase_is_forgotten():
    assert {each.__name__ for each in personal_modules() if hasattr(each, "export")} == {a.__name__ for a in APPS}
    assert {each.__name__ for each in personal_modules() if hasattr(each, "erase")} == {a.__name__ for a in ERASING}


def test_the_page_shows_what_is_held_and_what_for(client):
    page = client.get("/cuenta/mis-datos/").content.decode()
    assert "ana@example.org" in page
    assert "Para qué y hasta cuándo" in page


def test_a_message_whose_notice_left_the_program_is_listed_without_its_subject(client, ana):
    AvisoFactory(destinatario=ana.actor().id, plantilla="tequio.avisos.notices.YA_NO_EXISTE")
    assert "Mensajes que te enviamos" in client.get("/cuenta/mis-datos/").content.decode()


def test_only_my_data_are_there(client):
    PersonaFactory(correo="otra@example.org", nombre="Otra Inventada")
    SuscripcionFactory(destino=DestinoFactory(direccion="otra@example.org"))
    page = client.get("/cuenta/mis-datos/").content.decode() + client.get("/cuenta/mis-datos/mis-datos.json").text
    assert "otra@example.org" not in page
    assert "Otra Inventada" not in page


def test_the_page_costs_the_same_with_few_and_with_many(client, ana, django_assert_max_num_queries):
    AvisoFactory.create_batch(300, destinatario=ana.actor().id)
    client.get("/cuenta/mis-datos/")
    with django_assert_max_num_queries(20):
        client.get("/cuenta/mis-datos/")


def test_the_file_says_it_all(client, ana):
    response = client.get("/cuenta/mis-datos/mis-datos.json")
    assert 'filename="mis-datos.json"' in response["Content-Disposition"]
    cuenta = response.json()["apartados"][0]
    assert cuenta["clave"] == "cuenta"
    assert cuenta["renglones"][0]["Correo"] == "ana@example.org"


def test_the_name_is_corrected_and_the_logbook_does_not_say_to_what(client, ana):
    client.post("/cuenta/mis-datos/", {"nombre": "Anita"})
    ana.refresh_from_db()
    assert ana.nombre == "Anita"
    entry = Asiento.objects.get(acto="cuentas.corregir_nombre")
    assert "Anita" not in f"{entry.antes} {entry.despues} {entry.motivo} {entry.sobre_nombre}"


def test_a_name_that_is_too_long_is_kept_in_the_form(client):
    response = client.post("/cuenta/mis-datos/", {"nombre": "x" * 121})
    assert response.status_code == 422
    assert "x" * 121 in response.content.decode()


def test_a_name_is_text_and_not_markup(client):
    client.post("/cuenta/mis-datos/", {"nombre": "<b>Ana</b>"})
    assert "<b>Ana</b>" not in client.get("/cuenta/mis-datos/").content.decode()


def test_erasing_asks_to_tick_the_box(client):
    response = client.post("/cuenta/borrar/", {})
    assert response.status_code == 422
    assert "Marca la casilla" in response.content.decode()
    assert Persona.objects.count() == 1


def test_erasing_leaves_nothing_and_signs_out(client):
    response = client.post("/cuenta/borrar/", {"entiendo": "on"}, follow=True)
    assert "Tu cuenta ya no existe" in response.content.decode()
    assert not Persona.objects.exists()
    assert client.get("/cuenta/")["Location"].startswith("/cuenta/entrar/")


def test_whoever_came_in_a_while_ago_comes_in_again_first(client):
    session = client.session
    session["account_authentication_methods"] = [
        each | {"at": each["at"] - 3600} for each in session["account_authentication_methods"]
    ]
    session.save()
    page = client.post("/cuenta/borrar/", {"entiendo": "on"})
    assert "Antes, entra otra vez" in page.content.decode()
    assert Persona.objects.exists()


def test_messages_and_subscriptions_go_too(ana):
    destino = DestinoFactory(direccion="ana@example.org")
    SuscripcionFactory(destino=destino)
    AvisoFactory(destino=destino, destinatario=ana.actor().id)
    erase(ana)
    assert not Aviso.objects.exists()
    assert not Suscripcion.objects.exists()


def test_the_logbook_says_how_much_went_and_nothing_of_what_it_said(ana):
    SuscripcionFactory(destino=DestinoFactory(direccion="ana@example.org"))
    erase(ana)
    entry = Asiento.objects.get(acto="portal.borrar_cuenta")
    assert entry.antes["suscripciones"] == 1
    assert "ana" not in str(entry.antes).lower()


def test_in_another_tab_it_is_already_done(ana):
    assert erase(ana)
    assert not erase(ana)


def test_whoever_holds_a_charge_hands_it_in_first(ana):
    EncargoFactory(persona=ana, rol=Rol.OD_TITULAR)
    with pytest.raises(EncargoVigenteError):
        erase(ana)
    assert Persona.objects.filter(pk=ana.pk, borrada_at=None).exists()


def test_the_page_says_which_charge_and_what_to_do():
    copaco = EncargoFactory(rol=Rol.COPACO).persona
    page = signed_in(copaco).get("/cuenta/borrar/").content.decode()
    assert "Primero hay que retirar tu encargo" in page


def test_being_an_inhabitant_is_no_charge_to_hand_in(ana):
    EncargoFactory(persona=ana, rol=Rol.HABITANTE)
    erase(ana)
    assert not Encargo.objects.exists()


def test_of_an_ended_charge_the_name_stays_blocked_and_closed(ana):
    today = timezone.localdate()
    EncargoFactory(persona=ana, rol=Rol.OD_TITULAR, hasta=today - timedelta(days=1))
    erase(ana)
    empty = Persona.objects.get(pk=ana.pk)
    assert (empty.nombre, empty.activa, "ana" in empty.correo) == ("", False, False)
    assert IdentidadBloqueada.objects.get(persona=ana).nombre == "Ana Inventada"


def test_with_the_same_address_one_begins_anew(ana):
    erase(ana)
    again = PersonaFactory(correo="ana@example.org")
    assert held(again, timezone.now())[0].renglones[0][1] != "Ana Inventada"


@pytest.mark.parametrize(("cell", "told"), [(None, "–"), ("", "–"), (True, "sí"), (False, "no"), (3, "3")])
def test_a_cell_is_told_in_words(cell, told):
    assert in_words(cell) == told
