"""What official documents and received files say of people. Documents are numbered and sealed: they stay."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from tequio.documentos.models import Archivo, Documento
from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal, Grupo, Titular, about

SISTEMA = "documentos"
ARCHIVO = Conservacion(_("Lo que manda el catálogo de disposición documental del Instituto."), AlVencer.CONSERVAR)

DATOS = (
    DatoPersonal(
        ("documentos.Documento.datos", "documentos.Documento.titulo"),
        Categoria.CONTENIDO,
        _("Lo que dice un documento oficial. La versión pública tacha lo que no es público."),
        _("Dar constancia de un acto y que cualquiera pueda verificarla."),
        ARCHIVO,
        _("Quien puede ver el documento; el público, la versión pública."),
        SISTEMA,
    ),
    DatoPersonal(
        (
            "documentos.Documento.emitido_by", "documentos.Documento.emitido_cargo",
            "documentos.Publicacion.publicado_by", "documentos.Publicacion.publicado_cargo",
            "documentos.Retiro.retirado_by", "documentos.Retiro.retirado_cargo",
        ),
        Categoria.FUNCION,
        _("Quién emitió, publicó o retiró un documento: un número de cuenta y el cargo, nunca el nombre."),
        _("Que todo documento tenga quien responda por él."),
        ARCHIVO,
        _("El personal. El público lee el cargo."),
        SISTEMA,
    ),
    DatoPersonal(
        (
            "documentos.Archivo.nombre", "documentos.Archivo.recibido_by", "documentos.Archivo.recibido_cargo",
            "documentos.Archivo.sha256", "documentos.Archivo.recibido_sha256",
        ),
        Categoria.CONTENIDO,
        _("Los archivos que entregaste y cómo se llamaban."),
        _("Tramitar lo que presentaste con ellos."),
        ARCHIVO,
        _("El personal que atiende ese trámite."),
        SISTEMA,
    ),
)  # fmt: skip
SIN_DATOS_PERSONALES = {
    "documentos.Consecutivo": "serie",
    "documentos.Documento": "codigo folio sal sha256 publica_sha256 motivo",
    "documentos.Firma": "firmante certificado",  # the institution's
    "documentos.Publicacion": "detalle enlace",
    "documentos.Retiro": "motivo",
}
QUEDA = _("Son parte de un expediente y los rige el catálogo de disposición documental del Instituto.")


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:  # noqa: ARG001  the same for every app
    """Files that the person handed in, documents that the person issued."""
    files = Archivo.objects.filter(recibido_by=titular.id).order_by("-pk")
    issued = Documento.objects.filter(emitido_by=titular.id).order_by("-pk")
    return (
        Grupo(
            "archivos",
            _("Archivos que entregaste"),
            (_("Nombre"), _("Tamaño en bytes"), _("Recibido el")),
            tuple(files.values_list("nombre", "bytes", "recibido_at")),
            about(DATOS, "documentos.Archivo.nombre"),
            queda=QUEDA,
        ),
        Grupo(
            "documentos",
            _("Documentos que emitiste"),
            (_("Título"), _("Folio"), _("Emitido el"), _("Con qué cargo")),
            tuple(issued.values_list("titulo", "folio", "emitido_at", "emitido_cargo")),
            about(DATOS, "documentos.Documento.emitido_by"),
            queda=QUEDA,
        ),
    )
