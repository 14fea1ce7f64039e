"""How an ARCO request is told to people: rights, states, what comes next."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import SolicitudArco

Text = str | Promise
_E, _D, _S, _C = SolicitudArco.Estado, SolicitudArco.Derecho, SolicitudArco.Sentido, SolicitudArco.Calidad


@dataclass(frozen=True, slots=True)
class Palabra:
    """``text``: in a word or two; ``meaning``: in a sentence; ``tone``: the colour that repeats it."""

    text: Text
    meaning: Text
    tone: str = "sand"


DERECHOS: dict[str, Palabra] = {
    _D.ACCESO: Palabra(_("Acceso"), _("Saber qué datos míos tienen y cómo los usan.")),
    _D.RECTIFICACION: Palabra(_("Rectificación"), _("Corregir un dato mío que está mal o incompleto.")),
    _D.CANCELACION: Palabra(_("Cancelación"), _("Que dejen de usar mis datos y los borren.")),
    _D.OPOSICION: Palabra(_("Oposición"), _("Que no usen mis datos para algo en particular.")),
}
CALIDADES: dict[str, Text] = {
    _C.TITULAR: _("Son mis propios datos"),
    _C.TUTELA: _("Son de una persona menor de edad y soy su madre, padre o quien tiene su tutela"),
    _C.REPRESENTACION: _("Son de otra persona y la represento, con carta poder y dos testigos"),
}
ESTADOS: dict[str, Palabra] = {
    _E.RECIBIDA: Palabra(_("Recibida"), _("La estamos revisando para ver si está completa."), "purple"),
    _E.PREVENIDA: Palabra(_("Falta algo"), _("Te pedimos algo que falta. Contesta aquí mismo."), "cempasuchil"),
    _E.DESAHOGADA: Palabra(_("Contestada"), _("Ya recibimos lo que faltaba y lo estamos revisando."), "purple"),
    _E.ADMITIDA: Palabra(_("Admitida"), _("Está completa y estamos preparando la respuesta."), "purple"),
    _E.RESPONDIDA: Palabra(_("Respondida"), _("Ya hay respuesta: léela abajo."), "nopal"),
    _E.EFECTUADA: Palabra(_("Cumplida"), _("Ya se hizo lo que te respondimos."), "nopal"),
    _E.DESECHADA: Palabra(_("Cerrada sin respuesta"), _("Faltó algo. Puedes presentar otra."), "barro"),
}
SENTIDOS: dict[str, Text] = {
    _S.PROCEDENTE: _("Sí procede"),
    _S.PARCIAL: _("Procede en parte"),
    _S.IMPROCEDENTE: _("No procede"),
}
# Each step, as it is told to who filed the request, and then (HECHOS) to the staff.
PASOS: dict[str, Text] = {
    "presentar_solicitud": _("Presentaste la solicitud"),
    "prevenir": _("Te pedimos algo que falta"),
    "desahogar_prevencion": _("Contestaste lo que faltaba"),
    "desechar": _("Se cerró porque faltó algo"),
    "admitir": _("Admitimos la solicitud"),
    "ampliar_plazo": _("Ampliamos el plazo para responderte"),
    "responder": _("Te respondimos"),
    "efectuar": _("Cumplimos lo que te respondimos"),
}
HECHOS: dict[str, Text] = {
    "presentar_solicitud": _("Se presentó la solicitud"),
    "prevenir": _("Se pidió algo que falta"),
    "desahogar_prevencion": _("La persona contestó"),
    "desechar": _("Se cerró sin respuesta"),
    "admitir": _("Se admitió la solicitud"),
    "ampliar_plazo": _("Se amplió el plazo para responder"),
    "responder": _("Se respondió"),
    "efectuar": _("Se cumplió lo respondido"),
}
PARTES: dict[str, Text] = {
    "responsable": _("Quién es responsable de tus datos"),
    "fundamento": _("Con qué fundamento"),
    "datos": _("Qué datos, y en qué sistema"),
    "finalidades": _("Para qué se usan y cuánto tiempo se guardan"),
    "derechos": _("Cómo ejercer tus derechos"),
    "domicilio": _("Dónde está la Unidad de Transparencia"),
}
