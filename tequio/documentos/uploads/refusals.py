"""Why a file is not taken, in words that say what happened and what to do."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Reason(StrEnum):
    EMPTY = "EMPTY"
    TOO_BIG = "TOO_BIG"
    NOT_ACCEPTED = "NOT_ACCEPTED"
    GIF = "GIF"
    HEIC = "HEIC"
    TIFF = "TIFF"
    SVG = "SVG"
    HTML = "HTML"
    OFFICE = "OFFICE"
    ZIP = "ZIP"
    PROGRAM = "PROGRAM"
    UNKNOWN = "UNKNOWN"
    ENCRYPTED = "ENCRYPTED"
    DAMAGED = "DAMAGED"
    TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
    TOO_MANY_PAGES = "TOO_MANY_PAGES"
    BOMB = "BOMB"
    VIRUS = "VIRUS"
    NOT_SCANNED = "NOT_SCANNED"


SENTENCES: "dict[Reason, str | Promise]" = {
    Reason.EMPTY: gettext_lazy("El archivo está vacío. Revisa que se abra en tu aparato y súbelo otra vez."),
    Reason.TOO_BIG: gettext_lazy(
        "El archivo pesa más de %(limite)s. Redúcelo (una foto con menos resolución, un PDF con menos páginas) o "
        "súbelo en partes."
    ),
    Reason.NOT_ACCEPTED: gettext_lazy("Aquí no recibimos archivos %(clase)s. Puedes subir: %(aceptados)s."),
    Reason.GIF: gettext_lazy("Es una imagen GIF. Guárdala como JPG o PNG y súbela otra vez."),
    Reason.HEIC: gettext_lazy(
        "Es una foto HEIC, como las guardan algunos teléfonos. En los ajustes de la cámara elige «Más compatible», "
        "o comparte la foto como JPG, y súbela otra vez."
    ),
    Reason.TIFF: gettext_lazy("Es una imagen TIFF. Guárdala como JPG, PNG o PDF y súbela otra vez."),
    Reason.SVG: gettext_lazy("Es un dibujo SVG, que puede llevar programas dentro. Guárdalo como PNG o PDF."),
    Reason.HTML: gettext_lazy(
        "Es una página web, no un documento. Ábrela, elige imprimir, guárdala como PDF y sube el PDF."
    ),
    Reason.OFFICE: gettext_lazy("Es un documento de oficina. Ábrelo, guárdalo o expórtalo como PDF y sube el PDF."),
    Reason.ZIP: gettext_lazy("Es una carpeta comprimida. Descomprímela y sube los archivos uno por uno."),
    Reason.PROGRAM: gettext_lazy("Es un programa, no un documento, y no lo guardamos."),
    Reason.UNKNOWN: gettext_lazy("No reconocemos qué clase de archivo es. Puedes subir: %(aceptados)s."),
    Reason.ENCRYPTED: gettext_lazy(
        "El PDF tiene contraseña o restricciones. Ábrelo, imprímelo a otro PDF sin contraseña y sube ese."
    ),
    Reason.DAMAGED: gettext_lazy(
        "El archivo llegó incompleto o está dañado. Ábrelo en tu aparato, guárdalo otra vez y súbelo de nuevo."
    ),
    Reason.TOO_MANY_PIXELS: gettext_lazy(
        "La imagen es enorme: pasa de %(pixeles)s millones de puntos. Redúcela y súbela otra vez."
    ),
    Reason.TOO_MANY_PAGES: gettext_lazy("El PDF tiene más de %(paginas)s páginas. Súbelo en partes."),
    Reason.BOMB: gettext_lazy(
        "Al abrirlo, el archivo crece más de lo que podemos revisar. Imprímelo a otro PDF, o guarda la imagen otra vez "
        "con menos resolución, y súbelo de nuevo."
    ),
    Reason.VIRUS: gettext_lazy(
        "El antivirus encontró algo dañino en el archivo y no lo guardamos. Revisa tu aparato antes de intentarlo otra "
        "vez."
    ),
    Reason.NOT_SCANNED: gettext_lazy(
        "En este momento no podemos revisar archivos con el antivirus. No guardamos el tuyo; inténtalo en unos minutos."
    ),
}


class ArchivoRechazadoError(Exception):
    """A file that is not taken; nothing was kept. ``str(error)`` is for the person, ``reason`` for programs."""

    def __init__(self, reason: Reason, **facts: object) -> None:
        self.reason = reason
        self.facts = facts
        super().__init__(reason.value)

    def __str__(self) -> str:
        return str(SENTENCES[self.reason]) % self.facts if self.facts else str(SENTENCES[self.reason])


def size(count: int) -> str:
    """``10 MB``, or ``200 kB``."""
    return _("%s MB") % (count // 1_000_000) if count >= 1_000_000 else _("%s kB") % (count // 1000)
