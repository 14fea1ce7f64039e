import hashlib
import io
import resource

import pytest
from PIL import Image

from tequio.documentos.actions.recibir import DOCUMENTS, PHOTOS, recibir
from tequio.documentos.store import folder, path_of
from tequio.documentos.uploads.refusals import SENTENCES, ArchivoRechazadoError, Reason
from tests.factories.documentos import NOW, VECINA, pdf, picture, upload


def refused(kept, content, **options):
    with pytest.raises(ArchivoRechazadoError) as caught:
        kept(content, **options)
    return caught.value


def test_what_is_kept_says_who_sent_it_what_arrived_and_what_remains(kept):
    sent = pdf()
    archivo, content = kept(sent, "Acta de asamblea.pdf")
    archivo.refresh_from_db()
    assert (archivo.clase, archivo.nombre, archivo.revision) == ("PDF", "Acta de asamblea.pdf", "SIN_ANTIVIRUS")
    assert (archivo.recibido_by, archivo.recibido_cargo, archivo.recibido_at) == (VECINA.id, VECINA.label, NOW)
    assert archivo.recibido_sha256 == hashlib.sha256(sent).hexdigest()
    assert archivo.sha256 == hashlib.sha256(content).hexdigest()
    assert archivo.bytes == len(content)


def test_bytes_lie_in_two_levels_of_folders_under_their_hash(kept):
    archivo, _ = kept(pdf())
    place = path_of(archivo.sha256).relative_to(folder())
    assert place.parts == (archivo.sha256[:2], archivo.sha256[2:4], archivo.sha256)


def test_the_same_file_twice_is_two_facts_and_one_place(kept):
    first, second = kept(picture("PNG"))[0], kept(picture("PNG"))[0]
    assert first.pk != second.pk
    assert first.sha256 == second.sha256


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_what_it_is_whatever_its_name_says(kept, kind):
    archivo, content = kept(picture(kind), "programa.exe")
    assert archivo.clase == kind
    assert Image.open(io.BytesIO(content)).format == kind
    assert archivo.nombre == f"programa.{ {'JPEG': 'jpg', 'PNG': 'png', 'WEBP': 'webp'}[kind] }"


def test_an_open_file_serves_as_well_as_an_upload(db):
    with io.BytesIO(picture()) as file:
        archivo = recibir(file, kinds=PHOTOS, max_bytes=10_000, by=VECINA, now=NOW)
    assert archivo.nombre == "archivo.jpg"


def test_an_act_that_takes_photos_takes_no_pdf_and_says_what_it_takes(kept, nothing_is_left):
    error = refused(kept, pdf(), kinds=PHOTOS)
    assert str(error) == "Aquí no recibimos archivos PDF. Puedes subir: JPEG, PNG, WEBP."
    nothing_is_left()


def test_a_file_over_the_limit_is_refused_with_the_limit(kept, nothing_is_left):
    error = refused(kept, bytes(2_000_001), max_bytes=2_000_000)
    assert str(error).startswith("El archivo pesa más de 2 MB.")
    nothing_is_left()


def test_reading_stops_as_soon_as_it_is_too_much(db):
    class Endless:
        name, given = "sin-fin.pdf", 0

        def read(self, size):
            self.given += size
            return bytes(size)

    endless = Endless()
    with pytest.raises(ArchivoRechazadoError):
        recibir(endless, kinds=DOCUMENTS, max_bytes=1_000_000, by=VECINA, now=NOW)
    assert endless.given < 1_200_000


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "EMPTY"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG"),
        (b"<!doctype html><script>alert(1)</script>", "HTML"),
        (picture("GIF"), "GIF"),
        (picture("TIFF"), "TIFF"),
        (b"hola, esto es texto", "UNKNOWN"),
        (b"MZ\x90\x00" + bytes(60), "PROGRAM"),
    ],
)
def test_what_is_not_taken_is_refused_in_words_and_leaves_nothing(kept, nothing_is_left, content, reason):
    error = refused(kept, content, name="foto.jpg")
    assert error.reason == reason
    assert "%(" not in str(error)
    nothing_is_left()


def test_every_reason_has_its_sentence():
    assert set(SENTENCES) == set(Reason)


def test_a_disk_that_fills_up_leaves_nothing_half_written(kept, nothing_is_left):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            kept(bytes(200_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    nothing_is_left()


def test_a_store_that_cannot_be_written_leaves_no_row(settings, db):
    settings.DATA_DIR = "/dev/full"
    with pytest.raises(OSError, match="Not a directory"):
        recibir(upload(pdf()), kinds=DOCUMENTS, max_bytes=10_000, by=VECINA, now=NOW)
