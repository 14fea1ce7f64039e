"""Sets a document with typst: tagged (PDF/UA-1) and archivable (PDF/A-2a), the same bytes for the same contents."""

import io
import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.conf import settings

ROOT = Path(__file__).resolve().parents[1]
FACE = "@expo-google-fonts/atkinson-hyperlegible-next"
STYLES = ("400Regular", "400Regular_Italic", "600SemiBold", "700Bold")
STANDARDS: list[Any] = ["ua-1", "a-2a"]
UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
STAND_IN = "□"
ATTEMPTS = 5


class PlantillaError(Exception):
    """The template cannot be set with these contents: what typst says, for whoever wrote the template."""


def font_folders() -> list[Path]:
    return [settings.BASE_DIR / "node_modules" / FACE / style for style in STYLES]


@cache
def fonts() -> typst.Fonts:
    """Our face; typst's own ones stand in for the letters that it lacks. Never those of the machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in font_folders()])


def qr_svg(text: str) -> str:
    """The QR code as SVG, without margin: the page gives it."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()


def render(path: str, contents: dict[str, Any], moment: datetime) -> bytes:
    """The PDF of the template at ``path`` (below ``tequio/``) with ``contents``; raises PlantillaError.

    ``moment`` is the date of the file, so that the same contents give the same bytes.
    """
    told = json.dumps(contents, ensure_ascii=False)
    for _attempt in range(ATTEMPTS):
        try:
            return _compile(path, told, moment)
        except typst.TypstError as error:
            missing = [_unescaped(text) for text in UNPRINTABLE.findall(error.diagnostic)]
            if not missing:
                raise PlantillaError(f"{path}: {error.diagnostic}") from error
            told = _without(told, missing)
        except RuntimeError as error:  # the template is not there
            raise PlantillaError(f"{path}: {error}") from error
    raise PlantillaError(f"{path}: too many signs that no font has")


def _compile(path: str, told: str, moment: datetime) -> bytes:
    compiler = typst.Compiler(str(ROOT / path), root=str(ROOT), font_paths=fonts(), sys_inputs={"documento": told})
    made = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=int(moment.timestamp()))
    assert isinstance(made, bytes)  # noqa: S101  without `output` typst gives bytes
    return made


def _unescaped(text: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _without(told: str, missing: list[str]) -> str:
    """The contents with a box where stood a sign that no font has: an emoji in the name of a project stops nothing."""
    for text in missing:
        told = told.replace(json.dumps(text, ensure_ascii=False)[1:-1], STAND_IN)
    return told
