"""The electronic seal: what independent validation says of it, and what happens when it cannot be put."""

import io

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.checks import Error
from django.core.checks import Warning as Caution
from django.db import IntegrityError, transaction
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from tequio.documentos.checks import the_seal_serves
from tequio.documentos.models import Consecutivo, Documento, Firma
from tequio.documentos.plantillas import VersionPublica
from tequio.documentos.signing import FirmaNoDisponibleError
from tequio.documentos.store import path_of
from tests.factories.certificados import PASSWORD, p12, time_stamp_authority
from tests.factories.documentos import document

pytestmark = pytest.mark.django_db


@pytest.fixture
def seal(settings, tmp_path):
    """Documents are sealed from here on; the certificate of the seal."""
    path, certificate = p12(tmp_path)
    settings.FIRMA_P12, settings.FIRMA_CLAVE = str(path), PASSWORD
    return certificate


def content_of(documento):
    return path_of(documento.sha256).read_bytes()


def verdict(content, *roots):
    """What pyHanko says, trusting these certificates alone."""
    signature = PdfFileReader(io.BytesIO(content)).embedded_signatures[0]
    trust = ValidationContext(trust_roots=list(roots))
    return validate_pdf_signature(signature, trust, trust)


def test_without_a_certificate_nothing_is_sealed():
    documento = document()
    assert b"/ByteRange" not in content_of(documento)
    assert not Firma.objects.exists()


def test_a_sealed_document_is_valid_whole_and_of_whom_it_says(seal):
    documento = document()
    found = verdict(content_of(documento), seal)
    assert (found.bottom_line, found.coverage.name) == (True, "ENTIRE_FILE")
    assert documento.firma.firmante == "Common Name: Instituto Inventado"
    assert not documento.firma.con_hora


def test_one_byte_changed_and_it_is_not(seal):
    content = bytearray(content_of(document()))
    place = content.index(b"endobj") - 3
    content[place] ^= 1
    assert not verdict(bytes(content), seal).intact


def test_another_institution_s_seal_is_not_trusted(seal, tmp_path):
    (tmp_path / "otra").mkdir()
    _path, other = p12(tmp_path / "otra")
    assert not verdict(content_of(document()), other).trusted


def test_the_public_version_is_sealed_too(seal):
    public = VersionPublica(datos={"parrafos": ["Se registró."]}, partes="domicilio.", fundamento="art. 21.", area="X.")
    documento = document(publica=public)
    assert verdict(path_of(documento.publica_sha256).read_bytes(), seal).bottom_line


def test_it_stays_tagged_archivable_and_in_spanish(seal):
    with pikepdf.open(io.BytesIO(content_of(document()))) as pdf:
        assert pdf.pdf_version == "1.7"  # PDF/A-2 knows no later one
        assert "/Version" not in pdf.Root
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).lower().startswith("es")
        assert "/StructTreeRoot" in pdf.Root
        meta = pdf.open_metadata()
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
        widget = pdf.pages[0].Annots[0]
        assert pdf.pages[0].Tabs == "/S"
        assert [float(n) for n in widget.Rect] == [0, 0, 0, 0]
        assert int(widget.F) & 4  # printed, as PDF/A asks of every annotation
        assert int(widget.F) & 2 == 0  # and not hidden


def test_with_an_authority_it_says_the_hour(seal, settings):
    with time_stamp_authority() as (address, authority):
        settings.FIRMA_TSA = address
        documento = document()
    found = verdict(content_of(documento), seal, authority)
    assert found.timestamp_validity.trusted
    assert documento.firma.con_hora


def test_when_the_authority_is_down_the_seal_goes_without_the_hour(seal, settings):
    settings.FIRMA_TSA = "http://127.0.0.1:9/"
    documento = document()
    assert not documento.firma.con_hora
    assert verdict(content_of(documento), seal).bottom_line


def test_a_key_that_would_break_the_archive_is_refused(settings, tmp_path):
    path, _certificate = p12(tmp_path, key=ec.generate_private_key(ec.SECP256R1()))
    settings.FIRMA_P12, settings.FIRMA_CLAVE = str(path), PASSWORD
    with pytest.raises(FirmaNoDisponibleError, match="debe ser RSA"):
        document()


@pytest.mark.parametrize(
    ("changes", "told"),
    [({"FIRMA_P12": "/no/esta.p12"}, "no está"), ({"FIRMA_CLAVE": "otra"}, "no se abre")],
)
def test_when_it_cannot_be_sealed_nothing_is_issued_and_no_folio_is_spent(seal, settings, changes, told):
    for name, value in changes.items():
        setattr(settings, name, value)
    with pytest.raises(FirmaNoDisponibleError, match=told):
        document()
    assert not Documento.objects.exists()
    assert not Consecutivo.objects.exists()


@pytest.mark.parametrize("change", [{"firmante": "Otro"}, None], ids=["changed", "deleted"])
def test_the_database_keeps_what_a_seal_said(seal, change):
    firma = document().firma
    rows = Firma.objects.filter(pk=firma.pk)
    with pytest.raises(IntegrityError, match="no se cambia"), transaction.atomic():
        rows.update(**change) if change else rows.delete()


def test_the_page_and_the_data_say_who_sealed_it(client, seal):
    documento = document()
    assert "Instituto Inventado" in client.get(f"/verifica/{documento.codigo}/").content.decode()
    told = client.get(f"/verifica/{documento.codigo}.json").json()["firma"]
    assert told["con_hora"] is False


def test_without_seal_the_data_say_so(client):
    assert client.get(f"/verifica/{document().codigo}.json").json()["firma"] is None


def test_the_deployment_check_is_content_with_a_good_certificate(settings, tmp_path):
    path, _certificate = p12(tmp_path, days=400)
    settings.FIRMA_P12, settings.FIRMA_CLAVE = str(path), PASSWORD
    assert the_seal_serves() == []


@pytest.mark.parametrize("days", [20, -1], ids=["ends soon", "ended"])
def test_the_deployment_check_warns_of_the_end(settings, tmp_path, days):
    path, _certificate = p12(tmp_path, days=days)
    settings.FIRMA_P12, settings.FIRMA_CLAVE = str(path), PASSWORD
    assert [type(each) for each in the_seal_serves()] == [Caution]


def test_the_deployment_check_finds_a_wrong_password(seal, settings):
    settings.FIRMA_CLAVE = "otra"
    assert [type(each) for each in the_seal_serves()] == [Error]
