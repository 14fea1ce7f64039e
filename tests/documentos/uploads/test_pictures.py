"""Pictures that try something: each is refused, or drawn anew without it."""

import io

import pytest
from PIL import ExifTags, Image

from tequio.documentos.uploads.refusals import ArchivoRechazadoError
from tests.factories.documentos import declared_png, picture

SCRIPT = b"<script>alert('x')</script>"


def opened(content):
    return Image.open(io.BytesIO(content))


def with_place():
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Camarita"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (19.0, 25.0, 42.0)
    return picture(exif=exif, comment=b"la casa de Ana")


def test_the_place_and_the_comment_of_a_photo_are_gone_and_it_stands_upright(kept):
    clean = opened(kept(with_place(), "foto.jpg")[1])
    assert not clean.getexif()
    assert not {"exif", "comment", "icc_profile"} & set(clean.info)
    assert clean.size == (40, 60)


def test_the_texts_of_a_png_are_gone(kept):
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("Autora", "Ana Ejemplo")
    assert b"Ana Ejemplo" not in kept(picture("PNG", pnginfo=told), "foto.png")[1]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_with_a_page_or_a_folder_glued_behind_loses_it(kept, kind):
    content = kept(picture(kind) + SCRIPT + b"PK\x03\x04" + bytes(50), "foto.jpg")[1]
    assert SCRIPT not in content
    assert b"PK\x03\x04" not in content


def test_a_gif_that_is_also_a_page_is_refused(kept):
    with pytest.raises(ArchivoRechazadoError, match="GIF"):
        kept(b"GIF89a/*" + SCRIPT + b"*/=1;", "foto.jpg")


def test_a_script_hidden_in_a_comment_of_a_photo_is_gone(kept):
    assert SCRIPT not in kept(picture(comment=SCRIPT), "foto.jpg")[1]


@pytest.mark.parametrize("side", [30_000, 2**31 - 1])
def test_a_picture_that_says_to_be_enormous_is_refused_before_it_is_drawn(kept, nothing_is_left, side):
    with pytest.raises(ArchivoRechazadoError, match="enorme"):
        kept(declared_png(side, side), "foto.png")
    nothing_is_left()


@pytest.mark.slow  # draws ninety million points
def test_a_picture_of_thirty_thousand_points_across_is_refused(kept):
    flat = io.BytesIO()
    Image.new("1", (30_000, 3_000)).save(flat, "PNG")
    with pytest.raises(ArchivoRechazadoError, match="pasa de 60 millones de puntos"):
        kept(flat.getvalue(), "plano.png")


def test_a_large_photo_is_kept_smaller(kept):
    assert max(opened(kept(picture(size=(6000, 3000)), "foto.jpg")[1]).size) == 4096


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_photo_that_arrived_in_part_is_refused(kept, nothing_is_left, kind, part):
    whole = noise(kind)
    with pytest.raises(ArchivoRechazadoError, match="incompleto o está dañado"):
        kept(whole[: int(len(whole) * part)], "foto.jpg")
    nothing_is_left()


def noise(kind):
    drawn = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(drawn, kind)
    return drawn.getvalue()


def test_transparency_stays(kept):
    drawn = io.BytesIO()
    Image.new("RGBA", (9, 9), (1, 2, 3, 0)).save(drawn, "PNG")
    assert opened(kept(drawn.getvalue(), "sello.png")[1]).getpixel((4, 4))[3] == 0
