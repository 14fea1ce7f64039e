"""A challenge, what it is about, each step of its way, and the catalogues of its words."""

from .actuacion import Actuacion
from .catalogos import MedioImpugnacion, SentidoResolucion
from .impugnacion import Impugnacion, ObjetoImpugnado

__all__ = ["Actuacion", "Impugnacion", "MedioImpugnacion", "ObjetoImpugnado", "SentidoResolucion"]
