"""Facts: what was issued, what became of it, where it was published, what people sent."""

from .archivo import Archivo
from .consecutivo import Consecutivo
from .documento import Documento
from .firma import Firma
from .publicacion import Publicacion
from .retiro import Retiro

__all__ = ["Archivo", "Consecutivo", "Documento", "Firma", "Publicacion", "Retiro"]
