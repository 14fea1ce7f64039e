"""What PDF/UA-1 and PDF/A-2a ask of the structure of a document, and what a person or a screen reader gets of it."""

import io
import re
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tequio.documentos.checks import fonts_are_here
from tequio.documentos.issuing import verification_url
from tequio.documentos.plantillas import ACUSE, CONSTANCIA, RELACION, Membrete
from tequio.documentos.rendering import qr_svg, render

MOMENT = datetime(2026, 8, 16, 18, 30, tzinfo=UTC)
MEMBRETE = Membrete("Dirección Ejecutiva", "Sistema", "Proceso", "Distrito 01", "CI-001", ficticio=True)
DATOS = {
    CONSTANCIA: {
        "parrafos": ["Se hace constar.", "Ñandú, āēī, ꞌ."],
        "ficha": [["Proyecto", "Luminarias"]],
        "firmas": [{"nombre": "Ana Ejemplo", "cargo": "Titular"}, {"nombre": "Luz Muestra", "cargo": "Secretaria"}],
    },
    ACUSE: {"ficha": [["Asunto", "Luminarias"]], "anexos": ["foto.jpg"], "seguimiento": ["Te avisaremos."]},
    RELACION: {
        "columnas": ["Distrito", "Clave de la UT", "Total"],
        "filas": [[str(n), f"08-{n:03}", str(n * 3)] for n in range(1, 90)],
        "total": ["Total", "", "12,015"],
    },
}


def made(plantilla=CONSTANCIA, moment=MOMENT, **changes):
    """The bytes of a document of this kind."""
    contents = {
        "titulo": "Constancia de registro",
        "folio": "IECM-DD01-000230/2026",
        "codigo": "7K3M9-XQPD1",
        "version": 2,
        "motivo": "se corrigió el nombre",
        "fecha": "16/08/2026",
        "hora": "12:30",
        "enlace": "https://participa.example.org/verifica/7K3M9-XQPD1/",
        "qr": qr_svg("https://participa.example.org/verifica/7K3M9-XQPD1/"),
        "sal": "a" * 32,
        "leyenda": {"partes": "domicilio.", "fundamento": "art. 21.", "area": "DEPCyC."},
        "membrete": MEMBRETE.as_dict(),
        "datos": DATOS[plantilla],
    }
    return render(plantilla.path, contents | changes, moment)


@pytest.fixture(scope="module", params=DATOS, ids=lambda plantilla: plantilla.clase)
def pdf(request):
    with pikepdf.open(io.BytesIO(made(request.param))) as opened:
        yield opened


def elements(node):
    """Every element of the structure tree, in the order in which it is read."""
    if isinstance(node, Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def tags(pdf):
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)]


def test_it_is_tagged_in_spanish_and_shows_its_title(pdf):
    assert pdf.Root.MarkInfo.Marked is True
    assert str(pdf.Root.Lang).lower() == "es-mx"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True


def test_it_says_which_standards_it_keeps(pdf):
    told = pdf.Root.Metadata.read_bytes().decode()
    assert re.search(r'pdfuaid:part[="\s>]+1', told)
    assert re.search(r'pdfaid:part[="\s>]+2', told)
    assert re.search(r'pdfaid:conformance[="\s>]+A', told)
    assert "Constancia de registro" in told


def test_it_begins_with_one_first_heading_and_skips_no_level(pdf):
    levels = [int(tag[2]) for tag in tags(pdf) if re.fullmatch(r"/H[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))


def test_every_figure_is_told_in_words(pdf):
    figures = [element for element in elements(pdf.Root.StructTreeRoot.K) if Name.Figure == element.S]
    assert figures
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_every_row_of_a_table_stands_under_headers(pdf):
    found = tags(pdf)
    assert "/TH" in found
    assert found.count("/Table") == 1
    headers = [element for element in elements(pdf.Root.StructTreeRoot.K) if element.S == Name.TH]
    assert all(any("/Scope" in attributes for attributes in each_of(header.A)) for header in headers)


def each_of(found):
    return list(found) if isinstance(found, Array) else [found]


def test_every_font_is_embedded_and_every_letter_can_be_copied(pdf):
    fonts = [each for each in pdf.objects if isinstance(each, Dictionary) and each.get("/Type") == Name.Font]
    whole = [font for font in fonts if font.Subtype in (Name.Type0, Name.TrueType, Name.Type1)]
    assert whole
    assert all("/ToUnicode" in font for font in whole)
    descriptors = [each for each in pdf.objects if isinstance(each, Dictionary) and "/FontName" in each]
    assert descriptors
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()) for each in descriptors)


def test_every_link_is_in_the_reading_order_and_told_in_words(pdf):
    links = [each for page in pdf.pages for each in page.get("/Annots", [])]
    assert links
    assert all("/Contents" in link and "/StructParent" in link for link in links)
    assert "/Link" in tags(pdf)


def test_pages_are_read_in_the_order_of_the_structure(pdf):
    assert all(page.get("/Tabs") == Name.S for page in pdf.pages if "/Annots" in page)
    assert all("/StructParents" in page for page in pdf.pages)


def test_nothing_in_it_acts_or_is_hidden(pdf):
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys())
    assert not any(isinstance(each, Dictionary | Stream) and "/JS" in each for each in pdf.objects)
    assert not pdf.is_encrypted


def test_its_colours_are_defined(pdf):
    assert pdf.Root.OutputIntents[0].S == Name.GTS_PDFA1


def test_what_the_institute_prints_is_on_the_paper_in_reading_order():
    told = words(made())
    order = [
        "Instituto Electoral",
        "DIRECCIÓN EJECUTIVA",
        "Constancia de registro",
        "IECM-DD01-000230/2026",
        "Proyecto",
    ]
    places = [told.find(each) for each in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "Versión pública." in told
    assert "Página" not in told  # the foot is outside the reading order


def words(content):
    """The text that a screen reader gets: marked contents in the order of the page, through ToUnicode."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return "".join(spoken(page) for page in pdf.pages)


def spoken(page):
    told, maps, depth, artifact, current = [], {}, 0, 0, None
    for name, font in page.Resources.Font.items():
        maps[name] = unicode_map(font.ToUnicode.read_bytes().decode())
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("BDC", "BMC"):
            depth += 1
            artifact = artifact or (depth if operands[0] == Name.Artifact else 0)
        elif str(operator) == "EMC":
            artifact = 0 if artifact == depth else artifact
            depth -= 1
        elif str(operator) == "Tf":
            current = maps[str(operands[0])]
        elif str(operator) in ("Tj", "TJ") and not artifact:
            told += [decoded(piece, current) for piece in strings(operands[0])]
        elif str(operator) in ("ET",):
            told.append(" ")
    return re.sub(r"\s+", " ", "".join(told))


def strings(operand):
    pieces = operand if isinstance(operand, Array) else [operand]
    return [bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)]


def decoded(piece, table):
    return "".join(table.get(piece[at : at + 2], "") for at in range(0, len(piece), 2))


def unicode_map(told):
    found = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", told)
    return {bytes.fromhex(code): bytes.fromhex(text).decode("utf-16-be") for code, text in found}


def test_the_same_contents_give_the_same_bytes():
    assert made() == made()


def test_an_emoji_and_a_strange_sign_stop_nothing():
    told = words(made(titulo="Parque 🎉 中 \u0007 feliz", datos={"parrafos": ["👨‍👩‍👧 familia"]}))
    assert "Parque" in told
    assert "□" in told
    assert "familia" in told


def test_what_people_write_is_text_and_never_code():
    told = words(made(datos={"parrafos": ['#panic("x") *a* = b $x$ \\ @c `d` <e> #include "/etc/passwd"']}))
    assert '#panic("x") *a* = b $x$' in told


def test_without_a_public_address_there_is_a_code_and_no_qr(settings):
    settings.SITE_URL = ""
    assert verification_url("7K3M9-XQPD1") == ""
    told = words(made(enlace="", qr=""))
    assert "7K3M9-XQPD1" in told
    assert "http" not in told


def test_the_qr_leads_to_the_page_of_the_document(settings):
    settings.SITE_URL = "https://participa.example.org"
    assert verification_url("7K3M9-XQPD1") == "https://participa.example.org/verifica/7K3M9-XQPD1/"


def test_the_date_of_the_file_is_that_of_the_act():
    with pikepdf.open(io.BytesIO(made(moment=MOMENT + timedelta(days=365)))) as pdf:
        assert "2027-08-16T18:30:00" in pdf.Root.Metadata.read_bytes().decode()


def test_a_machine_without_our_face_is_told_so_before_it_issues(settings, tmp_path):
    assert fonts_are_here() == []
    settings.BASE_DIR = tmp_path
    assert [found.id for found in fonts_are_here()] == ["documentos.E001"]
