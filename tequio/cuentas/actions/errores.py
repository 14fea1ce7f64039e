"""Why a charge cannot be granted or withdrawn. The message, in Spanish, is for the person who asked."""

from django.utils.translation import gettext_lazy as _


class EncargoImposibleError(Exception):
    """The act changed nothing; ``str`` says why and what to do."""


class PropioEncargoError(EncargoImposibleError):
    """Nobody grants or withdraws a charge of their own."""

    def __str__(self) -> str:
        return str(_("Nadie puede otorgarse ni retirarse un encargo: pídeselo a otra persona que pueda hacerlo."))


class EncargoTraslapadoError(EncargoImposibleError):
    """The person already holds the same charge on some of those days."""

    def __str__(self) -> str:
        return str(_("Esta persona ya tiene ese encargo en esas fechas. Revisa la lista o cambia las fechas."))


class EncargoRetiradoError(EncargoImposibleError):
    """It was withdrawn before."""

    def __str__(self) -> str:
        return str(_("Este encargo ya estaba retirado: no cambiamos nada."))


class UnidadDesconocidaError(EncargoImposibleError):
    """The frame in force has no UT with that key."""

    def __str__(self) -> str:
        return str(_("Ninguna unidad territorial vigente tiene la clave %(clave)s.") % {"clave": self.args[0]})
