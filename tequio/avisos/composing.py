"""From a message in the outbox to an e-mail: text and HTML, headers, the way to leave."""

from email.charset import QP, Charset
from email.utils import parseaddr
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from .links import HERE, key_of, link
from .models import Aviso, Suscripcion
from .plantilla import Parte, Plantilla, plantilla_at

PARTES = "partes"
# UTF-8 written as quoted-printable, which every server on the way passes on untouched.
SEVEN_BITS = Charset("utf-8")
SEVEN_BITS.body_encoding = QP


def compose(aviso: Aviso) -> EmailMultiAlternatives:
    """The e-mail of a message, in its language; the same at each try, but for its date."""
    plantilla = plantilla_at(aviso.plantilla)
    leave = _way_to_leave(aviso)
    with translation.override(aviso.idioma):
        words = words_of(plantilla, aviso.contexto or {}, leave=leave)
        message = EmailMultiAlternatives(
            words["asunto"], text_of(words), settings.DEFAULT_FROM_EMAIL, [aviso.destino.direccion]
        )
        message.encoding = SEVEN_BITS
        message.attach_alternative(html_of(words), "text/html")
    message.extra_headers = {"Message-ID": message_id(aviso.referencia), "Auto-Submitted": "auto-generated"}
    if leave["baja"]:
        # RFC 8058: the mail program itself may leave, with one POST and no page.
        message.extra_headers |= {
            "List-Unsubscribe": f"<{leave['baja']}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return message


def message_id(referencia: UUID) -> str:
    """The same for every try, so that servers and mail programs can tell a repeated message."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<aviso.{referencia.hex}@{domain}>"


def words_of(plantilla: Plantilla, contexto: dict[str, Any], *, leave: dict[str, str]) -> dict[str, Any]:
    """What the two templates show, in the active language. A digest brings its parts already in words."""
    own = plantilla.parte({name: value for name, value in contexto.items() if name != PARTES})
    parts = [Parte(**{**each, "parrafos": tuple(each["parrafos"])}) for each in contexto.get(PARTES, [])]
    return {
        "asunto": own.asunto,
        "propia": own,
        "partes": parts,
        "razon": plantilla.razon,
        "sitio": settings.SITE_URL or HERE,
        "idioma": translation.get_language(),
        **leave,
    }


def text_of(words: dict[str, Any]) -> str:
    return render_to_string("avisos/correo/mensaje.txt", words).strip() + "\n"


def html_of(words: dict[str, Any]) -> str:
    return render_to_string("avisos/correo/mensaje.html", words)


def _way_to_leave(aviso: Aviso) -> dict[str, str]:
    """The links of the footer; empty for what is no subscription."""
    if aviso.suscripcion is None:
        if not (aviso.contexto or {}).get(PARTES):
            return {"tema": "", "mios": "", "baja": ""}
        leave = link("avisos:baja", aviso.idioma, destino=key_of("destino", aviso.destino.referencia))
        return {"tema": "", "mios": _mine(aviso), "baja": leave}
    one: Suscripcion = aviso.suscripcion
    leave = link("avisos:baja", aviso.idioma, suscripcion=key_of("suscripcion", one.referencia))
    return {"tema": one.nombre, "mios": _mine(aviso), "baja": leave}


def _mine(aviso: Aviso) -> str:
    return link("avisos:mios", aviso.idioma, llave=key_of("destino", aviso.destino.referencia))
