"""A challenge tells what is challenged and before whom, never by whom: it keeps the kind of party, not the name."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

SIEMPRE = Conservacion(_("Siempre: es parte del expediente público de la impugnación."), AlVencer.CONSERVAR)

DATOS = (
    DatoPersonal(
        ("impugnaciones.Actuacion.made_by",),
        Categoria.FUNCION,
        _("Quién anotó cada paso de una impugnación: un número de cuenta, nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        SIEMPRE,
        _("El personal."),
        "bitacora",
    ),
    DatoPersonal(
        (
            "impugnaciones.Impugnacion.acto", "impugnaciones.Impugnacion.efectos", "impugnaciones.Impugnacion.nota",
            "impugnaciones.Actuacion.nota",
        ),
        Categoria.CONTENIDO,
        _("Qué se impugna y qué se resolvió. Se escribe sin nombres de personas."),
        _("Informar de lo que está impugnado, como mandan los principios de publicidad y certeza."),
        SIEMPRE,
        _("Todo el público; las notas internas, el personal."),
        "bitacora",
    ),
)  # fmt: skip
SIN_DATOS_PERSONALES = {
    "impugnaciones.Actuacion": "acto",
    "impugnaciones.Impugnacion": "expediente",
    "impugnaciones.MedioImpugnacion": "clave nombre fuente autoridad patron ejemplo",
    "impugnaciones.ObjetoImpugnado": "clase clave nombre",
    "impugnaciones.SentidoResolucion": "clave nombre fuente frase",
}
