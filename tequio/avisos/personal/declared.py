"""What the outbox holds on people: addresses, what is written to them, what they asked to be told."""

from django.utils.translation import gettext_lazy as _

from tequio.avisos.actions.depurar import ROWS, UNCONFIRMED, WORDS
from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

SISTEMA = "avisos-por-correo"
NADIE = _("Nadie: lo lee solo el programa, para enviar el mensaje.")
MIENTRAS_SIRVA = Conservacion(
    _("Mientras tengas suscripciones o haya mensajes tuyos por enviar o recientes."), AlVencer.BORRAR, ROWS.days
)
UN_MES = Conservacion(_("Un mes después de enviado el mensaje."), AlVencer.BORRAR, WORDS.days)
UN_EJERCICIO = Conservacion(_("Un año después de enviado el mensaje."), AlVencer.BORRAR, ROWS.days)
HASTA_LA_BAJA = Conservacion(
    _("Hasta que la canceles. Si no la confirmas, una semana."), AlVencer.BORRAR, UNCONFIRMED.days
)

DATOS = (
    DatoPersonal(
        ("avisos.Destino.direccion", "avisos.Destino.huella"),
        Categoria.CONTACTO,
        _("El correo al que te escribimos."),
        _("Enviarte los mensajes que pediste o que te tocan."),
        MIENTRAS_SIRVA,
        NADIE,
        SISTEMA,
        cifrado=True,
    ),
    DatoPersonal(
        ("avisos.Aviso.contexto",),
        Categoria.CONTENIDO,
        _("Lo que dice cada mensaje."),
        _("Escribir el mensaje y volver a intentarlo si no llega."),
        UN_MES,
        NADIE,
        SISTEMA,
        cifrado=True,
    ),
    DatoPersonal(
        ("avisos.Aviso.evento", "avisos.Aviso.destinatario", "avisos.Aviso.respuesta", "avisos.Destino.motivo"),
        Categoria.ACTIVIDAD,
        _("Que se te envió un mensaje, sobre qué y qué contestó el servidor de correo. Sin tu dirección."),
        _("No decirte lo mismo dos veces y saber si llegó."),
        UN_EJERCICIO,
        _("El personal que cuida los avisos."),
        SISTEMA,
    ),
    DatoPersonal(
        ("avisos.Suscripcion.tema", "avisos.Suscripcion.nombre", "avisos.Suscripcion.llave"),
        Categoria.ACTIVIDAD,
        _("Los temas de los que pediste avisos."),
        _("Avisarte solo de lo que pediste."),
        HASTA_LA_BAJA,
        NADIE,
        SISTEMA,
    ),
)
SIN_DATOS_PERSONALES = {"avisos.Aviso": "plantilla idioma", "avisos.Suscripcion": "idioma"}
