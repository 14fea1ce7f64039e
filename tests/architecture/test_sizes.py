"""Small files: a file that outgrows its room becomes two."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for path in (ROOT / "tequio").rglob("*.py") if "migrations" not in path.parts]
LIMITS = {"*.py": 400, "*.html": 150, "*.css": 400, "*.js": 200}


@pytest.mark.parametrize(("pattern", "limit"), LIMITS.items())
def test_no_file_outgrows_its_room(pattern, limit):
    found = [path for path in (ROOT / "tequio").rglob(pattern) if "migrations" not in path.parts]
    long = {str(path.relative_to(ROOT)): n for path in found if (n := len(path.read_text().splitlines())) > limit}
    assert long == {}


def test_most_files_are_short():
    lengths = [len(path.read_text().splitlines()) for path in SOURCES]
    assert median(lengths) < 100


def test_functions_are_short():
    sizes = [
        node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    ]
    assert median(sizes) <= 10
    assert quantiles(sizes, n=10)[-1] <= 30
