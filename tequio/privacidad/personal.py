"""What privacy itself holds on people: their consents, and the requests about their data."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from tequio.lib.actors import Actor
from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal, Grupo, Regla, Titular, about

from .actions.olvidar_solicitudes import TERM, olvidar_solicitudes, vencidas
from .actions.revocar_consentimiento import withdraw
from .models import Consentimiento, SolicitudArco

ARCO, CONSENTIMIENTOS = "solicitudes-arco", "consentimientos"
ATIENDE = _("Quien atiende las solicitudes por la Unidad de Transparencia, y tú.")
ARCHIVO = Conservacion(_("Dos años después de terminada la solicitud."), AlVencer.BORRAR, TERM.days)
EVIDENCIA = Conservacion(
    _("Siempre, como prueba de lo que aceptaste. Sin tu cuenta, ya no lleva a nadie."), AlVencer.CONSERVAR
)
PERSONAL = Conservacion(_("Siempre: es parte de la historia de los avisos."), AlVencer.CONSERVAR)

DATOS = (
    DatoPersonal(
        ("privacidad.SolicitudArco.nombre", "privacidad.SolicitudArco.titular"),
        Categoria.IDENTIDAD,
        _("Tu nombre y, si pides por otra persona, el suyo."),
        _("Saber de quién son los datos y no dárselos a otra persona."),
        ARCHIVO,
        ATIENDE,
        ARCO,
        cifrado=True,
    ),
    DatoPersonal(
        ("privacidad.SolicitudArco.correo",),
        Categoria.CONTACTO,
        _("El correo que diste para saber cómo va tu solicitud."),
        _("Avisarte de cada paso."),
        ARCHIVO,
        _("Nadie: lo usa solo el programa, para escribirte."),
        ARCO,
        cifrado=True,
    ),
    DatoPersonal(
        ("privacidad.SolicitudArco.pedido", "privacidad.ActuacionArco.texto"),
        Categoria.CONTENIDO,
        _("Lo que pides sobre tus datos y lo que se te contesta."),
        _("Atender tu solicitud y responder por cómo se atendió."),
        ARCHIVO,
        ATIENDE,
        ARCO,
        cifrado=True,
    ),
    DatoPersonal(
        ("privacidad.SolicitudArco.llave",),
        Categoria.ACCESO,
        _("La llave con que abres tu solicitud sin cuenta."),
        _("Que nadie más la lea."),
        ARCHIVO,
        _("Nadie: la compara solo el programa."),
        ARCO,
        cifrado=True,
    ),
    DatoPersonal(
        ("privacidad.SolicitudArco.cuenta",),
        Categoria.ACTIVIDAD,
        _("Si presentaste la solicitud desde tu cuenta, el número de la cuenta."),
        _("Que puedas verla entre tus datos."),
        ARCHIVO,
        ATIENDE,
        ARCO,
    ),
    DatoPersonal(
        ("privacidad.Consentimiento.titular", "privacidad.Consentimiento.texto", "privacidad.Consentimiento.huella"),
        Categoria.ACTIVIDAD,
        _("Qué aceptaste, con qué palabras y si lo retiraste: con el número de tu cuenta, nunca tu nombre."),
        _("Hacer solo lo que aceptaste, y poder demostrarlo."),
        EVIDENCIA,
        _("Tú, y quien deba comprobarlo."),
        CONSENTIMIENTOS,
    ),
    DatoPersonal(
        (
            "privacidad.ActuacionArco.made_by", "privacidad.AvisoPrivacidad.publicado_by",
            "privacidad.SistemaDatosPersonales.actualizado_by",
        ),
        Categoria.FUNCION,
        _("Con qué encargo se atendió una solicitud o se publicó un aviso, nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        PERSONAL,
        _("El personal y quien presentó la solicitud."),
        "bitacora",
    ),
)  # fmt: skip
SIN_DATOS_PERSONALES = {
    "privacidad.ActuacionArco": "acto",
    "privacidad.AvisoPrivacidad": "simplificado responsable fundamento datos finalidades derechos domicilio huella",
    "privacidad.Finalidad": "nombre texto fuente",
    "privacidad.PlazoArco": "texto fuente",
    "privacidad.SistemaDatosPersonales": (
        "nombre registro proposito fundamento responsable categorias transferencias conservacion fuente"
    ),
    "privacidad.SolicitudArco": "folio idioma",
}


RETENCION = (
    Regla(
        "privacidad.solicitudes",
        _("Quién presentó una solicitud ARCO terminada, y qué pidió y se le contestó."),
        ARCHIVO,
        lambda now: vencidas(now).count(),
        olvidar_solicitudes,
    ),
)


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:  # noqa: ARG001  the same for every app
    """Consents, and the requests filed from the account."""
    consents = Consentimiento.objects.filter(titular=titular.id).select_related("finalidad").order_by("pk")
    requests = SolicitudArco.objects.filter(cuenta=titular.id).order_by("pk")
    return (
        Grupo(
            "consentimientos",
            _("Lo que has aceptado"),
            (_("Qué"), _("Texto que leíste"), _("Aceptado"), _("Retirado")),
            tuple((each.finalidad.nombre, each.texto, each.otorgado_at, each.revocado_at) for each in consents),
            about(DATOS, "privacidad.Consentimiento.titular"),
            queda=_("Se retiran todos, y cada uno queda como prueba, con un número de cuenta que ya no lleva a nadie."),
        ),
        Grupo(
            "solicitudes-arco",
            _("Tus solicitudes sobre tus datos"),
            (_("Folio"), _("Derecho"), _("Qué pediste"), _("Presentada"), _("Estado")),
            tuple(
                (each.folio, each.get_derecho_display(), each.pedido, each.presentada_at, each.get_estado_display())
                for each in requests
            ),
            about(DATOS, "privacidad.SolicitudArco.nombre", "privacidad.SolicitudArco.pedido"),
            queda=_("Se terminan de atender: las sigues con su folio y su llave."),
        ),
    )


def erase(titular: Titular, *, by: Actor, now: datetime) -> dict[str, int]:
    """What the person agreed to is taken back; the evidence and the requests stay."""
    live = list(Consentimiento.objects.vivos().filter(titular=titular.id).order_by("pk"))
    for each in live:
        withdraw(each, by=by, now=now)
    return {"consentimientos": len(live)}
