"""Page templates keep to one shape."""

import re
from pathlib import Path

import pytest

APPS = Path(__file__).resolve().parents[2] / "tequio"
ORDER = ("title", "description", "head", "body_class", "who", "side", "content", "scripts")
PAGES = [path for path in APPS.rglob("templates/**/*.html") if '{% extends "ui/' in path.read_text()]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(APPS)))
def test_blocks_come_in_the_fixed_order(page):
    named = [name for name in re.findall(r"{% block (\w+)", page.read_text()) if name in ORDER]
    assert named == sorted(named, key=ORDER.index)


def test_no_template_carries_inline_code():
    # A message by mail has no stylesheet: its style goes with it, and no page of ours ever shows it.
    pages = [path for path in APPS.rglob("templates/**/*.html") if path.parent.name != "correo"]
    assert [path for path in pages if re.search(r"<style|\sstyle=|\son\w+=", path.read_text())] == []
