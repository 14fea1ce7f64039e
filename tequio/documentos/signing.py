"""The institution's electronic seal on a PDF: PAdES (ETSI EN 319 142-1), level B-T with a time stamp and B-B without.

Off until ``TEQUIO_FIRMA_P12`` names a certificate. The seal goes into the file before it is hashed: what is compared at
`/verifica/` is what was handed out. It certifies: a reader of PDF says when anything was added afterwards. It has no
picture: the page of a document looks the same with and without it.
"""

import hashlib
import io
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer
    from pyhanko.sign.timestamps import TimeStamper

logger = logging.getLogger(__name__)
FIELD = "Sello"
TSA_SECONDS = 5


class FirmaNoDisponibleError(Exception):
    """The seal is asked for and cannot be put; the act that issues the document is undone whole. For whoever acts."""


@dataclass(frozen=True, slots=True)
class Sellado:
    """``content`` as it is handed out; ``certificado``: SHA-256 of the certificate; ``con_hora``: with a time stamp."""

    content: bytes
    firmante: str
    certificado: str
    con_hora: bool


def is_on() -> bool:
    return bool(settings.FIRMA_P12)


def seal(content: bytes) -> Sellado:
    """The PDF with the seal of the institution; raises FirmaNoDisponibleError.

    A time stamp that cannot be had stops nothing: the seal goes without it, and says so.
    """
    signer = load_signer()
    certificate = signer.signing_cert
    assert certificate is not None  # noqa: S101  load_signer gives none without
    sealed, con_hora = _with_time_stamp(content, signer)
    digest = hashlib.sha256(certificate.dump()).hexdigest()
    return Sellado(sealed, certificate.subject.human_friendly, digest, con_hora)


def load_signer() -> "Signer":
    """Whoever signs: today a PKCS#12 file of the operator's. Another kind (PKCS#11, remote) would be chosen here.

    Raises FirmaNoDisponibleError when the file or its password is no good, or pyHanko is not installed.
    """
    try:
        from pyhanko.sign.signers import SimpleSigner  # noqa: PLC0415  an extra: only whoever signs installs it
    except ImportError as error:
        raise FirmaNoDisponibleError("Falta instalar lo que firma: requirements/firma.txt.") from error
    path = Path(settings.FIRMA_P12)
    if not path.is_file():
        raise FirmaNoDisponibleError("El certificado con que se firma no está donde dice TEQUIO_FIRMA_P12.")
    signer = SimpleSigner.load_pkcs12(str(path), passphrase=settings.FIRMA_CLAVE.encode() or None)
    if signer is None or signer.signing_cert is None:
        raise FirmaNoDisponibleError("El certificado con que se firma no se abre con TEQUIO_FIRMA_CLAVE.")
    if signer.signing_cert.public_key.algorithm != "rsa":  # another would make the file PDF 2.0, and so not PDF/A-2
        raise FirmaNoDisponibleError("El certificado con que se firma debe ser RSA: con otro no quedaría PDF/A-2.")
    return signer


def _with_time_stamp(content: bytes, signer: "Signer") -> tuple[bytes, bool]:
    if not settings.FIRMA_TSA:
        return _signed(content, signer, None), False
    from aiohttp import ClientError  # noqa: PLC0415  comes with the extra
    from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError  # noqa: PLC0415  as the extra

    try:
        return _signed(content, signer, HTTPTimeStamper(settings.FIRMA_TSA, timeout=TSA_SECONDS)), True
    except (TimestampRequestError, ClientError, OSError) as error:
        logger.warning("no time stamp from %s: %r", settings.FIRMA_TSA, error)
        return _signed(content, signer, None), False


def _signed(content: bytes, signer: "Signer", stamper: "TimeStamper | None") -> bytes:
    from pyhanko.pdf_utils.generic import NameObject  # noqa: PLC0415  as the extra
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  as the extra
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter  # noqa: PLC0415  as the extra
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner  # noqa: PLC0415  as the extra

    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    page: Any = writer.root["/Pages"]["/Kids"][0]
    page["/Tabs"] = NameObject("/S")  # PDF/UA-1 7.18.3: on a page with annotations the keyboard follows the structure
    writer.update_container(page)
    meta = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    sealed: io.BytesIO = PdfSigner(meta, signer, timestamper=stamper).sign_pdf(writer)
    return sealed.getvalue()
