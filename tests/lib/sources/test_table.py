import pytest

from tequio.lib.sources import SourceError, read_source
from tests.lib.sources.making import write_csv

ROWS = "clave,nombre\n02-001,Aguilera\n02-002,Aldana\n"


@pytest.fixture
def read(tmp_path):
    return lambda text, encoding="utf-8", name="tabla.csv": read_source(write_csv(tmp_path / name, text, encoding))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(read, separator):
    source = read(ROWS.replace(",", separator), name="tabla.txt")
    assert source.columns == ("clave", "nombre")
    assert source.rows[1].values == {"clave": "02-002", "nombre": "Aldana"}
    assert not source.notes


def test_commas_inside_the_cells_do_not_mislead(read):
    source = read("clave\tdireccion\n02-001\tCalle 5, Centro\n02-002\tCalle 6, Sur\n", name="tabla.tsv")
    assert source.rows[0].values["direccion"] == "Calle 5, Centro"


def test_a_declared_separator_is_obeyed(read):
    source = read('sep=|\r\nclave|nombre\r\n02-001|"Uno, dos; tres"\r\n')
    assert source.rows[0].values == {"clave": "02-001", "nombre": "Uno, dos; tres"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_any_encoding_of_a_table_is_read(read, encoding):
    assert read("clave,nombre\n02-001,Peñón Álvaro\n", encoding).rows[0].values["nombre"] == "Peñón Álvaro"


def test_blank_lines_are_skipped_and_blank_cells_are_none(read):
    source = read("clave,nombre\n\n02-001,  \n,,\n02-002,Aldana\n")
    assert [(row.number, row.values["nombre"]) for row in source.rows] == [(1, None), (2, "Aldana")]


def test_titles_above_the_header_are_left_out_and_said(read):
    source = read("Reporte de UT,,\nFecha:,2025-03-20,\n\nclave,nombre,pob\n02-001,Aguilera,5\n")
    assert source.columns == ("clave", "nombre", "pob")
    assert source.notes == ("El encabezado se encontró en el renglón 4.",)


def test_repeated_and_nameless_headers_stay_apart(read):
    assert read("clave,Total,Total,,\n02-001,1,2,3,\n").columns == ("clave", "Total", "Total (2)", "columna 4")


def test_quotes_escaped_by_a_backslash_are_read(read):
    assert read('clave,nombre\n02-001,"Un \\"buen\\" caminar"\n').rows[0].values["nombre"] == 'Un "buen" caminar'


def test_line_breaks_inside_a_cell_are_kept(read):
    assert read('clave,nombre\n02-001,"Uno\ndos"\n').rows[0].values["nombre"] == "Uno\ndos"


def test_double_encoded_text_is_mended_and_said_in_its_row(read):
    source = read("clave,nombre\n02-001,Aguilera\n03-001,CoyoacÃ¡n\n")
    assert source.rows[0].notes == ()
    assert source.rows[1].values["nombre"] == "Coyoacán"
    assert source.rows[1].notes == ("nombre: se deshizo la doble codificación («CoyoacÃ¡n» → «Coyoacán»)",)


def test_double_encoded_headers_are_mended_and_said(read):
    source = read("clave,alcaldÃ­a\n02-001,Azcapotzalco\n")
    assert source.columns == ("clave", "alcaldía")
    assert source.notes == ("Los encabezados traían acentos con doble codificación; se corrigieron.",)


@pytest.mark.parametrize("header", ["c", "c{}"])
def test_a_table_of_very_many_columns_is_read_at_once(read, header):
    names = ",".join(header.format(place) for place in range(30_000))
    assert len(read(f"{names}\n{names}\n").columns) == 30_000


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "está vacío"),
        ("clave,nombre\n", r"solo tiene encabezado \(clave, nombre\)"),
        ("hola\nesto no es una tabla\n", "no es una tabla"),
        ("1,2\n3,4\n", "nombres de las columnas"),
        ("clave,nombre\n02-001,Aguilera\n02-002", "cortado en el último renglón"),
        ('clave,nombre\n02-001,"Aguile', "comillas sin cerrar"),
        ("clave,nombre\n02-001\n02-002,Aldana\n", r"renglón 2 no corresponde al encabezado \(1 celdas"),
        ("clave,nombre\n02-001,Aguilera,de más\n02-002,Aldana\n", r"renglón 2 no corresponde"),
        ('clave,nombre\n02-001,"Un "buen" caminar"\n', "comillas mal puestas en el renglón 2"),
        (f'clave,nombre\n02-001,"{"x" * 140_000}"\n', "revisa si faltan comillas"),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused(read, text, why):
    with pytest.raises(SourceError, match=why):
        read(text)
