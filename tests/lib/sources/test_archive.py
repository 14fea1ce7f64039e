import stat
import zipfile

import pytest

from tequio.lib.sources import SourceError, archive, read_source
from tests.lib.sources.making import write_xlsx, write_zip

CSV = b"clave,nombre\n02-001,Aguilera\n"


@pytest.fixture
def refused(tmp_path):
    def check(members, why):
        with pytest.raises(SourceError, match=why):
            read_source(write_zip(tmp_path / "subido.zip", members))

    return check


def test_a_table_in_a_zip_is_read_under_a_name_of_our_own(tmp_path):
    source = read_source(write_zip(tmp_path / "subido.zip", {"carpeta/Tabla ñ.csv": CSV, "__MACOSX/._Tabla.csv": b"x"}))
    assert source.rows[0].values == {"clave": "02-001", "nombre": "Aguilera"}


@pytest.mark.parametrize("name", ["/etc/tabla.csv", "../tabla.csv", "a/../../tabla.csv", "a\\tabla.csv", "C:tabla.csv"])
def test_a_name_that_leaves_the_folder_is_refused(refused, name):
    refused({name: CSV}, "sale de la carpeta")


def test_an_archive_in_an_archive_is_refused(refused, tmp_path):
    inner = write_zip(tmp_path / "dentro.zip", {"tabla.csv": CSV}).read_bytes()
    refused({"tabla.csv": CSV, "dentro.dat": inner}, "trae otro dentro")


@pytest.mark.parametrize("head", [b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08"])
def test_an_archive_of_another_kind_in_an_archive_is_refused(refused, head):
    refused({"tabla.csv": CSV, "dentro.dat": head}, "trae otro dentro")


def test_a_workbook_in_an_archive_is_read(tmp_path):
    book = write_xlsx(tmp_path / "libro.xlsx", [["clave", "nombre"], ["02-001", "Aguilera"]])
    source = read_source(write_zip(tmp_path / "subido.zip", {"libro.xlsx": book.read_bytes()}))
    assert source.columns == ("clave", "nombre")


def test_names_that_repeat_but_for_case_are_refused(refused):
    refused({"tabla.csv": CSV, "TABLA.csv": CSV}, "está repetido")


def test_a_link_is_refused(tmp_path):
    path = tmp_path / "subido.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        link = zipfile.ZipInfo("tabla.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        bundle.writestr(link, "/etc/passwd")
    with pytest.raises(SourceError, match="es un enlace"):
        read_source(path)


def test_a_member_with_password_is_refused(tmp_path):
    path = write_zip(tmp_path / "subido.zip", {"tabla.csv": CSV})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(SourceError, match="contraseña"):
        read_source(path)


def test_an_unusual_compression_is_refused(tmp_path):
    path = tmp_path / "subido.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as bundle:
        bundle.writestr("tabla.csv", CSV)
    with pytest.raises(SourceError, match="método desconocido"):
        read_source(path)


def test_too_many_members_are_refused(refused):
    refused({f"{n}.csv": CSV for n in range(archive.MAX_MEMBERS + 1)}, "más de 200 archivos")


def test_a_bomb_is_refused_by_how_it_grows(refused):
    refused({"tabla.csv": bytes(archive.RATIO_FLOOR + 1)}, "crece más de lo normal")


def test_the_size_is_counted_as_it_comes_out(refused, monkeypatch):
    monkeypatch.setattr(archive, "MAX_BYTES", 1024**2)
    refused({"a.csv": bytes(600_000), "b.csv": bytes(600_000)}, "ocupa más de 1 MB")


def test_a_size_that_lies_is_not_trusted(tmp_path):
    path = write_zip(tmp_path / "subido.zip", {"tabla.csv": CSV * 1000})
    data = path.read_bytes().replace((len(CSV) * 1000).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    path.write_bytes(data)
    with pytest.raises(SourceError, match="dañado o incompleto"):
        read_source(path)


@pytest.mark.parametrize("cut", [30, -5, -40])
def test_a_cut_archive_is_refused(tmp_path, cut):
    path = write_zip(tmp_path / "subido.zip", {"tabla.csv": CSV * 100})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(SourceError, match="dañado o incompleto"):
        read_source(path)


def test_a_damaged_member_is_refused(tmp_path):
    path = write_zip(tmp_path / "subido.zip", {"tabla.csv": CSV * 100})
    data = bytearray(path.read_bytes())
    data[45] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(SourceError, match="dañado o incompleto"):
        read_source(path)


def test_an_archive_without_data_is_refused(refused):
    refused({"leeme.pdf": b"%PDF-1.4"}, "no trae ninguna capa ni tabla")


def test_several_tables_ask_which(refused):
    refused({"a.csv": CSV, "b.csv": CSV}, r"varias capas o tablas: a\.csv, b\.csv")


@pytest.mark.parametrize("layer", ["b", "b.csv"])
def test_the_table_asked_for_is_read(tmp_path, layer):
    path = write_zip(tmp_path / "subido.zip", {"a.csv": CSV, "b.csv": CSV.replace(b"Aguilera", b"Aldana")})
    assert read_source(path, layer=layer).rows[0].values["nombre"] == "Aldana"


def test_a_text_beside_a_table_is_not_taken_for_data(tmp_path):
    path = write_zip(tmp_path / "subido.zip", {"LEEME.txt": b"hola", "tabla.csv": CSV})
    assert len(read_source(path).rows) == 1


def test_nothing_is_left_in_the_temporary_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    read_source(write_zip(tmp_path / "subido.zip", {"tabla.csv": CSV}))
    assert not list((tmp_path / "tmp").iterdir())
