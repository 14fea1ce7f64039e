"""English says all that Spanish says: every sentence of the source is translated, and no page under /en/ lacks it.

A failure here after changing a text: `make messages`, then translate the new entries of the .po.
"""

import ast
import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.utils.translation import gettext, ngettext, override

from scripts.messages import collect
from tests.factories.pueblito import pueblito

PROGRAM = Path(__file__).resolve().parents[2] / "tequio"
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|%s")
TOLD_AS_SPANISH = re.compile(r'<(\w+)[^>]* lang="es-mx"[^>]*>.*?</\1>')  # names of the data
WORDS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
PAGES = [
    "/en/",
    "/en/buscar/",
    "/en/buscar/?q=la joya",
    "/en/buscar/?q=06700",
    "/en/buscar/?q=zzzz",
    "/en/buscar/?q=15-001&lat=19.43&lon=-99.13",
    "/en/mapa/",
    "/en/no-encuentro-mi-lugar/?alcaldia=cuauhtemoc",
    "/en/ut/",
    "/en/ut/?q=zzzz",
    "/en/ut/08-033/",
    "/en/ut/12-003/",
    "/en/ut/08-033/?en=1990-01-01",
    "/en/ut/08-033/?en=ayer",
    "/en/alcaldias/",
    "/en/alcaldias/cuauhtemoc/",
    "/en/distritos/",
    "/en/distritos/33/",
    "/en/avisos/",
    "/en/avisos/?tema=ut:08-033",
    "/en/avisos/enviado/",
    "/en/avisos/baja/?destino=x",
    "/en/avisos/muestras/",
    "/en/mecanismos/",
    "/en/mecanismos/calendario/",
    "/en/bitacora/",
    "/en/bitacora/?numero=x",
    "/en/api/v1/docs",
    "/en/datos/",
    "/en/datos/unidades-territoriales/",
    "/en/datos/unidades-territoriales/?q=zzzz",
    "/en/datos/distritos-electorales/",
    "/en/cuenta/entrar/",
    "/en/cuenta/entrar/personal/",
    "/en/cuenta/crear/",
    "/en/cuenta/contrasena/enlace/",
    "/en/nada/",
]


def sentences(program=PROGRAM):
    """The entries of the catalogue, each with its forms: one, or two where it counts."""
    with (program / CATALOGUE).open("rb") as file:
        return [message for message in read_po(file) if message.id]


def forms(text):
    return (text,) if isinstance(text, str) else tuple(text)


def test_every_sentence_is_translated_and_none_is_a_guess():
    assert [m.id for m in sentences() if m.fuzzy or not all(forms(m.string))] == []


def test_a_translation_has_the_placeholders_of_its_sentence():
    def placeholders(text):
        return [sorted(PLACEHOLDER.findall(form)) for form in forms(text)]

    assert [m.id for m in sentences() if placeholders(m.id) != placeholders(m.string)] == []


def test_the_program_speaks_what_the_catalogue_says():
    with override("en"):
        said = {m.id: ngettext(*m.id, 2) if m.pluralizable else gettext(m.id) for m in sentences()}
    stale = [m.id for m in sentences() if said[m.id] != forms(m.string)[-1]]
    assert stale == [], "run scripts/messages.py compile"


@pytest.mark.skipif(not shutil.which("xgettext"), reason="GNU gettext is not installed: new sentences go unseen")
def test_the_catalogue_has_the_sentences_of_the_source_and_no_others(tmp_path):
    program = shutil.copytree(PROGRAM, tmp_path / "tequio", ignore=shutil.ignore_patterns("static", "__pycache__"))
    collect(program)
    assert {m.id for m in sentences(program)} ^ {m.id for m in sentences()} == set()


def test_no_sentence_hides_in_an_f_string_where_gettext_does_not_look():
    assert [path.name for path in PROGRAM.rglob("*.py") if any(map(translates, f_strings(path)))] == []


def f_strings(path):
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.JoinedStr)]


def translates(node):
    return any(isinstance(name, ast.Name) and name.id in WORDS for name in ast.walk(node))


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_no_page_in_english_shows_a_sentence_in_spanish(client, path):
    pueblito(ficticio=True)
    html = TOLD_AS_SPANISH.sub("", unescape(client.get(path).content.decode()))
    assert [spanish for spanish in telling() if spanish in html] == []


def telling():
    """Sentences long enough to be nobody's name, and that English says otherwise."""
    whole = {form for m in sentences() for form in forms(m.id) if m.string != m.id}
    return sorted(form for form in whole if len(form) > 12 and not PLACEHOLDER.search(form))
