"""Documents say what is true: links, commands, lists and diagrams are compared with the project."""

import os
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands, load_command_class

from scripts.diagrams import diagram, drawn
from scripts.serve import server_command
from tequio.lib.workflow import Workflow, act

ROOT = Path(__file__).resolve().parents[2]
IGNORED = {line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split() if line.endswith("/")} | {".git"}
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`((?:tequio|config|tests|scripts|docs|deploy|benchmarks|requirements)/[\w./-]*)`")
PAGE = re.compile(r"(?<![\w/])docs/[\w/-]+\.md")
SECTION = re.compile(r"^(#+) ", re.MULTILINE)
MAKE = re.compile(r"(?:^\s*|`|=\S+ )make ([a-z][a-z-]*)", re.MULTILINE)
MANAGE = re.compile(r"manage\.py ([a-z]\w+)([^`\n]*)")
OPTION = re.compile(r"(?<!\S)(--[a-z-]+|-[a-z])\b")
ADDRESS = re.compile(
    r"https?://(?:\S*(?:registry|pypi|pythonhosted|npmjs|artifactory)|(?!127\.|192\.0\.2\.)\d+\.\d+\.\d+\.)"
)
MACHINE_PATH = re.compile(r"(?<![\w.~<-])/(?:work|root|home|Users|tmp)/\w")
S = "/"  # so that the bad examples below are not found in this very file


def files():
    """Every file of the project, tracked or about to be, without what git ignores."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in IGNORED]
        yield from (Path(folder) / name for name in names)


DOCUMENTS = sorted(path for path in files() if path.suffix == ".md")
PROSE = {path: path.read_text(encoding="utf-8") for path in DOCUMENTS}
EACH = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


@EACH
def test_every_link_leads_somewhere(path):
    targets = [target for target in LINK.findall(PROSE[path]) if not re.match(r"[a-z]+:", target)]
    assert [target for target in targets if not (path.parent / target).exists()] == []


@EACH
def test_every_path_of_the_project_that_is_named_exists(path):
    assert [named for named in NAMED.findall(PROSE[path]) if not (ROOT / named).exists()] == []


def test_every_document_that_the_code_names_exists():
    code = [path.read_text(encoding="utf-8") for path in files() if path.suffix in {".py", ".js", ".html", ".toml"}]
    assert sorted({named for text in code for named in PAGE.findall(text) if not (ROOT / named).exists()}) == []


@EACH
def test_every_verb_of_make_exists(path):
    verbs = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(MAKE.findall(PROSE[path])) <= verbs


@EACH
def test_every_command_of_manage_exists_with_its_options(path):
    wrong = [f"{name}{rest}" for name, rest in MANAGE.findall(PROSE[path]) if not understood(name, rest)]
    assert wrong == []


def understood(name, rest):
    """Whether the command exists and takes every option that follows it."""
    app = get_commands().get(name)
    if app is None:
        return False
    known = load_command_class(app, name).create_parser("manage.py", name)._option_string_actions
    return set(OPTION.findall(rest)) <= set(known)


def test_the_two_readmes_have_the_same_sections_and_the_same_commands():
    english, spanish = PROSE[ROOT / "README.md"], PROSE[ROOT / "README.es.md"]
    assert FENCE.findall(english) == FENCE.findall(spanish)
    assert [SECTION.findall(text) for text in (english, spanish)] == [["#", *["##"] * 5]] * 2
    assert sorted(set(LINK.findall(english)) ^ set(LINK.findall(spanish))) == ["README.es.md", "README.md"]


def test_decisions_are_numbered_once_and_say_their_number():
    pages = sorted((ROOT / "docs" / "decisiones").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]
    assert len(set(numbers)) == len(numbers)
    assert [page.name for page, number in zip(pages, numbers, strict=True) if not says(page, number)] == []


def says(page, number):
    return PROSE[page].startswith(f"# {number}. ")


def test_no_file_names_a_registry_or_a_folder_of_one_machine():
    texts = ((path, path.read_bytes().decode("utf-8", "ignore")) for path in files())
    found = {
        str(path.relative_to(ROOT)): match[0]
        for path, text in texts
        for match in (ADDRESS.search(text), MACHINE_PATH.search(text))
        if match
    }
    assert found == {}


@pytest.mark.parametrize("bad", [f"https:{S}{S}registry.example.org", f"http:{S}{S}10.0.0.5/simple", f"cd {S}home/ana"])
def test_an_address_or_a_folder_that_should_not_be_there_is_seen(bad):
    assert ADDRESS.search(bad) or MACHINE_PATH.search(bad)


@pytest.mark.parametrize(("block", "contract"), [("floors", "floors"), ("anatomy", "anatomy-territorio")])
def test_the_architecture_shows_the_floors_of_the_contracts(block, contract):
    shown = dict(FENCE.findall(PROSE[ROOT / "ARCHITECTURE.md"]))[block].splitlines()
    names = [re.split(r"\s{2,}", line)[0] for line in shown if line.strip() != "↓"]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert names == next(each["layers"] for each in contracts if each["id"] == contract)


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "dominio").glob("*.md")), ids=lambda path: path.name)
def test_diagrams_are_those_of_the_code(path):
    assert PROSE[path] == drawn(PROSE[path]), "call `python scripts/diagrams.py`"


def test_a_diagram_draws_where_a_life_begins_and_each_act():
    life = Workflow({"open": act("NEW", to="OPEN"), "close": act("NEW", "OPEN", to="CLOSED")})
    assert diagram(life).splitlines()[2:-1] == [
        "    [*] --> NEW",
        "    NEW --> OPEN: open",
        "    NEW --> CLOSED: close",
        "    OPEN --> CLOSED: close",
    ]


def test_the_service_runs_the_server_as_make_serve_does():
    unit = (ROOT / "deploy" / "tequio.service").read_text(encoding="utf-8").split()
    assert [word for word in server_command(8000) if not word.isdigit() and word not in unit] == []


def test_publiccode_follows_the_standard():
    card = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert card["publiccodeYmlVersion"] == "0.4"
    assert all(isinstance(card[key], str) and card[key] for key in ("name", "url"))
    assert all(isinstance(card[key], list) and card[key] for key in ("platforms", "categories"))
    assert card["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert card["softwareType"] == "standalone/web"
    assert card["legal"]["license"] == "AGPL-3.0-or-later"
    assert card["maintenance"]["type"] == "community"
    assert card["maintenance"]["contacts"][0]["name"]
    assert card["localisation"] == {"localisationReady": True, "availableLanguages": ["es-MX", "en"]}


@pytest.mark.parametrize("language", ["es", "en"])
def test_publiccode_describes_the_program_within_the_lengths_of_the_standard(language):
    said = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))["description"][language]
    assert len(said["shortDescription"]) <= 150
    assert 150 <= len(said["longDescription"]) <= 10_000
    assert len(said["features"]) >= 5
