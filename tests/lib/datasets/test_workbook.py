"""A book in the institute's frame, read back by another program than the one that wrote it."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils.timezone import make_naive
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tequio.lib.datasets import Selection, workbook
from tequio.lib.datasets.workbook import MOST_TEXT, Heading, write_workbook

from .invented import CLAVE, MOMENT, NOMBRE, make_dataset

FIELDS = Selection(make_dataset()).fields
HEADING = Heading("Instituto", "Dirección de Prueba", "Sistema", "Proyectos", MOMENT, ("Datos ficticios.", "Tipo: A"))
MOMENT_LOCAL = make_naive(MOMENT)
ROW = ("01-001", "Luminarias", 3, Decimal("10.50"), True, date(2026, 5, 3), MOMENT)
# Control characters have a spelling of their own in XLSX, which readers undo or not.
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="_\ufffe\uffff"), min_size=1)


def written(rows, fields=FIELDS):
    file = BytesIO()
    write_workbook(file, HEADING, fields, rows, [("Licencia", "CC BY")])
    return file.getvalue()


def table(content, sheet="Datos"):
    """Header and what is under it."""
    return (
        CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)[10:]
    )


def styled(content):
    return load_workbook(BytesIO(content))["Datos"]


def test_a_row_is_read_back_in_its_types_with_the_totals_below():
    header, row, totals = table(written([ROW]))
    assert header[:2] == ["La clave", "La nombre"]
    assert row == ["01-001", "Luminarias", 3.0, 10.5, "sí", date(2026, 5, 3), MOMENT_LOCAL]
    assert (totals[0], totals[2]) == ("Total", 3.0)


def test_the_heading_is_that_of_the_institute():
    sheet = styled(written([ROW]))
    assert [sheet[cell].value for cell in ("A1", "A2", "A3", "A5")] == [
        "INSTITUTO", "DIRECCIÓN DE PRUEBA", "SISTEMA", "PROYECTOS",
    ]  # fmt: skip
    assert [sheet[cell].value for cell in ("F8", "G8", "F9", "G9")] == ["Fecha:", "03/05/2026", "Hora:", "18:30:00"]
    assert sheet["A7"].value == "Datos ficticios."
    assert (sheet["A11"].fill.fgColor.rgb, sheet["A11"].font.color.rgb) == ("FF6847A3", "FFFFFFFF")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A12", "A11:G12")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_text_is_read_back(rows):
    assert table(written(rows, (CLAVE, NOMBRE)))[1:] == [list(row) for row in rows]


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x")', "+1", "@SUM(A1)", "{=1}", "https://x.example", "007", "a\nb 🌵"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text):
    cell = styled(written([(text, "")], (CLAVE, NOMBRE)))["A12"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_text_that_looks_like_markup_stays_text():
    assert table(written([("<r><x></r>", "<b>&")], (CLAVE, NOMBRE)))[1] == ["<r><x></r> ", "<b>&"]


@pytest.mark.parametrize("letter", ["a", "🌵"])
def test_a_text_that_no_cell_takes_is_cut_and_says_so(letter):
    text = table(written([(letter * 40_000, "")], (CLAVE, NOMBRE)))[1][0]
    assert text.endswith("[sigue en el CSV]")
    assert MOST_TEXT - 2 < len(text.encode("utf-16-le")) // 2 <= MOST_TEXT


def test_a_number_that_a_cell_would_change_goes_as_text():
    number = 12345678901234567
    assert table(written([("a", "b", number, Decimal("0.1"), None, None, None)]))[1][2:4] == [str(number), 0.1]


def test_no_rows_are_a_book_with_its_header():
    header, *rest = table(written([], (CLAVE, NOMBRE)))
    assert (header, rest) == (["La clave", "La nombre"], [])


def test_more_rows_than_a_sheet_takes_go_on_in_another(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    content = written([(str(n), "") for n in range(3)], (CLAVE, NOMBRE))
    assert [row[0] for row in table(content)] == ["La clave", "0", "1"]
    assert [row[0] for row in table(content, "Datos 2")] == ["La clave", "2"]


def test_each_column_is_explained_in_the_last_sheet():
    sheet = CalamineWorkbook.from_filelike(BytesIO(written([ROW]))).get_sheet_by_name("Acerca de").to_python()
    assert sheet[0] == ["Licencia", "CC BY"]
    assert ["La monto", "Qué es monto Unidad: pesos."] in sheet


def test_the_same_rows_give_the_same_bytes():
    assert written([ROW]) == written([ROW])
