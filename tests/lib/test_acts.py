"""Codes of acts are read as words."""

from pathlib import Path

import pytest

from tequio.lib.acts import act_in_words
from tequio.lib.text import fold
from tests.architecture.test_glossary import TERMS

ROOT = Path(__file__).resolve().parents[2]
ACTS = sorted(path.stem for path in (ROOT / "tequio").glob("*/actions/*.py") if not path.stem.startswith("_"))
ACCENTED = {word for term in TERMS for word in term.lower().split() if word != fold(word) and "ñ" not in word}
PLAIN = {word for term in TERMS for word in term.lower().split()} - ACCENTED


@pytest.mark.parametrize(
    ("acto", "words"),
    [
        ("mecanismos.publicar_edicion", "Publicar edición"),
        ("cuentas.otorgar_encargo", "Otorgar encargo"),
        ("mecanismos.declarar_inhabil", "Declarar inhábil"),
        ("admitir", "Admitir"),
    ],
)
def test_an_act_is_read_as_words(acto, words):
    assert act_in_words(acto) == words


@pytest.mark.parametrize("acto", ACTS)
def test_a_word_that_the_glossary_writes_with_an_accent_has_it(acto):
    lost = {fold(word) for word in ACCENTED} - PLAIN
    assert [word for word in act_in_words(acto).lower().split() if {word, word.removesuffix("s")} & lost] == []
