"""The roles that a charge may have, and over which kind of territory each is held."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Rol(TextChoices):
    """Habitantes and members of a COPACO are citizens; all others are staff and need a second factor."""

    HABITANTE = "HABITANTE", _("habitante")
    COPACO = "COPACO", _("integrante de COPACO")
    OD_CAPTURISTA = "OD_CAPTURISTA", _("capturista de Dirección Distrital")
    OD_TITULAR = "OD_TITULAR", _("titular de Dirección Distrital")
    OD_SECRETARIA = "OD_SECRETARIA", _("secretaría de Dirección Distrital")
    DEOEYG = "DEOEYG", _("DEOEyG")
    DEPCYC = "DEPCYC", _("DEPCyC")
    ALCALDIA_ODA = "ALCALDIA_ODA", _("órgano dictaminador de alcaldía (ODA)")
    CONSEJERIA = "CONSEJERIA", _("consejería")
    SECRETARIA_TECNICA = "SECRETARIA_TECNICA", _("Secretaría Técnica")
    TRANSPARENCIA = "TRANSPARENCIA", _("Unidad de Transparencia")
    UTSI = "UTSI", _("administración técnica (UTSI)")


class Ambito(StrEnum):
    """The kind of territory over which a charge is held."""

    CIUDAD = "CIUDAD"
    DISTRITO = "DISTRITO"
    ALCALDIA = "ALCALDIA"
    UNIDAD = "UNIDAD"


OD = frozenset({Rol.OD_CAPTURISTA, Rol.OD_TITULAR, Rol.OD_SECRETARIA})
OD_FIRMA = frozenset({Rol.OD_TITULAR, Rol.OD_SECRETARIA})  # those who sign for a Dirección Distrital
CIUDADANIA = frozenset({Rol.HABITANTE, Rol.COPACO})
PERSONAL = frozenset(Rol) - CIUDADANIA

AMBITO: dict[Rol, Ambito] = {
    **dict.fromkeys(Rol, Ambito.CIUDAD),
    **dict.fromkeys(CIUDADANIA, Ambito.UNIDAD),
    **dict.fromkeys(OD, Ambito.DISTRITO),
    Rol.ALCALDIA_ODA: Ambito.ALCALDIA,
}


def roles_over(ambito: Ambito) -> list[Rol]:
    """The roles held over that kind of territory, in the order of the list."""
    return [rol for rol in Rol if AMBITO[rol] == ambito]
