"""Facts about people and their charges."""

from .bloqueada import IdentidadBloqueada
from .encargo import Encargo, EncargoQuerySet
from .intentos import IntentosFallidos
from .persona import Persona

__all__ = ["Encargo", "EncargoQuerySet", "IdentidadBloqueada", "IntentosFallidos", "Persona"]
