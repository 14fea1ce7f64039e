"""Mechanisms and calendar are about nobody, but for those who publish and change them."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

DATOS = (
    DatoPersonal(
        (
            "mecanismos.Ampliacion.registrada_by", "mecanismos.Edicion.publicada_by",
            "mecanismos.Inhabil.declarado_by", "mecanismos.Mecanismo.actualizado_by",
            "mecanismos.VentanaCaptura.abierta_by", "mecanismos.VentanaCaptura.cerrada_by",
        ),
        Categoria.FUNCION,
        _("Quién publicó o cambió una edición, una etapa o un plazo: un número de cuenta, nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        Conservacion(_("Siempre: es parte de la historia de la edición."), AlVencer.CONSERVAR),
        _("El personal."),
        "bitacora",
    ),
)  # fmt: skip
SIN_DATOS_PERSONALES = {
    "mecanismos.Ampliacion": "acuerdo motivo",
    "mecanismos.Dato": "fuente texto enlace",
    "mecanismos.Edicion": "fuente nombre acuerdo convocatoria nota",
    "mecanismos.Ejercicio": "fuente",
    "mecanismos.Etapa": "fuente nota",
    "mecanismos.Inhabil": "motivo acuerdo",
    "mecanismos.Mecanismo": "fuente clave nombre puedes texto",
    "mecanismos.Prioridad": "ambito",
    "mecanismos.TipoEtapa": "fuente nombre texto puedes fundamento",
    "mecanismos.VentanaCaptura": "motivo motivo_cierre",
}
