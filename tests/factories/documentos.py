"""Files that someone could send, honest and hostile, made here; and documents issued by a fictitious office."""

import io
import struct
import zlib
from datetime import UTC, datetime

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tequio.documentos.actions.emitir import emitir
from tequio.documentos.plantillas import CONSTANCIA, Membrete
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie

NOW = datetime(2026, 8, 16, 18, 30, tzinfo=UTC)
OFICINA = Actor("persona:17", "Titular de la Dirección Distrital 01")
VECINA = Actor("persona:99", "Habitante")
SERIE = Serie("IECM-DD01", 2026)
MEMBRETE = Membrete("Dirección Ejecutiva de Participación Ciudadana", oficina="Dirección Distrital 01", ficticio=True)


def document(**changes):
    """A statement that holds, all of it public unless told otherwise."""
    facts = {
        "plantilla": CONSTANCIA,
        "titulo": "Constancia de registro",
        "datos": {"parrafos": ["Se registró el proyecto."], "ficha": [["Proyecto", "Luminarias"]]},
        "publica": "integra",
        "membrete": MEMBRETE,
        "serie": SERIE,
        "by": OFICINA,
        "now": NOW,
    }
    return emitir(**facts | changes)


def picture(kind="JPEG", size=(60, 40), **options):
    drawn = io.BytesIO()
    Image.new("RGB", size, (180, 30, 90)).save(drawn, kind, **options)
    return drawn.getvalue()


def declared_png(width, height):
    """A PNG of a few bytes whose header declares this size, as a bomb does."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(999))) + chunk(b"IEND", b"")
    )


def pdf(change=lambda _pdf: None, **options):
    """A PDF of one page, after ``change``; ``options`` go to its ``save``."""
    made, drawn = pikepdf.new(), io.BytesIO()
    made.add_blank_page(page_size=(300, 300))
    change(made)
    made.save(drawn, **options)
    return drawn.getvalue()


def upload(content, name="archivo.pdf"):
    return SimpleUploadedFile(name, content)
