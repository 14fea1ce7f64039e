"""What this app itself says: confirm, you were subscribed already, the daily message."""

from django.utils.translation import gettext_lazy as _

from .plantilla import Plantilla

CONFIRMAR = Plantilla(
    ruta=f"{__name__}.CONFIRMAR",
    asunto=_("Confirma que quieres avisos de %(tema)s"),
    parrafos=(
        _("Alguien escribió esta dirección para recibir avisos de %(tema)s."),
        _("Si fuiste tú, abre el enlace y confirma. Sirve durante tres días."),
        _("Si no fuiste tú, no hagas nada: sin esa confirmación no te escribiremos."),
    ),
    boton=_("Confirmar"),
    razon=_("Te escribimos una sola vez, porque alguien puso esta dirección en nuestra página de avisos."),
    campos=("tema", "enlace"),
    ejemplo={"tema": "Los Padres", "enlace": "https://participa.example.org/avisos/confirmar/?llave=ejemplo"},
    aun_rebotado=True,
)

YA_SUSCRITA = Plantilla(
    ruta=f"{__name__}.YA_SUSCRITA",
    asunto=_("Ya recibes avisos de %(tema)s"),
    parrafos=(
        _("Alguien volvió a escribir esta dirección para recibir avisos de %(tema)s. Ya los recibes: no cambió nada."),
        _("Si quieres otra frecuencia, o dejar de recibirlos, hazlo aquí."),
    ),
    boton=_("Ver mis avisos"),
    razon=_("Te escribimos porque alguien puso esta dirección en nuestra página de avisos."),
    campos=("tema", "enlace"),
    ejemplo={"tema": "Los Padres", "enlace": "https://participa.example.org/avisos/mios/?llave=ejemplo"},
)

# Its parts are notices already in words: composing.compose puts them in place of these paragraphs.
RESUMEN = Plantilla(
    ruta=f"{__name__}.RESUMEN",
    asunto=_("Novedades de hoy: %(total)s avisos"),
    parrafos=(_("Esto es lo nuevo desde tu último resumen."),),
    razon=_("Recibes un resumen al día porque así lo elegiste en nuestra página de avisos."),
    campos=("total",),
    ejemplo={"total": "2"},
)
