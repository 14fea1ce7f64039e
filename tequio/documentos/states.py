"""The life of a document on one screen."""

from tequio.lib.workflow import Workflow, act

from .models import Documento

DOCUMENTO = Workflow(
    {
        "publicar": act(Documento.Estado.VIGENTE, to=Documento.Estado.VIGENTE),
        "sustituir": act(Documento.Estado.VIGENTE, to=Documento.Estado.SUSTITUIDO),
        "retirar": act(Documento.Estado.VIGENTE, to=Documento.Estado.RETIRADO),
    }
)
