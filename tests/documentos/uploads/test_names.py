import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.documentos.uploads.names import clean_name


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("Credencial de Ñandú.PDF", "Credencial de Ñandú.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Mis fotos\\foto.exe", "foto.pdf"),
        ("factura\u202efdp.exe", "facturafdp.pdf"),
        ('a"b<c>\r\nX: y.pdf', "a-b-c-X- y.pdf"),
        ("...", "archivo.pdf"),
        ("", "archivo.pdf"),
        ("x" * 500 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_name_keeps_what_a_person_reads_and_nothing_else(given, clean):
    assert clean_name(given, "PDF") == clean


@given(st.text(max_size=400), st.sampled_from(["PDF", "JPEG", "PNG", "WEBP"]))
def test_any_name_becomes_one_that_is_short_safe_and_stays_as_it_is(given, kind):
    clean = clean_name(given, kind)
    assert len(clean) <= 105
    assert not set(clean) & set('/\\<>:"|?*%;\r\n\0\u202e')
    assert clean_name(clean, kind) == clean
