"""Why an act on a challenge could not be; each message is for people."""

from django.utils.translation import gettext as _

from tequio.lib.workflow import ActNotOpenError


class FechaEquivocadaError(Exception):
    """The day of a step is in the future or before the step that came before."""


class ExpedienteDesconocidoError(Exception):
    """The file number follows no known form."""


class ExpedienteRepetidoError(Exception):
    """The file number is already entered."""


IMPOSIBLE = (FechaEquivocadaError, ExpedienteDesconocidoError, ExpedienteRepetidoError, ActNotOpenError)


def reason(error: Exception) -> str:
    """What a person is told; a step that may not come now was taken by another person a moment before."""
    if isinstance(error, ActNotOpenError):
        return _(
            "Alguien ya anotó otro paso. Lo que escribiste sigue aquí; abre otra vez la impugnación para ver en qué va."
        )
    return str(error)
