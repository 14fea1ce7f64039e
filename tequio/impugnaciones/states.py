"""The life of a challenge on one screen (domain §8; the words are the Tribunal's, the table is ours to confirm)."""

from tequio.lib.workflow import Workflow, act

from .models import Impugnacion

Estado = Impugnacion.Estado

IMPUGNACION = Workflow(
    {
        "publicitar": act(Estado.PRESENTADA, to=Estado.EN_TRAMITE),
        "remitir": act(Estado.PRESENTADA, Estado.EN_TRAMITE, to=Estado.REMITIDA),
        "instruir": act(Estado.REMITIDA, to=Estado.EN_INSTRUCCION),
        "resolver": act(Estado.REMITIDA, Estado.EN_INSTRUCCION, to=Estado.RESUELTA),
        "controvertir": act(Estado.RESUELTA, to=Estado.CONTROVERTIDA),
        "declarar_firme": act(Estado.RESUELTA, Estado.CONTROVERTIDA, to=Estado.FIRME),
        "iniciar_cumplimiento": act(Estado.FIRME, to=Estado.EN_CUMPLIMIENTO),
        "cumplir": act(Estado.FIRME, Estado.EN_CUMPLIMIENTO, to=Estado.CUMPLIDA),
    }
)
