"""What is said of a challenge to anyone: neutral, without taking sides, never «ilegal»."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tequio.lib.dates import long_date

from .models import Impugnacion

Estado = Impugnacion.Estado


def nota_publica(impugnacion: Impugnacion) -> str:
    """The note of whoever registered it; else the sentence of its state."""
    return impugnacion.nota or _of_state(impugnacion)


def _of_state(impugnacion: Impugnacion) -> str:
    authority = impugnacion.medio.autoridad
    if impugnacion.sentido is None or impugnacion.resuelta_el is None:
        return _("Fue impugnado y %(autoridad)s aún no resuelve.") % {"autoridad": authority}
    told = {"autoridad": authority, "frase": impugnacion.sentido.frase, "fecha": long_date(impugnacion.resuelta_el)}
    ruled = _("%(autoridad)s %(frase)s el %(fecha)s.") % told
    return f"{capfirst(ruled)} {_after(impugnacion.estado)}".strip()


def _after(estado: str) -> str:
    return {
        Estado.RESUELTA: _("Esa resolución todavía se puede impugnar."),
        Estado.CONTROVERTIDA: _("Esa resolución fue impugnada ante otra instancia, que aún no resuelve."),
        Estado.EN_CUMPLIMIENTO: _("Se está cumpliendo lo que ordenó."),
        Estado.CUMPLIDA: _("Ya se cumplió lo que ordenó."),
    }.get(Estado(estado), "")
