"""The first administrator: made at the console, enters by a link that serves once."""

import re

import pytest
from django.core.management import CommandError, call_command

from tequio.bitacora.models import Asiento
from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import Rol
from tests.factories.cuentas import EncargoFactory

from .conftest import PASSWORD, totp_code

pytestmark = pytest.mark.django_db


def create(capsys, **options):
    call_command("crear_administracion", **{"correo": "Primera@example.org", "nombre": "Primera", **options})
    return capsys.readouterr().out


def test_the_first_one_gets_the_charge_and_the_logbook_says_who_gave_it(capsys):
    create(capsys)
    encargo = Encargo.objects.get()
    assert (encargo.persona.correo, encargo.rol) == ("primera@example.org", Rol.UTSI)
    acts = Asiento.objects.order_by("pk").values_list("acto", "actor")
    assert list(acts) == [
        ("cuentas.registrar_persona", "comando:crear_administracion"),
        ("cuentas.otorgar_encargo", "comando:crear_administracion"),
    ]


def test_the_link_leads_from_a_password_to_a_second_factor_and_to_work(client, capsys):
    link = re.search(r"http://127.0.0.1:8000(\S+)", create(capsys))[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    asked = client.post(form, {"password1": PASSWORD, "password2": PASSWORD}, follow=True)
    assert asked.redirect_chain[-1][0].startswith("/cuenta/seguridad/")
    html = client.get("/cuenta/seguridad/aplicacion/").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", html)[1].replace(" ", "")
    client.post("/cuenta/seguridad/aplicacion/", {"code": totp_code(secret)})
    assert client.get("/gestion/encargos/").status_code == 200
    client.post("/cuenta/salir/")
    assert "Este enlace ya no sirve" in client.get(link, follow=True).content.decode()


def test_no_password_is_written_or_shown(capsys):
    create(capsys)
    assert not Persona.objects.get().has_usable_password()


def test_a_second_one_is_refused_and_told_what_to_do(capsys):
    EncargoFactory(rol=Rol.UTSI)
    with pytest.raises(CommandError, match="--otra"):
        create(capsys)
    assert not Persona.objects.filter(correo="primera@example.org").exists()


def test_with_otra_it_is_made(capsys):
    EncargoFactory(rol=Rol.UTSI)
    create(capsys, otra=True)
    assert Encargo.objects.count() == 2


def test_the_same_person_twice_changes_nothing(capsys):
    create(capsys)
    with pytest.raises(CommandError, match="ya tiene ese encargo"):
        create(capsys, otra=True)
    assert Encargo.objects.count() == 1


def test_what_is_no_address_is_refused(capsys):
    with pytest.raises(CommandError, match="no es un correo"):
        create(capsys, correo="primera")


def test_what_is_missing_is_asked(capsys, monkeypatch):
    answers = iter(["preguntada@example.org", "Preguntada"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    call_command("crear_administracion")
    assert Persona.objects.get().nombre == "Preguntada"
