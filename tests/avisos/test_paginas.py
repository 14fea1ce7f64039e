"""/avisos/: ask, confirm, change, leave; nobody learns who is subscribed."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tequio.avisos.actions.suscribir import MOST_A_DAY
from tequio.avisos.links import key_of
from tequio.avisos.models import Destino, Suscripcion
from tequio.avisos.portal.views.suscribir import PER_MINUTE
from tests.factories.avisos import DestinoFactory, SuscripcionFactory
from tests.factories.pueblito import pueblito

pytestmark = pytest.mark.django_db
LINK = re.compile(r"http://127\.0\.0\.1:8000(/\S+)")


@pytest.fixture
def ask(client, django_capture_on_commit_callbacks):
    """Fill in the form and send it; what is written is delivered."""

    def ask(correo="ana@example.org", *, path="/avisos/", **facts):
        data = {"tema": "tema:presupuesto", "correo": correo, "frecuencia": "DIARIA", **facts}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(path, data)

    return ask


def link_in(message):
    return LINK.search(message.body)[1]


def test_it_asks_the_address_before_anything(ask, client):
    assert ask().url == "/avisos/enviado/"
    assert Suscripcion.objects.get().estado == "POR_CONFIRMAR"
    assert mail.outbox[0].to == ["ana@example.org"]
    assert "Presupuesto participativo en toda la ciudad" in mail.outbox[0].subject


def test_opening_the_link_asks_and_pressing_the_button_confirms(ask, client):
    ask()
    path = link_in(mail.outbox[0])
    client.get(path)
    assert Suscripcion.objects.get().estado == "POR_CONFIRMAR"
    page = client.post(path).content.decode()
    assert "Recibirás avisos de Presupuesto participativo en toda la ciudad." in page
    assert Suscripcion.objects.get().estado == "ACTIVA"


def test_confirmed_twice_nothing_changes(ask, client):
    ask()
    path = link_in(mail.outbox[0])
    client.post(path)
    before = Suscripcion.objects.values().get()
    assert client.post(path).status_code == 200
    assert Suscripcion.objects.values().get() == before


def test_the_link_is_not_in_the_database(ask):
    ask()
    llave = link_in(mail.outbox[0]).partition("llave=")[2]
    with connection.cursor() as cursor:
        cursor.execute("SELECT llave FROM avisos_suscripcion")
        assert cursor.fetchone()[0] != llave


def test_after_three_days_the_link_is_of_no_use(ask, client):
    ask()
    Suscripcion.objects.update(pedida_at=timezone.now() - timedelta(days=3, minutes=1))
    assert client.post(link_in(mail.outbox[0])).status_code == 404
    assert Suscripcion.objects.get().estado == "POR_CONFIRMAR"


def test_the_answer_is_the_same_whatever_we_know_of_the_address(ask, client):
    SuscripcionFactory(destino__direccion="activa@example.org", tema="tema:presupuesto")
    DestinoFactory(direccion="rebotada@example.org", rebotado=True)
    answers = {
        (response.status_code, response.url)
        for correo in ("nueva@example.org", "activa@example.org", "rebotada@example.org")
        for response in [ask(correo), ask(correo)]
    }
    assert answers == {(302, "/avisos/enviado/")}


def test_whoever_is_subscribed_already_is_told_so_by_mail_only(ask):
    one = SuscripcionFactory(tema="tema:presupuesto")
    ask(one.destino.direccion)
    assert mail.outbox[0].subject == "Ya recibes avisos de Los Padres"
    assert "/avisos/mios/?llave=" in mail.outbox[0].body


def test_nobody_can_flood_an_address_that_is_not_theirs(ask, monkeypatch):
    for _ in range(MOST_A_DAY + 2):
        assert ask().url == "/avisos/enviado/"
    assert len(mail.outbox) == MOST_A_DAY


def test_nobody_can_ask_without_end(ask):
    answers = [ask(f"persona{number}@example.org").status_code for number in range(PER_MINUTE + 1)]
    assert answers == [302] * PER_MINUTE + [429]


@pytest.mark.parametrize("correo", ["", "ana", "ana@example.org\r\nBcc: otra@example.org", "ñandú@example.org"])
def test_a_wrong_address_is_said_beside_its_field_and_nothing_typed_is_lost(ask, correo):
    response = ask(correo, frecuencia="INMEDIATA")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Falta corregir algo" in page
    assert re.search(r'value="INMEDIATA"[^>]*checked', page)
    assert not Destino.objects.exists()


def test_a_ut_is_a_topic(ask, client):
    pueblito()
    page = client.get("/avisos/?tema=ut:08-033").content.decode()
    assert "Los Padres, La Magdalena Contreras" in page
    ask(tema="ut:08-033")
    assert Suscripcion.objects.get().nombre == "Los Padres, La Magdalena Contreras"


@pytest.mark.parametrize("tema", ["ut:99-999", "ut:", "folio:nada", "x"])
def test_a_topic_that_does_not_exist_is_not_offered_nor_taken(ask, client, tema):
    pueblito()
    assert f'value="{tema}"' not in client.get("/avisos/", {"tema": tema}).content.decode()
    assert ask(tema=tema).status_code == 422


def test_a_mail_program_leaves_with_one_post_and_no_cookie():
    one, other = SuscripcionFactory(), SuscripcionFactory()
    path = f"/avisos/baja/?suscripcion={key_of('suscripcion', one.referencia)}"
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200
    one.refresh_from_db(), other.refresh_from_db()
    assert (one.estado, other.estado) == ("CANCELADA", "ACTIVA")


def test_opening_the_link_to_leave_only_asks(client):
    one = SuscripcionFactory()
    page = client.get(f"/avisos/baja/?suscripcion={key_of('suscripcion', one.referencia)}").content.decode()
    one.refresh_from_db()
    assert one.estado == "ACTIVA"
    assert "Dejar de recibirlos" in page


def test_leaving_twice_is_no_error(client):
    one = SuscripcionFactory()
    path = f"/avisos/baja/?suscripcion={key_of('suscripcion', one.referencia)}"
    assert [client.post(path).status_code, client.post(path).status_code] == [200, 200]


def test_leaving_the_daily_message_keeps_what_comes_at_once(client):
    daily = SuscripcionFactory()
    at_once = SuscripcionFactory(destino=daily.destino, tema="tema:asambleas", inmediata=True)
    client.post(f"/avisos/baja/?destino={key_of('destino', daily.destino.referencia)}")
    daily.refresh_from_db(), at_once.refresh_from_db()
    assert (daily.estado, at_once.estado) == ("CANCELADA", "ACTIVA")


@pytest.mark.parametrize("path", ["/avisos/baja/?suscripcion=", "/avisos/baja/?destino=", "/avisos/mios/?llave="])
@pytest.mark.parametrize(
    "change",
    [lambda key: key[:-1], lambda key: key[:-1] + ("A" if key[-1] != "A" else "B"), lambda key: "x", lambda key: ""],
)
def test_a_key_that_was_not_made_here_opens_nothing(client, path, change):
    one = SuscripcionFactory()
    kind, thing = ("suscripcion", one) if "suscripcion" in path else ("destino", one.destino)
    response = client.post(path + change(key_of(kind, thing.referencia)))
    assert response.status_code == 404
    one.refresh_from_db()
    assert one.estado == "ACTIVA"


def test_a_key_of_one_kind_is_no_key_of_the_other(client):
    one = SuscripcionFactory()
    assert client.post(f"/avisos/baja/?destino={key_of('suscripcion', one.referencia)}").status_code == 404


def mine(destino):
    return f"/avisos/mios/?llave={key_of('destino', destino.referencia)}"


def test_my_notices_can_be_changed_one_by_one(client):
    one = SuscripcionFactory()
    other = SuscripcionFactory(destino=one.destino, tema="tema:asambleas", nombre="Asambleas")
    client.post(mine(one.destino), {"cambiar": one.referencia.hex})
    client.post(mine(one.destino), {"cancelar": other.referencia.hex})
    one.refresh_from_db(), other.refresh_from_db()
    assert (one.frecuencia, other.estado) == ("INMEDIATA", "CANCELADA")


def test_all_my_notices_can_be_left_at_once(client):
    one = SuscripcionFactory()
    SuscripcionFactory(destino=one.destino, tema="tema:asambleas")
    assert "Dejar todos" in client.get(mine(one.destino)).content.decode()
    page = client.post(mine(one.destino), {"todas": "1"}, follow=True).content.decode()
    assert "No recibes ningún aviso" in page


def test_my_key_changes_nothing_of_another_person(client):
    one, other = SuscripcionFactory(), SuscripcionFactory()
    client.post(mine(one.destino), {"cancelar": other.referencia.hex})
    other.refresh_from_db()
    assert other.estado == "ACTIVA"


def test_an_address_that_bounced_is_told_to_its_owner_who_may_lift_it(client):
    one = SuscripcionFactory(destino__rebotado=True)
    assert "Tu correo nos devolvió los mensajes" in client.get(mine(one.destino)).content.decode()
    client.post(mine(one.destino), {"funciona": "1"})
    assert "nos devolvió" not in client.get(mine(one.destino)).content.decode()


def test_confirming_lifts_a_bounce(ask, client):
    destino = DestinoFactory(rebotado=True)
    ask(destino.direccion)
    client.post(link_in(mail.outbox[0]))
    destino.refresh_from_db()
    assert destino.rebotado_at is None


@pytest.mark.parametrize("total", [3, 60])
def test_my_page_asks_as_much_with_few_as_with_many(client, total):
    destino = DestinoFactory()
    for number in range(total):
        SuscripcionFactory(destino=destino, tema=f"folio:{number}")
    with CaptureQueriesContext(connection) as queries:
        client.get(mine(destino))
    assert len(queries) <= 4


def test_every_message_can_be_looked_at(client):
    page = client.get("/avisos/muestras/").content.decode()
    (key, *_) = re.findall(r'href="/avisos/muestras/([\w-]+)/"', page)
    shown = Client().get(f"/avisos/muestras/{key}/")  # a message carries its style with it, which no page of ours may
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in client.get("/avisos/muestras/").headers["Content-Security-Policy"]


def test_a_message_that_does_not_exist_is_not_found(client):
    assert client.get("/avisos/muestras/nada/").status_code == 404
