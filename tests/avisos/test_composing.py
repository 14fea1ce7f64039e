"""What a message looks like: text, HTML, headers, the way to leave."""

import re
from email import message_from_bytes, policy

import html5lib
import pytest
from django.test import override_settings

from tequio.avisos.actions.repartir import repartir
from tequio.avisos.composing import compose, message_id
from tequio.avisos.queries import plantillas
from tests.factories.avisos import AvisoFactory, SuscripcionFactory

pytestmark = pytest.mark.django_db


def html_of(message):
    return message.alternatives[0].content


def test_text_and_html_say_the_same():
    message = compose(AvisoFactory())
    for words in ("La sesión de la COPACO es mañana.", "https://participa.example.org/x", "Porque sí."):
        assert words in message.body
        assert words in html_of(message)


def test_a_context_brings_in_no_markup():
    aviso = AvisoFactory(contexto={"cosa": "<b>x</b>", "enlace": 'https://x.example/"><script>'})
    assert "<b>" not in html_of(compose(aviso))
    assert "<script" not in html_of(compose(aviso))
    assert "<b>x</b>" in compose(aviso).body


def test_a_context_brings_in_no_header():
    aviso = AvisoFactory(contexto={"cosa": "x\r\nBcc: otra@example.org", "enlace": "x"})
    message = compose(aviso)
    assert message.subject == "Sesión de x Bcc: otra@example.org"
    assert message.message()["Bcc"] is None


def test_accents_travel_in_seven_bits_and_arrive_whole():
    sent = compose(AvisoFactory(contexto={"cosa": "peñón", "enlace": "x"})).message().as_bytes()
    assert sent.isascii()
    got = message_from_bytes(sent, policy=policy.default)
    assert got["Subject"] == "Sesión de peñón"
    for kind in ("plain", "html"):
        assert "La sesión de peñón es mañana." in got.get_body((kind,)).get_content()


def test_the_message_id_is_the_same_at_each_try():
    aviso = AvisoFactory()
    assert compose(aviso).message()["Message-ID"] == compose(aviso).message()["Message-ID"]
    assert compose(aviso).message()["Message-ID"] == message_id(aviso.referencia)


def test_a_subscription_can_be_left_in_one_click_from_the_mail_program():
    with override_settings(SITE_URL="https://participa.example.org"):
        headers = compose(AvisoFactory(suscripcion=SuscripcionFactory())).message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<https://participa\.example\.org/avisos/baja/\?suscripcion=\S+>", headers["List-Unsubscribe"])


def test_the_footer_says_why_and_where_to_change_it():
    message = compose(AvisoFactory(suscripcion=SuscripcionFactory()))
    assert "Recibes esto porque pediste avisos de Los Padres." in message.body
    assert "/avisos/mios/?llave=" in message.body


def test_what_is_no_subscription_offers_no_way_to_leave_it():
    message = compose(AvisoFactory())
    assert "List-Unsubscribe" not in message.extra_headers
    assert "/avisos/baja/" not in message.body


def test_in_english_its_links_lead_to_english():
    message = compose(AvisoFactory(suscripcion=SuscripcionFactory(idioma="en"), idioma="en"))
    assert "You receive this because you asked for notices about Los Padres." in message.body
    assert "/en/avisos/baja/?suscripcion=" in message.body


@pytest.mark.parametrize("idioma", ["es-mx", "en"])
def test_the_html_is_well_formed_and_fetches_nothing(idioma):
    html = html_of(compose(AvisoFactory(suscripcion=SuscripcionFactory(), idioma=idioma)))
    parser = html5lib.HTMLParser()
    parser.parse(html)
    assert parser.errors == []
    assert not re.search(r"<(?:img|link|script|iframe)|url\(", html)


def test_every_notice_fits_its_example():
    assert len(plantillas()) >= 3
    for each in plantillas():
        each.check(each.ejemplo)
        assert "%" not in each.parte(each.ejemplo).asunto


def test_without_a_server_it_becomes_a_file_that_opens(settings, tmp_path):
    settings.EMAIL_BACKEND = "tequio.avisos.mailing.files.EmailBackend"
    aviso = AvisoFactory()
    assert repartir.func() == 1
    (path,) = (tmp_path / "correo").iterdir()
    aviso.refresh_from_db()
    assert (path.name, aviso.respuesta) == (f"aviso.{aviso.referencia.hex}.eml",) * 2
    assert message_from_bytes(path.read_bytes())["To"] == aviso.destino.direccion
