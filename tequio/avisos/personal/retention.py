"""What the clock forgets; the terms are those of ``actions.depurar``."""

from django.utils.translation import gettext_lazy as _

from tequio.avisos.actions import depurar as d
from tequio.lib.personal import AlVencer, Conservacion, Regla

from .declared import HASTA_LA_BAJA, UN_EJERCICIO, UN_MES

AL_DIA = Conservacion(_("En cuanto nada las usa."), AlVencer.BORRAR, 1)

RETENCION = (
    Regla(
        "avisos.mensajes", _("Mensajes ya enviados o descartados."), UN_EJERCICIO,
        lambda now: d.mensajes_vencidos(now).count(), d.olvidar_mensajes,
    ),
    Regla(
        "avisos.palabras", _("Lo que decían los mensajes ya enviados."), UN_MES,
        lambda now: d.palabras_vencidas(now).count(), d.olvidar_palabras,
    ),
    Regla(
        "avisos.sin_confirmar", _("Suscripciones que nadie confirmó."), HASTA_LA_BAJA,
        lambda now: d.sin_confirmar(now).count(), d.olvidar_sin_confirmar,
    ),
    Regla(
        "avisos.canceladas", _("Suscripciones canceladas."), AL_DIA,
        lambda _now: d.canceladas().count(), d.olvidar_canceladas,
    ),
    Regla(
        "avisos.direcciones", _("Direcciones de las que no cuelga nada."), AL_DIA,
        lambda _now: d.direcciones_sueltas().count(), d.olvidar_direcciones,
    ),
)  # fmt: skip
