import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.documentos.uploads.sniff import Sniffed, sniff
from tests.factories.documentos import pdf, picture

HONEST = {"PDF": pdf(), **{kind: picture(kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "TIFF")}}


@pytest.mark.parametrize("kind", HONEST)
def test_a_file_is_told_by_its_first_bytes(kind):
    assert sniff(HONEST[kind]) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "EMPTY"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', "SVG"),
        (b"\xef\xbb\xbf  <svg:svg onload='x()'>", "SVG"),
        ("\ufeff<svg >".encode("utf-16-le"), "SVG"),
        (b"<!DOCTYPE html><p>", "HTML"),
        (b"\n <ScRiPt>alert(1)", "HTML"),
        ("<html>".encode("utf-16"), "HTML"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "OFFICE"),
        (b"PK\x03\x04" + bytes(26) + b"foto.jpg", "ZIP"),
        (b"MZ\x90\x00", "PROGRAM"),
        (b"#!/bin/sh\n", "PROGRAM"),
        (b"\x00\x00\x00\x18ftypheic", "HEIC"),
        (b"hola", "UNKNOWN"),
        (b" %PDF-1.7", "UNKNOWN"),
    ],
)
def test_what_is_not_taken_is_known_well_enough_to_say_so(head, kind):
    assert sniff(head) == kind


@given(st.binary(max_size=300))
def test_any_bytes_are_something(head):
    assert sniff(head) in Sniffed


@given(st.binary(max_size=64), st.sampled_from(sorted(HONEST)))
def test_a_signature_after_other_bytes_is_not_believed(before, kind):
    assert sniff(b"x" + before + HONEST[kind]) != kind
