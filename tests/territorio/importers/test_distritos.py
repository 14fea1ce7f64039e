from datetime import date

import pytest
from openpyxl import Workbook

from tequio.territorio.importers.distritos import Persona, read_distritos

from .files import KNOWN, how, table, why


def read(folder, *rows):
    return read_distritos(table(folder, *rows), KNOWN)


def test_a_row_says_all_of_an_office(tmp_path):
    headers = ["numero", "domicilio", "codigo_postal", "lon", "lat", "titular_nombre", "titular_puesto"]
    row = ["33", "Calle Falsa 1", "1000", -99.2, 19.4, "Nadie Real", "Titular de Órgano Desconcentrado"]
    [oficina] = read(
        tmp_path, [*headers, "cabecera_de", "revisado_el"], [*row, "08; Álvaro Obregón", "16/08/2026"]
    ).oficinas
    assert oficina.datos["domicilio"] == "Calle Falsa 1"
    assert (oficina.datos["lon"], oficina.datos["lat"]) == (-99.2, 19.4)
    assert oficina.datos["revisado_el"] == date(2026, 8, 16)
    assert oficina.responsables == {"TITULAR": Persona("Nadie Real", "Titular de Órgano Desconcentrado")}
    assert oficina.cabecera_de == ("08", "10")


def test_the_postal_code_gets_its_zero_back(tmp_path):
    leidos = read(tmp_path, ["numero", "cp"], [1, 1000])
    assert leidos.oficinas[0].datos == {"codigo_postal": "01000"}
    assert how(leidos.report) == [("Dirección Distrital 01", "el código postal «1000» se escribió 01000")]


def test_a_workbook_is_read_as_well(tmp_path):
    book = Workbook()
    book.active.append(["Número", "Revisado el"])
    book.active.append([5, date(2026, 8, 16)])
    book.save(tmp_path / "directorio.xlsx")
    [oficina] = read_distritos(tmp_path / "directorio.xlsx", KNOWN).oficinas
    assert (oficina.numero, oficina.datos) == (5, {"revisado_el": date(2026, 8, 16)})


@pytest.mark.parametrize(
    ("headers", "row", "reason"),
    [
        (["numero"], ["34"], "no es un distrito"),
        (["numero"], [""], "no es un distrito"),
        (["numero", "lon", "lat"], [1, 19.4, -99.2], "la longitud y la latitud están cambiadas de lugar"),
        (["numero", "lon", "lat"], [1, -58.4, -34.6], "está fuera de la Ciudad de México"),
        (["numero", "lon", "lat"], [1, -99.2, ""], "falta la longitud o la latitud"),
        (["numero", "correo"], [1, "dd01 en iecm"], "no es un correo electrónico"),
        (["numero", "titular"], [1, "Nadie Real"], "falta el puesto"),
        (["numero", "cabecera_de"], [1, "Toluca"], "no se reconoce la alcaldía"),
        (["numero", "revisado_el"], [1, "ayer"], "no es una fecha"),
    ],
)
def test_an_office_that_cannot_be_is_refused_with_its_reason(tmp_path, headers, row, reason):
    assert reason in why(read(tmp_path, [*headers, "nota"], [*row, "x"]).report)[0]


def test_a_district_comes_once(tmp_path):
    assert "ya apareció" in why(read(tmp_path, ["numero", "telefono"], [1, "5"], [1, "6"]).report)[0]


def test_an_alcaldia_has_one_cabecera(tmp_path):
    assert "ya tiene cabecera" in why(read(tmp_path, ["numero", "cabecera_de"], [1, "05"], [2, "G.A.M."]).report)[0]
