"""A document as data: what its page says, and nothing else."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from tequio.documentos.models import Documento


def public_name(documento: Documento) -> str:
    """``IECM-DD01-000230-2025-v1.pdf``"""
    return f"{documento.folio.replace('/', '-')}-v{documento.version}.pdf"


def has_public_version(documento: Documento) -> bool:
    """What was withdrawn is no longer handed out: it may have been withdrawn for what it shows."""
    return bool(documento.publica_sha256) and documento.estado != Documento.Estado.RETIRADO


def documento_dict(documento: Documento) -> dict[str, Any]:
    """Keys in Spanish, moments in ISO 8601 with their offset, hashes in hexadecimal."""
    return {
        "codigo": documento.codigo,
        "estado": documento.estado,
        "clase": documento.clase,
        "titulo": documento.titulo,
        "folio": documento.folio,
        "version": documento.version,
        "emitido_at": documento.emitido_at.isoformat(),
        "emitido_por": documento.emitido_cargo,
        "sha256": documento.sha256,
        "firma": _seal(documento),
        "version_publica": _public_version(documento),
        "sustituido_por": documento.sucesor.codigo if documento.estado == Documento.Estado.SUSTITUIDO else None,
        "motivo": _reason(documento),
        "publicaciones": [_publication(each) for each in documento.publicaciones.all()],
    }


def unknown_dict() -> dict[str, Any]:
    """That no document has the code, as problem details (RFC 9457)."""
    title, detail = _("No conocemos ese código"), _("Ningún documento emitido aquí lleva ese código.")
    return {"type": "about:blank", "title": title, "status": 404, "detail": detail}


def _public_version(documento: Documento) -> dict[str, Any] | None:
    if not has_public_version(documento):
        return None
    address = reverse("documentos:public-version", args=[documento.codigo])
    return {"sha256": documento.publica_sha256, "bytes": documento.publica_bytes, "enlace": address}


def _seal(documento: Documento) -> dict[str, Any] | None:
    """None when it was issued without electronic seal."""
    firma = getattr(documento, "firma", None)
    if firma is None:
        return None
    return {"firmante": firma.firmante, "certificado_sha256": firma.certificado, "con_hora": firma.con_hora}


def _reason(documento: Documento) -> str:
    """Why it no longer holds; empty while it does."""
    if documento.estado == Documento.Estado.SUSTITUIDO:
        return documento.sucesor.motivo
    return documento.retiro.motivo if documento.estado == Documento.Estado.RETIRADO else ""


def _publication(publicacion: Any) -> dict[str, Any]:
    return {
        "lugar": publicacion.get_lugar_display(),
        "detalle": publicacion.detalle,
        "enlace": publicacion.enlace,
        "publicado_at": publicacion.publicado_at.isoformat(),
    }
