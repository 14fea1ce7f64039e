"""The floors hold: imports, foreign keys and templates point only downwards."""

import re
import tomllib
from pathlib import Path

from django.apps import apps
from importlinter.application.use_cases import lint_imports
from importlinter.configuration import configure

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
FLOORS = [floor.split(" | ") for floor in CONTRACTS[0]["layers"]]
HEIGHT = {app: -depth for depth, floor in enumerate(FLOORS) for app in floor}
TEMPLATE_REFERENCE = re.compile(r"{%\s*(?:extends|include)\s+[\"']([\w]+)/")


def test_imports_point_downwards():
    configure()
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) is True


def test_lib_knows_no_database_and_no_request():
    forbidden = re.compile(r"^\s*(?:from|import) django\.(?:db|http|apps|conf|urls|template)", re.MULTILINE)
    assert [path.name for path in (ROOT / "tequio" / "lib").rglob("*.py") if forbidden.search(path.read_text())] == []


def test_foreign_keys_point_downwards():
    upward = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.is_relation
        and not field.auto_created
        and HEIGHT.get(field.related_model._meta.app_label, 0) > HEIGHT.get(model._meta.app_label, 0)
    ]
    assert upward == []


def test_templates_extend_and_include_only_from_below():
    upward = []
    for path in (ROOT / "tequio").glob("*/templates/**/*.html"):
        app = path.relative_to(ROOT / "tequio").parts[0]
        used = TEMPLATE_REFERENCE.findall(path.read_text())
        upward += [f"{path.name} ← {other}" for other in used if HEIGHT.get(other, 0) > HEIGHT[app]]
    assert upward == []


def test_every_app_is_on_a_floor():
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("tequio.")}
    assert ours <= set(HEIGHT)
