"""Every variable of the environment is documented, read strictly, and read in one place."""

import ast
import re
from pathlib import Path

import pytest

from config.env import REQUIRED, VARIABLES, ConfigurationError, Environment

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "docs" / "operacion" / "configuracion.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
READERS = {"config/env.py", "config/local.py", "config/settings/environment.py", "config/wsgi.py"}
ENOUGH = {"TEQUIO_SECRET_KEY": "x" * 50, "TEQUIO_DATA_KEYS": "y" * 50}


def told(default):
    """A default as the table writes it."""
    if default is REQUIRED:
        return "obligatoria"
    if default == "":
        return "vacía"
    if isinstance(default, bool):
        return f"`{int(default)}`"
    return f"`{','.join(default) if isinstance(default, list) else default}`"


def test_the_table_of_variables_is_the_one_that_the_program_reads():
    documented = [(name, default, meaning) for name, default, meaning, _ in ROW.findall(TABLE)]
    assert documented == [(v.name, told(v.default), v.meaning) for v in VARIABLES.values()]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("TEQUIO_SECRET_KEY", "corta"),
        ("DATABASE_URL", "mysql://tequio:secreto@127.0.0.1/tequio"),
        ("TEQUIO_DEBUG", "maybe"),
        ("TEQUIO_HTTPS", "on"),
        ("TEQUIO_SITE_URL", "participa.example.org"),
        ("TEQUIO_TRUSTED_PROXIES", "-1"),
        ("TEQUIO_LOG_FORMAT", "xml"),
        ("TEQUIO_LOG_LEVEL", "LOUD"),
        ("TEQUIO_API_LIMIT", "many"),
        ("TEQUIO_MAP_STYLE_URL", "style.json"),
        ("TEQUIO_GEOCODER_URL", "ftp://example.org"),
        ("TEQUIO_CLAMAV", "clamd:3310"),
        ("TEQUIO_DATA_KEYS", "corta"),
        ("TEQUIO_DATA_KEYS", "y" * 50 + ",corta"),
        ("TEQUIO_MAIL_URL", "http://correo.example.org"),
        ("TEQUIO_MAIL_URL", "smtp://:25"),
        ("TEQUIO_MAIL_FROM", "nadie"),
        ("TEQUIO_MAIL_FROM", "Tequio <a@example.org>\nBcc: b@example.org"),
    ],
)
def test_a_value_that_cannot_be_used_stops_naming_its_variable(name, text):
    with pytest.raises(ConfigurationError, match=name) as caught:
        Environment(ENOUGH | {name: text})[name]
    assert text not in str(caught.value)


def test_a_variable_that_nobody_knows_stops_naming_it():
    with pytest.raises(ConfigurationError, match="TEQUIO_HOSTS"):
        Environment(ENOUGH | {"TEQUIO_HOSTS": "example.org"})


def test_a_secret_that_is_missing_stops_naming_it():
    with pytest.raises(ConfigurationError, match="TEQUIO_SECRET_KEY"):
        Environment({})["TEQUIO_SECRET_KEY"]


@pytest.mark.parametrize("name", [v.name for v in VARIABLES.values() if v.default is not REQUIRED])
def test_an_empty_variable_is_the_same_as_an_absent_one(name):
    assert Environment({name: ""})[name] == Environment({})[name]


def test_nobody_else_reads_the_environment():
    paths = [path for folder in ("tequio", "config") for path in (ROOT / folder).rglob("*.py")]
    readers = {str(path.relative_to(ROOT)) for path in paths if reads_environment(path)}
    assert readers <= READERS


def reads_environment(path):
    """Whether the code (not its comments) names ``environ`` or ``getenv``."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    return bool((attributes | imported) & {"environ", "getenv"})


def test_what_the_address_of_the_database_says_of_its_planner_goes_before_ours():
    from config.settings.database import database

    plain = database("postgres://tequio@127.0.0.1/tequio")["OPTIONS"]
    said = database("postgres://tequio@127.0.0.1/tequio?options=-c%20random_page_cost%3D2&sslmode=require")["OPTIONS"]
    assert plain == {"options": "-c random_page_cost=1.1"}
    assert said == {"options": "-c random_page_cost=2", "sslmode": "require"}
