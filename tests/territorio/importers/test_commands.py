"""What the import commands have in common, and files that no importer can take."""

import json
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from tequio.territorio.models import Asentamiento, CodigoPostalUnidad, Distrito, Marco, SeccionUnidad, UnidadTerritorial
from tests.factories.territorio import UnidadFactory

from .files import layer, square, table, unit

FRAME = {"clave": "m-2019", "nombre": "Marco", "vigente_desde": "2019-09-30"}
pytestmark = pytest.mark.usefixtures("catalogos")


def run(command, path, **options):
    out = StringIO()
    call_command(command, str(path), stdout=out, **options)
    return out.getvalue()


def import_frame(path, **options):
    return run("importar_marco", path, **FRAME | options)


def counts():
    """How many rows each table has."""
    return {model.__name__: model.objects.count() for model in apps.get_app_config("territorio").get_models()}


def test_a_frame_comes_in_and_the_report_says_so(tmp_path):
    told = import_frame(layer(tmp_path, unit()), acuerdo="ACU-1")
    marco = Marco.objects.get()
    assert (marco.clave, marco.acuerdo, marco.cargado_by, marco.estado) == (
        "m-2019",
        "ACU-1",
        "manage.py importar_marco",
        "CARGADO",
    )
    assert "«m-2019», sin publicar" in told


def test_a_frame_may_be_published_at_once(tmp_path):
    told = import_frame(layer(tmp_path, unit()), publicar=True)
    assert Marco.objects.get().estado == "PUBLICADO"
    assert "«m-2019» quedó publicado" in told


def test_a_rehearsal_tells_everything_and_keeps_nothing(tmp_path):
    before = counts()
    told = import_frame(layer(tmp_path, unit()), dry_run=True)
    assert counts() == before
    assert "Fue un ensayo: no se guardó nada." in told


def test_one_refused_row_leaves_everything_as_it_was(tmp_path):
    before = counts()
    with pytest.raises(CommandError, match="Filas rechazadas: 1") as stopped:
        import_frame(layer(tmp_path, unit(), unit("02-002", " ")))
    assert (counts(), stopped.value.returncode) == (before, 1)


def test_refused_rows_may_be_left_out_knowingly(tmp_path):
    told = import_frame(layer(tmp_path, unit(), unit("02-002", " ")), omitir_rechazadas=True)
    assert "se omitieron a sabiendas" in told
    assert list(UnidadTerritorial.objects.values_list("clave", flat=True)) == ["02-001"]


def test_the_whole_report_is_kept_as_json(tmp_path):
    import_frame(layer(tmp_path, unit("2-1")), informe=tmp_path / "informe.json")
    informe = json.loads((tmp_path / "informe.json").read_text(encoding="utf-8"))
    assert informe["aceptado"] is True
    assert informe["tomadas"] == ["02-001"]
    assert informe["corregidas"] == [{"clave": "02-001", "como": "la clave «2-1» se escribió 02-001"}]


def test_the_json_says_why_a_file_was_not_taken(tmp_path):
    with pytest.raises(CommandError, match="No cambió nada"):
        import_frame(table(tmp_path, ["a", "b"], [1, 2]), informe=tmp_path / "informe.json")
    informe = json.loads((tmp_path / "informe.json").read_text(encoding="utf-8"))
    assert (informe["aceptado"], "Faltan columnas" in informe["error"]) == (False, True)


def test_a_report_without_a_folder_stops_before_anything_is_stored(tmp_path):
    with pytest.raises(CommandError, match="No existe la carpeta del informe"):
        import_frame(layer(tmp_path, unit()), informe=tmp_path / "nada" / "informe.json")
    assert not Marco.objects.exists()


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), OperationalError("database is locked")])
def test_what_the_machine_refuses_is_told_without_a_traceback(tmp_path, failure):
    def refuse(execute, sql, *rest):
        if sql.startswith("INSERT"):
            raise failure
        return execute(sql, *rest)

    with connection.execute_wrapper(refuse), pytest.raises(CommandError, match="La máquina no dejó terminar"):
        import_frame(layer(tmp_path, unit()))
    assert not Marco.objects.exists()


def test_a_frame_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(CommandError, match="No hay ningún marco «otro»"):
        run("importar_secciones", table(tmp_path, ["cve_ut", "seccion", "relacion"]), marco="otro")


def test_lost_letters_come_only_from_the_frame_that_is_asked(tmp_path):
    UnidadFactory(marco__clave="m-2022", clave="02-001", nombre="NUEVA ESPAÑA")
    UnidadFactory(marco__clave="m-2023", clave="02-001", nombre="OTRA")
    import_frame(layer(tmp_path, unit(nombre="NUEVA ESPAA")), nombres_de="m-2023")
    assert UnidadTerritorial.objects.get(marco__clave="m-2019").nombre == "NUEVA ESPAA"


def test_lost_letters_never_come_from_a_fictitious_frame(tmp_path):
    UnidadFactory(marco__ficticio=True, clave="02-001", nombre="NUEVA ESPAÑA")
    import_frame(layer(tmp_path, unit(nombre="NUEVA ESPAA")))
    assert UnidadTerritorial.objects.get(marco__clave="m-2019").nombre == "NUEVA ESPAA"


def test_sections_come_in(tmp_path):
    UnidadFactory(marco__clave="m-2019", clave="02-001")
    run("importar_secciones", table(tmp_path, ["cve_ut", "seccion", "relacion"], ["2-1", 7, "parcial"]), marco="m-2019")
    assert SeccionUnidad.objects.get().seccion == 7


def test_postal_codes_come_in(tmp_path):
    import_frame(layer(tmp_path, unit()))
    codes = layer(tmp_path, unit() | {"properties": {"d_cp": "2000"}}, name="cp.geojson")
    run("importar_codigos_postales", codes, marco="m-2019")
    assert CodigoPostalUnidad.objects.get().codigo == "02000"


def test_settlements_come_in_without_a_frame(tmp_path):
    rows = ["cp", "asentamiento", "tipo", "alcaldia"], ["1000", "San Ángel", "Colonia", "Álvaro Obregón"]
    run("importar_codigos_postales", table(tmp_path, *rows))
    assert Asentamiento.objects.get().alcaldia_id == "10"


def test_the_directory_of_offices_comes_in_with_its_cabeceras(tmp_path):
    import_frame(layer(tmp_path, unit(DTTOLOC="5")))
    run("importar_distritos", table(tmp_path, ["dd", "telefono", "cabecera_de"], [5, "55", "02"]), marco="m-2019")
    assert Distrito.objects.get(pk=5).telefono == "55"
    assert Marco.objects.get().coberturas.get().cabecera


IMPORTS = {
    "importar_marco": FRAME | {"clave": "otro", "vigente_desde": "2022-10-01"},
    "importar_secciones": {"marco": "m-2019"},
    "importar_codigos_postales": {"marco": "m-2019"},
    "importar_distritos": {"marco": "m-2019"},
}


@pytest.fixture
def city(tmp_path, catalogos):
    import_frame(layer(tmp_path, unit(), unit("02-002", "ALDANA", square(1))))


def refusal(command, path):
    """The message of a file that must be refused, with nothing changed."""
    before = counts()
    with pytest.raises(CommandError, match="No cambió nada") as stopped:
        run(command, path, **IMPORTS[command])
    assert (counts(), stopped.value.returncode) == (before, 1)
    return str(stopped.value)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("command", IMPORTS)
@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"not a table", b"a;b\n1;2;3;4\n", b"{", b'{"type": "FeatureCollection"', b"\xff\xfea\x00,\x00b\x00"],
)
def test_a_broken_file_is_refused_in_words_and_changes_nothing(tmp_path, command, content):
    path = tmp_path / "roto.csv"
    path.write_bytes(content)
    assert len(refusal(command, path)) > 40


@pytest.mark.real
@pytest.mark.slow  # each importer reads the 21 files
@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("command", IMPORTS)
def test_files_as_other_offices_send_them_are_refused_and_change_nothing(shared_data, command):
    for folder in ("polling_import_fixtures_uk", "geocoder_faults"):
        files = [path for path in (shared_data / folder).iterdir() if path.suffix not in (".md", ".rst", "")]
        assert files
        for path in files:
            assert len(refusal(command, path)) > 40
