"""What issuing a first version and replacing one have in common: a code, the PDF and its public version, the row."""

import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from django.conf import settings
from django.utils import timezone

from tequio.documentos import signing
from tequio.documentos.models import Documento, Firma
from tequio.documentos.plantillas import Membrete, Plantilla, VersionPublica
from tequio.documentos.rendering import qr_svg, render
from tequio.documentos.store import keep_bytes
from tequio.lib.actors import Actor
from tequio.lib.folio import new_short_folio

Publica = VersionPublica | Literal["integra", "reservada"]
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Expedicion:
    """What a document says and how it looks, before it has a number."""

    plantilla: Plantilla
    titulo: str
    datos: dict[str, Any]
    publica: Publica
    membrete: Membrete


def issue(
    expedicion: Expedicion,
    *,
    folio: str,
    by: Actor,
    now: datetime,
    sustituye: Documento | None = None,
    motivo: str = "",
) -> Documento:
    """Set, seal, keep and register; inside the caller's transaction. One undone leaves at most a nameless file.

    Raises PlantillaError, FirmaNoDisponibleError, and OSError when the disk is full.
    """
    documento = Documento(
        codigo=new_short_folio(),
        clase=expedicion.plantilla.clase,
        folio=folio,
        version=sustituye.version + 1 if sustituye else 1,
        titulo=expedicion.titulo,
        datos=expedicion.datos,
        sal=secrets.token_hex(SALT_BYTES),
        sustituye=sustituye,
        motivo=motivo,
        emitido_at=now,
        emitido_by=by.id,
        emitido_cargo=by.label,
    )
    original, firma = _sealed(_set(documento, expedicion, None))
    documento.sha256, documento.bytes = keep_bytes(original), len(original)
    _keep_public_version(documento, expedicion)
    documento.save(force_insert=True)
    if firma:
        firma.documento = documento
        firma.save(force_insert=True)
    return documento


def _sealed(content: bytes) -> tuple[bytes, Firma | None]:
    """As it is handed out, and what the seal says; as it is where documents are not sealed."""
    if not signing.is_on():
        return content, None
    done = signing.seal(content)
    return done.content, Firma(firmante=done.firmante, certificado=done.certificado, con_hora=done.con_hora)


def _keep_public_version(documento: Documento, expedicion: Expedicion) -> None:
    if expedicion.publica == "integra":
        documento.publica_sha256, documento.publica_bytes = documento.sha256, documento.bytes
    elif isinstance(expedicion.publica, VersionPublica):
        made, _firma = _sealed(_set(documento, expedicion, expedicion.publica))
        documento.publica_sha256, documento.publica_bytes = keep_bytes(made), len(made)


def _set(documento: Documento, expedicion: Expedicion, publica: VersionPublica | None) -> bytes:
    """The PDF: the original when ``publica`` is None, else the version that anyone may read."""
    moment = timezone.localtime(documento.emitido_at)
    enlace = verification_url(documento.codigo)
    contents = {
        "titulo": documento.titulo,
        "folio": documento.folio,
        "codigo": documento.codigo,
        "version": documento.version,
        "motivo": documento.motivo,
        "fecha": f"{moment:%d/%m/%Y}",
        "hora": f"{moment:%H:%M}",
        "enlace": enlace,
        "qr": qr_svg(enlace) if enlace else "",
        "sal": "" if publica else documento.sal,
        "leyenda": _legend(publica),
        "membrete": expedicion.membrete.as_dict(),
        "datos": publica.datos if publica else expedicion.datos,
    }
    return render(expedicion.plantilla.path, contents, moment)


def _legend(publica: VersionPublica | None) -> dict[str, str] | None:
    if publica is None:
        return None
    told = asdict(publica)
    del told["datos"]
    return told


def verification_url(codigo: str) -> str:
    """Where the QR leads; empty while the site has no public address: a wrong one would stay on paper for ever."""
    return f"{settings.SITE_URL}/verifica/{codigo}/" if settings.SITE_URL else ""
