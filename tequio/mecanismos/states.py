"""The lives of an edition, of a stage and of a capture window, on one screen.

A stage keeps no state: the clock opens it and closes it (``calendar.standing``), and only two acts move its end.
"""

from django.db.models import TextChoices

from tequio.lib.workflow import Workflow, act


class EstadoEdicion(TextChoices):
    BORRADOR = "BORRADOR", "borrador"
    PUBLICADA = "PUBLICADA", "publicada"


class Situacion(TextChoices):
    """Of a stage at a moment. SIN_FECHA: what is known of its dates does not say."""

    SIN_FECHA = "SIN_FECHA", "sin fecha"
    PROGRAMADA = "PROGRAMADA", "programada"
    ABIERTA = "ABIERTA", "abierta"
    CERRADA = "CERRADA", "cerrada"


class EstadoVentana(TextChoices):
    ABIERTA = "ABIERTA", "abierta"
    CERRADA = "CERRADA", "cerrada"


EDICION = Workflow({"publicar_edicion": act(EstadoEdicion.BORRADOR, to=EstadoEdicion.PUBLICADA)})

ETAPA = Workflow(
    {
        "programar_etapa": act(Situacion.SIN_FECHA, Situacion.PROGRAMADA, to=Situacion.PROGRAMADA),
        "ampliar_etapa": act(Situacion.ABIERTA, to=Situacion.ABIERTA),
        "reabrir_etapa": act(Situacion.CERRADA, to=Situacion.ABIERTA),
    }
)

VENTANA = Workflow({"cerrar_ventana": act(EstadoVentana.ABIERTA, to=EstadoVentana.CERRADA)})
