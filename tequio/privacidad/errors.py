"""Why an act could not be; ``str`` is for the person who asked, and nothing was changed."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.workflow import ActNotOpenError


class PrivacidadImposibleError(Exception):
    """The act changed nothing."""

    texto: object = ""

    def __str__(self) -> str:
        return str(self.texto)


class AvisoIncompletoError(PrivacidadImposibleError):
    """A part that art. 21 asks for is empty."""

    def __str__(self) -> str:
        return str(_("Falta esta parte del aviso: %(parte)s.") % {"parte": self.args[0]})


class AvisoSinCambiosError(PrivacidadImposibleError):
    """It says the same as the version before."""

    texto = _("Dice lo mismo que la versión anterior: no publicamos otra.")


class VigenciaEquivocadaError(PrivacidadImposibleError):
    """It would rule before it is published, or before the version that it replaces."""

    texto = _("Un aviso rige desde hoy o después, y nunca antes que la versión anterior. Cambia la fecha.")


class SistemaInvalidoError(PrivacidadImposibleError):
    """A value of the system is not admitted."""

    def __str__(self) -> str:
        return str(self.args[0])


class SinAvisoError(PrivacidadImposibleError):
    """The system has no notice in force, and without notice there is no consent."""

    texto = _("Todavía no hay un aviso de privacidad vigente para esto, así que no se puede aceptar.")


class TextoCambiadoError(PrivacidadImposibleError):
    """What was shown is no longer what would be agreed to."""

    texto = _("El texto cambió mientras lo leías. No guardamos nada: léelo otra vez y decide.")


class FinalidadCerradaError(PrivacidadImposibleError):
    """The purpose is no longer asked for."""

    texto = _("Esto ya no se pide. No guardamos nada.")


class ConsentimientoAjenoError(PrivacidadImposibleError):
    """Only the person who said yes takes it back."""

    texto = _("Solo quien dio su consentimiento puede retirarlo.")


class ConsentimientoRevocadoError(PrivacidadImposibleError):
    """It was taken back before."""

    texto = _("Ya lo habías retirado: no cambiamos nada.")


class SinTextoError(PrivacidadImposibleError):
    """The other side would not know why."""

    texto = _("Escribe la explicación: la persona la va a leer.")


class PlazoVencidoError(PrivacidadImposibleError):
    """The days for this act went by; ``args[0]``: the last one, in words."""

    def __str__(self) -> str:
        return str(_("El plazo para esto venció el %(dia)s.") % {"dia": self.args[0]})


class AunEnPlazoError(PrivacidadImposibleError):
    """The person still has days to answer; ``args[0]``: the last one, in words."""

    def __str__(self) -> str:
        return str(_("La persona todavía puede contestar hasta el %(dia)s.") % {"dia": self.args[0]})


class YaAmpliadaError(PrivacidadImposibleError):
    """The term is extended once."""

    texto = _("El plazo ya se amplió, y solo se amplía una vez.")


class NadaPorEfectuarError(PrivacidadImposibleError):
    """It was answered that it does not proceed."""

    texto = _("La respuesta fue que no procede: no hay nada que hacer efectivo.")


IMPOSIBLE = (PrivacidadImposibleError, ActNotOpenError)


def reason(error: Exception) -> str:
    """What a person is told; a step that may not come now was taken by another person a moment before."""
    if isinstance(error, ActNotOpenError):
        return str(_("Alguien ya dio otro paso en esta solicitud. Lo que escribiste sigue aquí; ábrela otra vez."))
    return str(error)
