"""Names in the code are words of the law, explained in docs/glosario.md, or a few English ones."""

import re
from enum import Enum
from inspect import getmembers, isclass
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import TextChoices

from tequio.lib.text import fold
from tequio.territorio.locator import answers

ROOT = Path(__file__).resolve().parents[2]
TERMS = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs" / "glosario.md").read_text(encoding="utf-8"), re.MULTILINE)
GLOSSARY = {word for term in TERMS for word in fold(term).split()}
ENGLISH = {"at", "by", "id", "last", "lat", "login", "lon", "m", "m2", "made", "password", "sha256", "slug", "wkb"}
JOINING = {"de", "el", "en", "la", "que", "se", "un"}
WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
MODELS = [model for model in apps.get_models() if model.__module__.startswith("tequio.")]
ANSWERS = [kind for _, kind in getmembers(answers, isclass) if kind.__module__ == answers.__name__]


def unexplained(name):
    """The words of a name that nothing explains; a plural counts as its singular."""
    return [word for word in WORD.findall(name) if not forms(fold(word)) & (GLOSSARY | ENGLISH | JOINING)]


def forms(word):
    """The word, and it without the ending of a plural: ``distritos``, ``secciones``."""
    return {word, word.removesuffix("s"), word.removesuffix("es")}


def choices_of(model):
    return [kind for _, kind in getmembers(model, isclass) if issubclass(kind, TextChoices)]


def of_ours(field):
    """What other people's models hang on ours (``emailaddress``, ``usersession``) is named by them."""
    return not field.auto_created or field.related_model is None or field.related_model in MODELS


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_and_its_fields_are_named_in_the_glossary(model):
    names = [model.__name__, *(field.name for field in model._meta.get_fields() if of_ours(field))]
    assert [word for name in names for word in unexplained(name)] == []


@pytest.mark.parametrize("choices", [c for model in MODELS for c in choices_of(model)], ids=lambda c: c.__qualname__)
def test_the_values_of_a_choice_are_named_in_the_glossary(choices):
    assert [word for name in (choices.__name__, *choices.values) for word in unexplained(name)] == []


@pytest.mark.parametrize("choices", [c for model in MODELS for c in choices_of(model)], ids=lambda c: c.__qualname__)
def test_the_labels_of_a_choice_are_lower_case_spanish_of_the_glossary(choices):
    words = {word for label in choices.labels for word in fold(str(label)).split()} - JOINING
    assert [word for word in sorted(words) if not verbs(word) & GLOSSARY] == []
    assert all(label == label.lower() for label in choices.labels)


def verbs(word):
    """Besides its forms, the infinitives it may come from: ``usa``, ``dejó``, ``dividió``."""
    return forms(word) | {word[:-1] + "ar", word[:-1] + "r"}


def test_every_act_is_named_in_the_glossary():
    modules = [path.stem for path in (ROOT / "tequio").glob("*/actions/*.py") if path.stem != "__init__"]
    assert modules
    assert {name: words for name in modules if (words := unexplained(name))} == {}


@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: kind.__name__)
def test_what_the_locator_answers_is_named_in_the_glossary(kind):
    names = [member.value for member in kind] if issubclass(kind, Enum) else kind.__dataclass_fields__
    assert [word for name in (kind.__name__, *names) for word in unexplained(name)] == []
