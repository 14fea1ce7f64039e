import pytest

from tequio.lib.sources import SourceError
from tequio.territorio.importers.secciones import read_secciones

from .files import how, table, why

HEADERS = ["cve_ut", "seccion", "relacion"]


def read(folder, *rows, headers=HEADERS, sep=","):
    return read_secciones(table(folder, headers, *rows, sep=sep), {"02-001", "02-002"})


def test_each_row_is_a_section_of_a_ut(tmp_path):
    leidas = read(tmp_path, ["02-001", 1, "completa"], ["02-002", 3, "Parcial"])
    assert leidas.relaciones == {("02-001", 1): "COMPLETA", ("02-002", 3): "PARCIAL"}


def test_a_file_with_bars_and_its_first_line_is_read(tmp_path):
    path = tmp_path / "secciones.csv"
    path.write_text("sep=|\nCVEUT|SECCION|RELACION\n2-1|1|completa\n", encoding="latin-1")
    leidas = read_secciones(path, {"02-001"})
    assert leidas.relaciones == {("02-001", 1): "COMPLETA"}
    assert how(leidas.report) == [("02-001 sección 1", "la clave «2-1» se escribió 02-001")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["02-099", 1, "completa"], "la clave 02-099 no está en el marco"),
        (["02-001", "1, 2", "completa"], "no es una sección"),
        (["02-001", "", "completa"], "no es una sección"),
        (["02-001", 1, "a veces"], "no es «completa» ni «parcial»"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(tmp_path, row, reason):
    assert reason in why(read(tmp_path, row).report)[0]


def test_a_section_listed_both_ways_is_partial(tmp_path):
    leidas = read(tmp_path, ["02-001", 1, "completa"], ["02-001", 1, "parcial"])
    assert leidas.relaciones == {("02-001", 1): "PARCIAL"}
    assert "aparece completa y parcial" in how(leidas.report)[0][1]


def test_a_file_without_rows_is_refused(tmp_path):
    with pytest.raises(SourceError):
        read(tmp_path)
