"""Why an act on a project could not be; ``str`` is for the person who asked: what happened, what to do."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.sorteo import SorteoError
from tequio.lib.workflow import ActNotOpenError


class PresupuestoImposibleError(Exception):
    """The act changed nothing."""

    texto: object = ""

    def __str__(self) -> str:
        return str(self.texto)


class DichoError(PresupuestoImposibleError):
    """Its message is made where it is raised."""

    def __str__(self) -> str:
        return str(self.args[0])


class EtapaCerradaError(DichoError):
    """The calendar does not let the act happen now; the message says since when or from when."""


class LugarEquivocadoError(DichoError):
    """The place is not in the UT, or is no place."""


class FaltaDatoError(DichoError):
    """Something that the law asks for was not given."""


class DictamenIncongruenteError(DichoError):
    """The sense does not follow from its criteria."""


class PlazoVencidoError(PresupuestoImposibleError):
    """The term to mend what was missing has ended; ``args[0]``: when, in words."""

    def __str__(self) -> str:
        return str(_("El plazo venció el %(dia)s. No cambiamos nada.") % {"dia": self.args[0]})


class AunEnPlazoError(PresupuestoImposibleError):
    """The person still has days; ``args[0]``: the last moment, in words."""

    def __str__(self) -> str:
        return str(_("La persona todavía puede completarlo hasta el %(dia)s.") % {"dia": self.args[0]})


class SinAutorizacionError(PresupuestoImposibleError):
    """A minor without the authorisation of an adult."""

    texto = _(
        "Falta la autorización firmada de la madre, el padre o la persona tutora, o su identificación. Sin ellas el "
        "proyecto no se puede registrar."
    )


class EnEmbargoError(PresupuestoImposibleError):
    """The moment of the publication has not come."""

    def __str__(self) -> str:
        return str(_("Los dictámenes salen el %(dia)s, no antes.") % {"dia": self.args[0]})


class YaPublicadosError(PresupuestoImposibleError):
    """Another person, or the clock, released them before; ``args[0]``: when, in words."""

    def __str__(self) -> str:
        return str(
            _("Estos dictámenes ya salieron, el %(dia)s. No hace falta publicarlos otra vez.") % {"dia": self.args[0]}
        )


class ActaPublicadaError(PresupuestoImposibleError):
    """The acta that was signed went out with the opinions of its session."""

    texto = _("Los dictámenes de esta sesión ya se publicaron. Su acta firmada se queda como está.")


class AntesDeSuCitaError(PresupuestoImposibleError):
    """The public was invited to a later moment; ``args[0]``: that moment, in words."""

    def __str__(self) -> str:
        return str(
            _(
                "La gente está invitada a este sorteo para el %(dia)s, y antes no se hace. Si va a ser otro día, "
                "publica otro calendario."
            )
            % {"dia": self.args[0]}
        )


class SinCambioEnListaError(PresupuestoImposibleError):
    """A commitment is in force already for this very list."""

    texto = _("Ya se publicó el compromiso de esta lista. Puedes hacer el sorteo.")


class ListaCambiadaError(PresupuestoImposibleError):
    """The projects are no longer those that were bound."""

    texto = _(
        "La lista de proyectos cambió después de publicar el compromiso. No se sorteó nada: publica otra vez el "
        "compromiso, con la lista de hoy; el de antes queda a la vista, cancelado."
    )


class SinSorteoError(PresupuestoImposibleError):
    """A number is assigned only where there is a draw."""

    texto = _("Esta unidad todavía no tiene sorteo. Incluye el proyecto en el sorteo.")


class YaSorteadaError(PresupuestoImposibleError):
    """A second draw of the same UT and year."""

    texto = _("Esta unidad ya tiene un sorteo vigente. Para repetirlo, primero hay que cancelarlo con su causa.")


IMPOSIBLE = (PresupuestoImposibleError, ActNotOpenError, SorteoError)


def reason(error: Exception) -> str:
    """What a person is told; a step that may not come now was taken by another person a moment before."""
    if isinstance(error, ActNotOpenError):
        return str(_("Este proyecto ya está en otro paso. Lo que escribiste sigue aquí; ábrelo otra vez."))
    return str(error)
