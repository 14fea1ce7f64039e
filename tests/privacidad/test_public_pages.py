"""What anyone sees: systems, notices, and the two pages of ARCO requests."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tequio.privacidad.actions.admitir import admitir
from tequio.privacidad.actions.prevenir import prevenir
from tequio.privacidad.actions.responder import responder
from tequio.privacidad.models import AvisoPrivacidad, SistemaDatosPersonales, SolicitudArco
from tests.architecture.test_translations import TOLD_AS_SPANISH, telling
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import PersonaFactory
from tests.factories.privacidad import BY, SistemaFactory, aviso, solicitud, textos

pytestmark = pytest.mark.usefixtures("sembrado")
FACTS = {
    "derecho": "ACCESO",
    "calidad": "TITULAR",
    "nombre": "Ana Inventada",
    "titular": "",
    "sistema": "",
    "pedido": "Quiero saber qué tienen de mí.",
    "correo": "",
}
FORM = "/privacidad/arco/"
FOLLOW = "/privacidad/arco/seguir/"


@pytest.fixture(autouse=True)
def published(sembrado):
    """One system whose notice rules from today, whatever day it is."""
    aviso(SistemaFactory(slug="hoy"), now=timezone.now(), vigente_desde=timezone.localdate())


def text(client, address):
    return client.get(address).content.decode()


def address_of(found):
    return f"{FOLLOW}?folio={found.folio}&llave={found.llave}"


def test_the_list_shows_each_system_with_its_short_notice(client):
    page = text(client, "/privacidad/")
    assert "Sistema inventado de hoy" in page
    assert textos()["simplificado"] in page


def test_the_list_answers_as_data(client):
    found = client.get("/privacidad.json").json()
    assert found["total"] == len(found["sistemas"]) == SistemaDatosPersonales.objects.count()
    assert "copaco" in {each["slug"] for each in found["sistemas"]}


def test_every_page_leads_to_the_notices(client):
    assert 'href="/privacidad/"' in text(client, "/privacidad/arco/")


def test_a_notice_has_its_six_parts_and_its_hash(client):
    page = text(client, "/privacidad/hoy/")
    assert all(words in page for words in textos().values())
    assert AvisoPrivacidad.objects.get(sistema="hoy").huella in page


def test_an_old_version_keeps_answering_and_leads_to_the_new_one(client):
    aviso(SistemaFactory(slug="hoy"), now=timezone.now(), vigente_desde=timezone.localdate(), simplificado="Nuevo.")
    assert "Nuevo." in text(client, "/privacidad/hoy/")
    old = text(client, "/privacidad/hoy/1/")
    assert textos()["simplificado"] in old
    assert "Hay una versión más reciente" in old


def test_a_version_that_will_rule_says_when(client):
    later = timezone.localdate() + timedelta(days=9)
    aviso(SistemaFactory(slug="hoy"), now=timezone.now(), vigente_desde=later, simplificado="Futuro.")
    assert "Todavía no rige" in text(client, "/privacidad/hoy/2/")
    assert "Futuro." not in text(client, "/privacidad/")


def test_a_system_without_notice_says_so_and_leads_nowhere(client):
    SistemaFactory(slug="sin-aviso")
    page = text(client, "/privacidad/")
    assert "Su aviso de privacidad todavía no está publicado." in page
    assert "/privacidad/sin-aviso/" not in page
    assert client.get("/privacidad/sin-aviso/").status_code == 404


def test_a_version_answers_as_data(client):
    found = client.get("/privacidad/hoy/1.json").json()
    assert found["aviso"]["integral"]["datos"] == textos()["datos"]
    assert found["versiones"] == [{"version": 1, "vigente_desde": timezone.localdate().isoformat()}]


@pytest.mark.parametrize("address", ["/privacidad/nada/", "/privacidad/hoy/9/", "/privacidad/nada.json"])
def test_what_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_anyone_files_a_request_and_gets_folio_and_key_once(client):
    answer = client.post(FORM, FACTS)
    found = SolicitudArco.objects.get()
    assert answer.status_code == 302
    new = text(client, answer["Location"])
    assert found.folio in new
    assert found.llave in re.sub(r'href="[^"]*"', "", new)
    again = re.sub(r'(?:href|action)="[^"]*"|<link[^>]*>|<meta[^>]*>', "", text(client, address_of(found)))
    assert f">{found.llave}<" not in again


def test_a_request_from_an_account_says_so(client):
    persona = PersonaFactory()
    signed_in(persona).post(FORM, FACTS)
    assert SolicitudArco.objects.get().cuenta == f"persona:{persona.pk}"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"derecho": ""}, "Falta este dato"),
        ({"nombre": ""}, "Falta este dato"),
        ({"pedido": ""}, "Falta este dato"),
        ({"correo": "ana"}, "arroba"),
        ({"correo": "ana@ñandú.example"}, "sin acentos"),
        ({"calidad": "TUTELA"}, "Escribe de quién son los datos"),
    ],
)
def test_what_cannot_be_filed_is_said_and_nothing_typed_is_lost(client, wrong, told):
    answer = client.post(FORM, FACTS | {"pedido": "Palabras escritas con cuidado."} | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert "Palabras escritas con cuidado." in page or "pedido" in wrong
    assert not SolicitudArco.objects.exists()


def test_no_box_of_the_form_is_ticked_but_that_the_data_are_mine(client):
    page = text(client, FORM)
    assert page.count("checked") == 1


def test_nobody_files_dozens_in_a_minute(client):
    statuses = [client.post(FORM, FACTS).status_code for _ in range(11)]
    assert statuses == [302] * 10 + [429]


def test_the_person_sees_until_when_there_will_be_an_answer_and_when_it_is_late(client):
    soon, late = solicitud(now=timezone.now()), solicitud(now=timezone.now() - timedelta(days=90))
    assert "Si falta algo, te lo diremos antes." in text(client, address_of(soon))
    assert "puedes quejarte" in text(client, address_of(late))


def test_folio_and_key_open_the_request_however_they_are_typed(client):
    found = solicitud()
    answer = client.post(FOLLOW, {"folio": found.folio.lower().replace("-", " "), "llave": found.llave.lower()})
    assert answer["Location"] == address_of(found)


def test_a_key_of_another_request_opens_nothing(client):
    found, other = solicitud(), solicitud()
    answer = client.post(FOLLOW, {"folio": found.folio, "llave": other.llave})
    assert answer.status_code == 404
    assert "no van juntos" in answer.content.decode()
    assert client.get(f"{FOLLOW}?folio={found.folio}&llave={other.llave}").status_code == 404


def test_a_slip_in_the_folio_is_said_beside_it(client):
    answer = client.post(FOLLOW, {"folio": "7K3M9", "llave": "x"})
    assert answer.status_code == 422
    assert "son diez" in answer.content.decode()


def test_the_person_answers_what_was_missing(client):
    found = solicitud(now=timezone.now())
    prevenir(found, texto="Falta tu identificación.", by=BY, now=timezone.now())
    assert "Falta tu identificación." in text(client, address_of(found))
    answer = client.post(address_of(found), {"texto": "Ya la mostré en la ventanilla."})
    assert answer.status_code == 302
    found.refresh_from_db()
    assert found.estado == SolicitudArco.Estado.DESAHOGADA


def test_the_person_who_answers_late_is_told(client):
    found = solicitud()
    SolicitudArco.objects.filter(pk=found.pk).update(estado="PREVENIDA", prevenida_at=found.presentada_at)
    answer = client.post(address_of(found), {"texto": "Perdón por la tardanza."})
    assert answer.status_code == 422
    assert "Perdón por la tardanza." in answer.content.decode()


def test_the_person_reads_the_answer_and_not_the_notes_of_the_file(client):
    found = admitir(solicitud(), texto="Mostró credencial 123.", by=BY, now=timezone.now())
    responder(found, sentido="PROCEDENTE", texto="Tenemos tu correo.", by=BY, now=timezone.now())
    page = text(client, address_of(found))
    assert "Tenemos tu correo." in page
    assert "credencial 123" not in page


@pytest.mark.parametrize("address", ["/privacidad/arco/", "/privacidad/arco/seguir/"])
def test_what_answers_to_one_person_is_kept_by_nobody(client, address):
    assert "no-store" in client.get(address)["Cache-Control"]


@pytest.mark.parametrize("address", ["/privacidad/", "/privacidad.json"])
def test_the_list_asks_as_much_with_three_systems_as_with_many(client, address):
    def asked(times):
        for number in range(times):
            aviso(SistemaFactory(slug=f"s-{times}-{number}"), now=timezone.now(), vigente_desde=timezone.localdate())
        forget()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len([each for each in queries if "privacidad" in each["sql"]])  # the frame is asked by the clock

    asked(1)
    assert asked(3) == asked(60) <= 10


def forget():
    from tequio.territorio.portal.pages import pages
    from tequio.ui.believed import forget_all

    pages.forget()
    forget_all()


@pytest.mark.parametrize("address", ["/privacidad/", "/privacidad/hoy/", FORM, FOLLOW])
def test_a_page_says_it_all_in_english(client, address):
    assert spanish_in(text(client, f"/en{address}")) == []


def test_the_page_of_a_request_says_it_all_in_english(client):
    found = prevenir(solicitud(now=timezone.now()), texto="x", by=BY, now=timezone.now())
    assert spanish_in(text(client, f"/en{address_of(found)}")) == []


def spanish_in(html):
    """Sentences of the program left in Spanish; what comes from the data says so."""
    html = TOLD_AS_SPANISH.sub("", unescape(html))
    return [spanish for spanish in telling() if spanish in html]
