import datetime
import re

import pytest

from tequio.lib.sources import SourceError, match_columns, read_source
from tests.lib.sources.making import members_of, write_xlsx, write_zip

HEADER = ["Distrito", "Clave de\nla UT", "Nombre de la Unidad  Territorial"]
TITLES = [
    ["SECRETARÍA EJECUTIVA"],
    [],
    ["Dirección Distrital:", None, "Fecha: "],
    [None, None, "Hora:"],
    *[[None]] * 6,
]


@pytest.fixture
def read(tmp_path):
    return lambda *sheets, **options: read_source(write_xlsx(tmp_path / "libro.xlsx", *sheets), **options)


def test_the_header_is_found_under_the_titles(read):
    source = read([*TITLES, HEADER, [5, "02-001", "Aguilera"]], [], [])
    assert source.columns == ("Distrito", "Clave de la UT", "Nombre de la Unidad Territorial")
    assert source.notes == ("El encabezado se encontró en el renglón 11.",)


def test_line_breaks_and_blanks_in_headers_do_not_hide_a_column(read):
    source = read([HEADER, [5, "02-001", "Aguilera"]])
    assert match_columns(source.columns, {"clave": ["clave de la ut"]}, {"clave"}) == {"clave": "Clave de la UT"}


def test_blank_first_columns_are_left_out(read):
    source = read([[None, None, "clave", "nombre"], [None, None, "02-001", "Aguilera"]])
    assert source.rows[0].values == {"clave": "02-001", "nombre": "Aguilera"}


def test_a_header_of_two_rows_is_joined(read):
    header = [["Distrito", "Clave", "Nombre de la persona", None, "Total"], [None, None, "Nombre", "Apellido", None]]
    source = read([*header, [5, "02-001", "Ana", "Sol", 9]])
    assert source.columns == (
        "Distrito",
        "Clave",
        "Nombre de la persona Nombre",
        "Nombre de la persona Apellido",
        "Total",
    )


def test_numbers_stay_numbers_and_dates_become_text(read):
    source = read([["cp", "pob", "fecha", "activa"], [1000, 2.5, datetime.date(2025, 3, 20), True]])
    assert source.rows[0].values == {"cp": 1000, "pob": 2.5, "fecha": "2025-03-20", "activa": 1}


def test_several_sheets_with_data_ask_which(read):
    with pytest.raises(SourceError, match="varias hojas con datos: Hoja1, Hoja2"):
        read([["a", "b"], [1, 2]], [["c", "d"], [3, 4]])


def test_the_sheet_asked_for_is_read(read):
    assert read([["a", "b"], [1, 2]], [["c", "d"], [3, 4]], layer="Hoja2").columns == ("c", "d")


def test_a_workbook_without_rows_names_the_header_it_found(read):
    with pytest.raises(SourceError, match=r"solo tiene encabezado \(Distrito, Clave de la UT"):
        read([*TITLES, HEADER])


def test_an_empty_workbook_is_refused(read):
    with pytest.raises(SourceError, match="está vacío"):
        read([], [])


def test_a_cell_at_the_far_corner_is_refused_before_memory_is_reserved(read):
    rows = [["clave", "nombre"], ["02-001", "Aguilera"]]
    with pytest.raises(SourceError, match="celdas muy lejos de los datos"):
        read([*rows, *[[]] * 2_000, [None] * 16_000 + [1]])


def test_a_damaged_workbook_is_refused(tmp_path):
    path = write_xlsx(tmp_path / "libro.xlsx", [["clave", "nombre"], ["02-001", "Aguilera"]])
    members = members_of(path)
    members["xl/worksheets/sheet1.xml"] = re.sub(rb"</.*", b"<", members["xl/worksheets/sheet1.xml"], flags=re.DOTALL)
    with pytest.raises(SourceError, match="dañado"):
        read_source(write_zip(path, members))
