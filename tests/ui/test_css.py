"""The style sheets stay small, layered and at home."""

import gzip
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "tequio/ui/static/ui/css"
SHEETS = sorted(FOLDER.glob("*.css"))


def test_all_sheets_together_stay_under_twelve_kilobytes_compressed():
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in SHEETS) < 12_000


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_rule_is_in_a_layer_or_names_a_font(sheet):
    outside = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    starts = re.findall(r"^([^\s}][^{;]*)[{;]", outside, flags=re.MULTILINE)
    assert [start for start in starts if not start.startswith(("@layer", "@font-face"))] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_sheet_calls_another_host(sheet):
    assert not re.search(r"url\([\"']?(?:https?:)?//", sheet.read_text())


def test_every_token_that_is_used_is_declared():
    text = "".join(sheet.read_text() for sheet in SHEETS)
    used, declared = set(re.findall(r"var\(--([\w-]+)", text)), set(re.findall(r"--([\w-]+):", text))
    assert used - declared == set()
