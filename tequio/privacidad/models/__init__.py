"""Facts about systems of personal data, notices, consents and ARCO requests."""

from .aviso import PARTES, AvisoPrivacidad
from .consentimiento import Consentimiento
from .finalidad import Finalidad
from .plazo import PlazoArco
from .sistema import SistemaDatosPersonales
from .solicitud import ActuacionArco, SolicitudArco

__all__ = [
    "PARTES",
    "ActuacionArco",
    "AvisoPrivacidad",
    "Consentimiento",
    "Finalidad",
    "PlazoArco",
    "SistemaDatosPersonales",
    "SolicitudArco",
]
