import hashlib
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.sources import SourceError, read_source, source
from tests.lib.sources.making import (
    members_of,
    with_files,
    write_csv,
    write_geojson,
    write_layer,
    write_xlsx,
    write_zip,
    zip_shapefile,
)

ROWS = "clave,nombre\n02-001,Aguilera\n"
HEADS = [b"", b"PK\x03\x04", b"SQLite format 3\0", b"\x00\x00\x27\x0a", b"{", b"sep=,\n", b"\xef\xbb\xbf", b"\xff\xfe"]


def test_the_file_is_named_hashed_and_left_as_it_was(tmp_path):
    path = write_csv(tmp_path / "Colonias 2019.csv", ROWS)
    result = read_source(path)
    assert (result.name, result.sha256) == ("Colonias 2019.csv", hashlib.sha256(ROWS.encode()).hexdigest())
    assert path.read_text() == ROWS


def test_progress_counts_every_row(tmp_path):
    heard = []
    read_source(write_geojson(tmp_path / "colonias.geojson"), progress=lambda *at: heard.append(at))
    assert heard == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("name", "separator", "what"), [("tabla.csv", "\t", "tabuladores"), ("tabla.tsv", ",", "comas")]
)
def test_a_table_with_the_extension_of_another_is_read_and_said(tmp_path, name, separator, what):
    result = read_source(write_csv(tmp_path / name, ROWS.replace(",", separator)))
    assert len(result.rows) == 1
    assert f"una tabla separada por {what}" in result.notes[0]


def test_a_workbook_a_zip_and_a_geopackage_named_csv_are_read_and_said(tmp_path):
    workbook = write_xlsx(tmp_path / "libro.xlsx", [["clave", "nombre"], ["02-001", "Aguilera"]])
    for made in (workbook, zip_shapefile(tmp_path), write_layer(tmp_path / "capa.gpkg")):
        result = read_source(made.rename(tmp_path / "subido.csv"))
        assert result.notes[0].startswith("La extensión .csv no corresponde: el contenido es un")


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"%PDF-1.7", "es un PDF"),
        (b"\xd0\xcf\x11\xe0", "antiguo"),
        (b"Rar!\x1a", "RAR"),
        (b"<HTML>", "una página web"),
        (b"\x89PNG", "una imagen"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_what_to_do(tmp_path, head, why):
    (tmp_path / "tabla.csv").write_bytes(head)
    with pytest.raises(SourceError, match=why):
        read_source(tmp_path / "tabla.csv")


def test_an_absent_file_is_said(tmp_path):
    with pytest.raises(SourceError, match=r"No se encontró el archivo «nada\.csv»"):
        read_source(tmp_path / "nada.csv")


def test_a_file_over_the_limit_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "MAX_BYTES", 10)
    with pytest.raises(SourceError, match="Divídelo"):
        read_source(write_csv(tmp_path / "tabla.csv", ROWS))


@pytest.mark.slow  # starts another Python
def test_gdal_is_not_loaded_until_a_layer_comes():
    code = "import sys, tequio.lib.sources; sys.exit('pyogrio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(head=st.sampled_from(HEADS), tail=st.binary(max_size=400))
@with_files
def test_any_bytes_give_a_source_or_a_source_error(tmp_path, head, tail):
    path = tmp_path / "subido.csv"
    path.write_bytes(head + tail)
    with suppress(SourceError):
        read_source(path)


@pytest.mark.slow  # reads sixty damaged files
@given(data=st.data())
@with_files
def test_a_good_file_with_wrong_bytes_gives_a_source_or_a_source_error(tmp_path, good_files, data):
    members = dict(data.draw(st.sampled_from(good_files)))
    name = data.draw(st.sampled_from(sorted(members)))
    content = bytearray(members[name])
    for _ in range(3):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    members[name] = bytes(content)
    path = tmp_path / "subido"
    write_zip(path, members) if len(members) > 1 else path.write_bytes(content)
    with suppress(SourceError):
        read_source(path)


@pytest.fixture(scope="module")
def good_files(tmp_path_factory):
    """Members by name: several for what travels in a ZIP, so that the damage is inside and not in its checksums."""
    folder = tmp_path_factory.mktemp("buenos")
    workbook = write_xlsx(folder / "libro.xlsx", [["clave", "nombre"], ["02-001", "Aguilera"]])
    packed = [members_of(path) for path in (workbook, zip_shapefile(folder))]
    alone = (write_layer(folder / "capa.gpkg"), write_geojson(folder / "capa.geojson"))
    return packed + [{path.name: path.read_bytes()} for path in alone]
