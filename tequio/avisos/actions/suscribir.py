"""Someone asks to be told about a topic."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from tequio.avisos.links import key_of, link
from tequio.avisos.models import Aviso, Destino, Suscripcion
from tequio.avisos.notices import CONFIRMAR, YA_SUSCRITA
from tequio.avisos.plantilla import Plantilla

from .destinar import destinar
from .encolar import guardar, nuevo

MOST_A_DAY = 5  # messages that anyone can make us send to one address


@transaction.atomic
def suscribir(*, direccion: str, tema: str, nombre: str, frecuencia: str, idioma: str, now: datetime) -> None:
    """Write to the address, so that its owner confirms. Raises DireccionInvalidaError.

    It returns nothing on purpose: whoever asks learns the same whether the address was subscribed, waits, bounced or
    asked too often. ``nombre``: the topic in words, in the person's language.
    """
    destino = destinar(direccion, now=now)
    destino = Destino.objects.select_for_update().get(pk=destino.pk)
    if _asked_too_often(destino, now):
        return
    one = destino.suscripciones.vivas().filter(tema=tema).first() or Suscripcion(destino=destino, tema=tema)
    if one.estado == Suscripcion.Estado.ACTIVA:
        target = link("avisos:mios", idioma, llave=key_of("destino", destino.referencia))
        _tell(YA_SUSCRITA, one, target, idioma, now)
        return
    llave = secrets.token_urlsafe(32)
    one.nombre, one.frecuencia, one.idioma = nombre, frecuencia, idioma
    one.llave, one.pedida_at = fingerprint(llave), now
    one.save()
    _tell(CONFIRMAR, one, link("avisos:confirmar", idioma, llave=llave), idioma, now)


def fingerprint(llave: str) -> str:
    """What is kept of a key; it is long and random, so no slow hash is needed."""
    return hashlib.sha256(llave.encode()).hexdigest()


def _asked_too_often(destino: Destino, now: datetime) -> bool:
    kinds = (CONFIRMAR.ruta, YA_SUSCRITA.ruta)
    recent = Aviso.objects.filter(destino=destino, plantilla__in=kinds, encolado_at__gt=now - timedelta(days=1))
    return recent.count() >= MOST_A_DAY


def _tell(plantilla: Plantilla, one: Suscripcion, target: str, idioma: str, now: datetime) -> None:
    """Not through the subscription, which nobody has confirmed: so without its footer and never in a digest."""
    aviso = nuevo(
        plantilla,
        evento=f"suscripcion:{one.referencia.hex}:{now.isoformat()}",
        destinatario=f"destino:{one.destino.referencia.hex}",
        destino=one.destino,
        contexto={"tema": one.nombre, "enlace": target},
        now=now,
    )
    aviso.idioma = idioma
    guardar([aviso])
