import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tequio.lib.sources import SourceError
from tequio.lib.sources.encoding import decode, undo_double_encoding

SPANISH = st.text(st.sampled_from("abcdeñopÁÉÍÓÚÜÑáéíóúü0123456789,;. \n"), min_size=1)
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"]


@settings(deadline=None)
@given(text=SPANISH, codec=st.sampled_from(CODECS))
def test_spanish_text_comes_back_whatever_its_encoding(text, codec):
    assert decode(text.encode(codec))[0] == text


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_comes_back_from_utf_8_with_its_mark(text):
    assert decode(codecs.BOM_UTF8 + text.encode())[0] == text


@pytest.mark.parametrize(
    ("codec", "name"),
    [("latin-1", "Latin-1"), ("utf-16-le", "UTF-16 (LE)"), ("utf-16-be", "UTF-16 (BE)"), ("cp1252", "Windows-1252")],
)
def test_a_guessed_encoding_is_said(codec, name):
    text = "Peñón – Álvaro" if codec == "cp1252" else "Peñón, Álvaro"
    assert decode(text.encode(codec)) == (text, [f"El archivo no dice su codificación; se leyó como {name}."])


def test_utf_8_needs_no_word():
    assert decode("Peñón".encode()) == ("Peñón", [])


def test_text_cut_in_the_middle_of_a_letter_is_refused():
    with pytest.raises(SourceError, match="termina a la mitad de una letra"):
        decode("Coyoacán, Peñó".encode()[:-1])


def test_utf_16_cut_in_the_middle_of_a_letter_is_refused():
    with pytest.raises(SourceError, match="cortado o dañado"):
        decode("clave,nombre".encode("utf-16")[:-1])


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(SourceError, match="no es texto"):
        decode(b"clave\x00\x01\x02\x03,nombre")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("CoyoacÃ¡n", "Coyoacán"), ("Ã\x81lvaro ObregÃ³n", "Álvaro Obregón"), ("cÃ©dulas", "cédulas")],
)
def test_double_encoding_is_undone(broken, whole):
    assert undo_double_encoding(broken) == whole


@pytest.mark.parametrize("text", ["Peñón de los Baños", "«U HAB» – 9 ½", "ﬁn “así”  ", "PEON DE LOS BAOS"])
def test_nothing_else_about_a_text_is_touched(text):
    assert undo_double_encoding(text) == text
