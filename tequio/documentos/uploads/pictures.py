"""Draws a picture anew: only its points survive, upright, within a size. No EXIF, no place, no comment, no tail."""

import warnings
from pathlib import Path

from PIL import Image, ImageOps

from . import limits
from .outcome import RefusedError

Image.MAX_IMAGE_PIXELS = limits.MAX_PIXELS
TRANSPARENT = {"RGBA", "LA", "PA", "La", "RGBa"}


def redraw(source: Path, target: Path, kind: str) -> None:
    """``kind``: JPEG, PNG or WEBP, as sniffed; nothing else is tried. Raises RefusedError."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(source, formats=[kind]) as picture:
                _refuse_huge(picture.size)
                clean = _points(picture, kind)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise RefusedError("TOO_MANY_PIXELS") from error
        except (OSError, SyntaxError, ValueError) as error:
            raise RefusedError("DAMAGED") from error
    clean.save(target, kind, quality=88, optimize=True) if kind == "JPEG" else clean.save(target, kind)


def _refuse_huge(size: tuple[int, int]) -> None:
    if size[0] * size[1] > limits.MAX_PIXELS:
        raise RefusedError("TOO_MANY_PIXELS")


def _points(picture: Image.Image, kind: str) -> Image.Image:
    """A new image with the points of the first frame; what came beside them stays behind."""
    mode = "RGBA" if kind != "JPEG" and (picture.mode in TRANSPARENT or "transparency" in picture.info) else "RGB"
    upright = ImageOps.exif_transpose(picture).convert(mode)
    upright.thumbnail((limits.MAX_SIDE, limits.MAX_SIDE))
    clean = Image.new(mode, upright.size)
    clean.paste(upright)
    return clean
