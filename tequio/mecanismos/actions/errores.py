"""What stops an act on mechanisms and calendar; the message is for a person: what happened, what to do."""

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from tequio.lib.workflow import ActNotOpenError


class CalendarioError(Exception):
    """The act was understood but it cannot be done. Nothing changed."""


class EtapaNoEstaError(CalendarioError):
    """The stage does not stand where the act starts from."""

    def __init__(self, etapa: object, situacion: str, needed: str) -> None:
        said = _("«%(etapa)s» está %(situacion)s y para esto tiene que estar %(needed)s. No cambió nada.")
        super().__init__(said % {"etapa": etapa, "situacion": situacion, "needed": needed})


def check(row: Model, about: str = "") -> None:
    """Raises CalendarioError with why the row is not admitted; ``about`` says which one, where there are several."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise CalendarioError(f"{about}{' '.join(error.messages)}") from None


IMPOSIBLE = (CalendarioError, ActNotOpenError)


def reason(error: Exception) -> str:
    """What a person is told; an act that is no longer open was done by another person a moment before."""
    if isinstance(error, ActNotOpenError):
        return _("Alguien ya lo hizo. No cambió nada; abre la página otra vez para ver cómo quedó.")
    return str(error)
