"""Ten wrong codes or passwords close the entrance, for known and unknown addresses alike."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tequio.cuentas import locks
from tequio.cuentas.models import IntentosFallidos
from tequio.cuentas.roles import Rol
from tests.factories.cuentas import NOW, EncargoFactory, PersonaFactory
from tests.laws.pages import StrictClient

from .conftest import PASSWORD, code_in_mail, enrol, request_code, sign_in_by_password, totp_code

pytestmark = pytest.mark.django_db
WRONG = {"code": "000000", "action": "verify"}


def ten_wrong_codes(client, correo):
    request_code(client, correo)
    return [client.post("/cuenta/entrar/codigo/", WRONG) for _ in range(10)]


@pytest.mark.parametrize("correo", ["vecina@example.org", "nadie@example.org"])
def test_ten_wrong_codes_close_the_entrance_and_say_what_happened_and_what_to_do(client, correo):
    PersonaFactory(correo="vecina@example.org")
    answers = ten_wrong_codes(client, correo)
    assert [answer.status_code for answer in answers] == [200] * 9 + [429]
    said = answers[-1].content.decode()
    assert "10 códigos o contraseñas equivocados seguidos" in said
    assert "Espera a esa hora y pide un código nuevo" in said
    assert 3500 < int(answers[-1]["Retry-After"]) <= 3601


def test_the_right_code_does_not_open_a_closed_entrance(client):
    PersonaFactory(correo="vecina@example.org")
    ten_wrong_codes(client, "vecina@example.org")
    assert client.post("/cuenta/entrar/codigo/", {"code": code_in_mail(), "action": "verify"}).status_code == 429
    assert client.get("/cuenta/").status_code == 302


def test_no_code_is_sent_while_it_is_closed(client):
    from django.core import mail

    PersonaFactory(correo="vecina@example.org")
    ten_wrong_codes(client, "vecina@example.org")
    sent = len(mail.outbox)
    assert request_code(StrictClient(), "VECINA@example.org").status_code == 429
    assert len(mail.outbox) == sent


def test_asking_for_a_new_code_does_not_start_the_count_again(client):
    PersonaFactory(correo="vecina@example.org")
    for _ in range(2):
        client.post("/cuenta/salir/")
        request_code(client, "vecina@example.org")
        answers = [client.post("/cuenta/entrar/codigo/", WRONG) for _ in range(5)]
    assert answers[-1].status_code == 429


@pytest.mark.parametrize("correo", ["con@example.org", "nadie@example.org"])
def test_ten_wrong_passwords_close_it_too(client, correo):
    PersonaFactory(correo="con@example.org")
    answers = [sign_in_by_password(client, correo, f"equivocada {n}") for n in range(10)]
    assert [answer.status_code for answer in answers] == [200] * 9 + [429]


def test_ten_wrong_codes_of_the_app_close_it_even_with_the_right_password(client):
    persona = EncargoFactory(rol=Rol.UTSI, persona=PersonaFactory(correo="utsi@example.org")).persona
    persona.set_password(PASSWORD)
    persona.save()
    enrol(persona)
    sign_in_by_password(client, persona.correo)
    answers = [client.post("/cuenta/entrar/segundo-paso/", {"code": "000000"}) for _ in range(10)]
    assert [answer.status_code for answer in answers] == [200] * 9 + [429]
    assert client.post("/cuenta/entrar/segundo-paso/", {"code": totp_code()}).status_code == 429


def test_whoever_comes_in_starts_from_zero(client):
    PersonaFactory(correo="vecina@example.org")
    request_code(client, "vecina@example.org")
    for _ in range(9):
        client.post("/cuenta/entrar/codigo/", WRONG)
    client.post("/cuenta/entrar/codigo/", {"code": code_in_mail(), "action": "verify"})
    assert client.get("/cuenta/").status_code == 200
    assert not IntentosFallidos.objects.exists()


def fail(times, at=NOW):
    return [locks.count_failure("vecina@example.org", at) for _ in range(times)][-1]


def test_an_hour_later_it_is_open_again():
    until = fail(10)
    assert until == NOW + timedelta(hours=1)
    assert locks.closed_until("vecina@example.org", until - timedelta(seconds=1)) == until
    assert locks.closed_until("vecina@example.org", until) is None
    assert fail(1, until) is None


def test_failures_spread_over_hours_do_not_add_up():
    fail(9)
    assert fail(9, NOW + timedelta(hours=1)) is None


def test_another_address_is_not_closed():
    fail(10)
    assert locks.closed_until("otra@example.org", NOW) is None


def test_the_addresses_themselves_are_not_kept():
    fail(1)
    assert "vecina" not in str(IntentosFallidos.objects.values().get())


def test_what_counts_no_more_is_deleted():
    fail(1)
    assert locks.forget_old(NOW + timedelta(hours=1)) == 0
    assert locks.forget_old(NOW + timedelta(hours=2)) == 1


def test_the_page_tells_the_hour_of_mexico_city(client):
    locks_until = timezone.localtime(timezone.now() + timedelta(hours=1))
    PersonaFactory(correo="vecina@example.org")
    said = ten_wrong_codes(client, "vecina@example.org")[-1].content.decode()
    hours = {f"{moment.hour}:{moment:%M}" for moment in (locks_until, locks_until + timedelta(minutes=1))}
    assert any(f"hasta las {hour} (hora" in said for hour in hours)
