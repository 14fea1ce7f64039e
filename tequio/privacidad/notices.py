"""What is said by mail to who filed an ARCO request. What was asked and answered is read on the page, not here."""

from django.utils.translation import gettext_lazy as _

from tequio.avisos.plantilla import Plantilla, Text, plantilla

EJEMPLO = {
    "folio": "7K3M9-XQPD1",
    "dia": "martes 3 de mayo de 2022",
    "enlace": "https://participa.example.org/privacidad/arco/seguir/?folio=ejemplo&llave=ejemplo",
}
RAZON = _("Te escribimos porque diste este correo en una solicitud sobre tus datos personales.")


def _notice(name: str, asunto: Text, *parrafos: Text, boton: Text) -> Plantilla:
    return plantilla(f"{__name__}.{name}", asunto, *parrafos, boton=boton, razon=RAZON, ejemplo=EJEMPLO)


RECIBIDA = _notice(
    "RECIBIDA",
    _("Recibimos tu solicitud %(folio)s"),
    _("Tu solicitud sobre tus datos personales tiene el folio %(folio)s. Guárdalo, junto con este enlace."),
    _("El plazo para responderte vence el %(dia)s. Si nos falta algo, te lo diremos antes."),
    boton=_("Ver cómo va"),
)
PREVENIDA = _notice(
    "PREVENIDA",
    _("Falta algo en tu solicitud %(folio)s"),
    _("Para atender tu solicitud %(folio)s necesitamos algo más. En su página te decimos qué."),
    _("Puedes contestar hasta el %(dia)s. Si no, la cerraremos, y podrás presentar otra."),
    boton=_("Ver qué falta y contestar"),
)
DESAHOGADA = _notice(
    "DESAHOGADA",
    _("Recibimos lo que faltaba en tu solicitud %(folio)s"),
    _("Ya tenemos lo que contestaste en la solicitud %(folio)s."),
    _("El plazo para responderte vence el %(dia)s."),
    boton=_("Ver cómo va"),
)
DESECHADA = _notice(
    "DESECHADA",
    _("Cerramos tu solicitud %(folio)s"),
    _("La solicitud %(folio)s se cerró porque no recibimos lo que faltaba. En su página te explicamos por qué."),
    _("Puedes presentar otra cuando quieras."),
    boton=_("Ver por qué"),
)
ADMITIDA = _notice(
    "ADMITIDA",
    _("Tu solicitud %(folio)s está completa"),
    _("Admitimos la solicitud %(folio)s y estamos preparando la respuesta."),
    _("El plazo para responderte vence el %(dia)s."),
    boton=_("Ver cómo va"),
)
AMPLIADA = _notice(
    "AMPLIADA",
    _("Necesitamos más tiempo para tu solicitud %(folio)s"),
    _("Ampliamos, por una sola vez, el plazo de la solicitud %(folio)s. En su página te decimos por qué."),
    _("Ahora vence el %(dia)s."),
    boton=_("Ver por qué"),
)
RESPONDIDA = _notice(
    "RESPONDIDA",
    _("Respondimos tu solicitud %(folio)s"),
    _("Ya hay respuesta a la solicitud %(folio)s. Para cuidar tus datos, se lee en su página y no en este mensaje."),
    boton=_("Leer la respuesta"),
)
EFECTUADA = _notice(
    "EFECTUADA",
    _("Cumplimos lo que te respondimos en %(folio)s"),
    _("Ya se hizo lo que te respondimos en la solicitud %(folio)s."),
    boton=_("Ver qué se hizo"),
)
DE_ACTO = {
    "presentar_solicitud": RECIBIDA,
    "prevenir": PREVENIDA,
    "desahogar_prevencion": DESAHOGADA,
    "desechar": DESECHADA,
    "admitir": ADMITIDA,
    "ampliar_plazo": AMPLIADA,
    "responder": RESPONDIDA,
    "efectuar": EFECTUADA,
}
