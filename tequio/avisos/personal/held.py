"""What is held on one person, who is known here by an id and by addresses."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from tequio.avisos.actions.borrar_direccion import borrar_direccion
from tequio.avisos.models import Aviso, Destino, Suscripcion
from tequio.avisos.plantilla import plantilla_at
from tequio.lib.actors import Actor
from tequio.lib.personal import Grupo, Titular, about
from tequio.vault.ring import ring

from .declared import DATOS


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:  # noqa: ARG001  the same for every app
    """Messages and subscriptions."""
    subscriptions = Suscripcion.objects.filter(destino__in=_destinos(titular)).order_by("pk")
    messages = _avisos(titular).select_related("destino").order_by("-pk")
    return (
        Grupo(
            "suscripciones",
            _("Avisos que pediste"),
            (_("Tema"), _("Frecuencia"), _("Estado"), _("Idioma"), _("Pedida el")),
            tuple(
                (each.nombre, each.get_frecuencia_display(), each.get_estado_display(), each.idioma, each.pedida_at)
                for each in subscriptions
            ),
            about(DATOS, "avisos.Suscripcion.tema", "avisos.Destino.direccion"),
        ),
        Grupo(
            "mensajes",
            _("Mensajes que te enviamos"),
            (_("Asunto"), _("Para"), _("Escrito el"), _("Estado"), _("Enviado el")),
            tuple(
                (_subject(each), each.destino.direccion, each.encolado_at, each.get_estado_display(), each.enviado_at)
                for each in messages
            ),
            about(DATOS, "avisos.Aviso.contexto", "avisos.Aviso.evento"),
        ),
    )


def erase(titular: Titular, *, by: Actor, now: datetime) -> dict[str, int]:  # noqa: ARG001  the same for every app
    """Every address of the person, and whatever was written to the person at another one."""
    gone = {"destinos": 0, "suscripciones": 0, "avisos": 0}
    for direccion in titular.direcciones:
        for name, many in borrar_direccion(direccion).items():
            gone[name] += many
    gone["avisos"] += Aviso.objects.filter(destinatario=titular.id).delete()[0]
    return gone


def _destinos(titular: Titular) -> QuerySet[Destino]:
    digests = [digest for each in titular.direcciones for digest in ring().digests(each)]
    return Destino.objects.filter(huella__in=digests)


def _avisos(titular: Titular) -> QuerySet[Aviso]:
    return Aviso.objects.filter(Q(destino__in=_destinos(titular)) | Q(destinatario=titular.id))


def _subject(aviso: Aviso) -> str:
    """In the language in which it was sent; empty when its words are forgotten, or its notice has left the program."""
    contexto: dict[str, Any] | None = aviso.contexto
    if contexto is None:
        return ""
    try:
        with translation.override(aviso.idioma):
            return plantilla_at(aviso.plantilla).parte(contexto).asunto
    except (ImportError, KeyError):
        return ""
