"""The first administrator grants a district its charge, imports a frame in pages, mends a row, and publishes it."""

import json
import re

import pytest
from shapely import box
from shapely.geometry import mapping

from .conftest import DESKTOP, PHONE, a_site, an_environment
from .test_sign_in import PASSWORD, fits, totp

pytestmark = pytest.mark.journey
ELSEWHERE = (
    "/gestion/",
    "/gestion/buscar/?q=san",
    "/gestion/bitacora/",
    "/gestion/importaciones/",
    "/gestion/calidad/?marco=m-2090",
    "/gestion/calidad/ficticio-2022/sin-poblacion/",
    "/gestion/calidad/ficticio-2022/traslapes/",
    "/en/gestion/calidad/",
)
NAMES = {"02-001": "AGUILERA", "02-002": "", "02-003": "ALDANA"}


@pytest.fixture(scope="module")
def site_environment(tmp_path_factory):
    """A city apart: with a frame that is not fictitious in it, the doors of the fictitious accounts stay shut."""
    with an_environment(tmp_path_factory.mktemp("import")) as given:
        yield given


@pytest.fixture(scope="module")
def site(site_environment):
    with a_site(site_environment) as address:
        yield address


@pytest.fixture
def frame_file(tmp_path):
    """Three UTs side by side; one has no name."""
    shapes = [mapping(box(-99.2 + n / 100, 19.4, -99.19 + n / 100, 19.41)) for n in range(len(NAMES))]
    features = [
        {"type": "Feature", "properties": {"CVEUT": clave, "NOMUT": nombre, "SUMPOB1": 900}, "geometry": shape}
        for (clave, nombre), shape in zip(NAMES.items(), shapes, strict=True)
    ]
    path = tmp_path / "marco inventado.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def enter(visit, manage, who, **options):
    """A new administrator at the desk, by the link of the command, with both factors."""
    said = manage("crear_administracion", "--correo", f"{who}@example.org", "--nombre", who.capitalize(), "--otra")
    page = visit(re.search(r"http://127\.0\.0\.1:8000(\S+)", said)[1], **options)
    page.get_by_label("Contraseña nueva").fill(PASSWORD)
    page.get_by_label("La misma, otra vez").fill(PASSWORD)
    page.get_by_role("button", name="Guardar").click()
    page.get_by_role("link", name="Activar con mi teléfono").click()
    page.get_by_label("Código de la aplicación").fill(totp(page.locator("code").inner_text().replace(" ", "")))
    page.get_by_role("button", name="Activar").click()
    page.wait_for_url("**/respaldo/")
    page.goto("/gestion/")
    return page


def grant(page):
    page.goto("/gestion/encargos/otorgar/")
    page.get_by_label("Correo de la persona").fill("distrito16@example.org")
    page.get_by_label("Nombre de la persona").fill("Distrito Inventado")
    page.get_by_label("Encargo", exact=True).select_option("OD_TITULAR")
    page.get_by_label("Distrito", exact=True).select_option("16")
    page.get_by_label("Documento que lo otorga").fill("IECM/SE/OF-10/2026")
    page.get_by_role("button", name="Otorgar").click()
    page.wait_for_url("**/gestion/encargos/")


def upload(page, path):
    page.goto("/gestion/importaciones/")
    page.get_by_role("link", name="Importar un archivo").click()
    page.get_by_label(re.compile("Marco geográfico")).check()
    page.get_by_label("Archivo", exact=True).set_input_files(path)


def tell_columns(page, clave, day):
    page.get_by_label("Nombre del marco").fill("Marco inventado")
    page.get_by_label("Clave", exact=True).fill(clave)
    page.get_by_label("Rige desde").fill(day)
    assert page.get_by_label("Población").input_value() == "SUMPOB1"


def test_a_frame_goes_from_a_file_to_everyone(visit, manage, frame_file, no_axe_findings):
    def look():
        no_axe_findings(page)
        page.set_viewport_size(PHONE)
        fits(page)
        page.set_viewport_size(DESKTOP)

    page = enter(visit, manage, "importadora")
    look()
    grant(page)
    upload(page, frame_file)
    look()
    page.get_by_role("button", name="Subir y seguir").click()
    page.wait_for_url("**/columnas/")
    look()
    tell_columns(page, "m-2090", "2090-01-01")
    page.get_by_role("button", name="Revisar el archivo").click()
    page.get_by_text("En la fila, a punto de empezar").wait_for()
    look()
    manage("trabajar", "--una-vez")
    page.get_by_text("Hay filas que no se pueden tomar").wait_for()  # by itself
    look()
    page.get_by_role("link", name="Corregir u omitir").click()
    look()
    page.get_by_label("Nombre", exact=True).fill("ÁNGEL ZIMBRÓN")
    page.get_by_role("button", name="Guardar la corrección").click()
    page.get_by_role("button", name="Revisar otra vez").click()
    manage("trabajar", "--una-vez")
    page.get_by_role("button", name="Aceptar e importar").click()
    manage("trabajar", "--una-vez")
    page.get_by_role("link", name=re.compile("lista de marcos")).click()
    look()
    page.get_by_role("link", name="Publicar").first.click()
    look()
    page.get_by_role("button", name="Publicar este marco").click()
    page.wait_for_url("**/gestion/marcos/")
    assert page.get_by_role("link", name="Publicar").count() == 0
    for address in ELSEWHERE:
        page.goto(address)
        look()
    page.goto("/ut/02-002/?en=2090-01-01")
    assert "Ángel Zimbrón" in page.locator("h1").inner_text()


def test_without_javascript_a_frame_is_imported_and_undone(visit, manage, frame_file):
    page = enter(visit, manage, "sinscript", java_script_enabled=False)
    upload(page, frame_file)
    page.get_by_role("button", name="Subir y seguir").click()
    tell_columns(page, "m-2091", "2091-01-01")
    page.get_by_role("button", name="Revisar el archivo").click()
    manage("trabajar", "--una-vez")
    page.get_by_role("link", name="Actualizar").click()
    page.get_by_role("link", name="Corregir u omitir").click()
    page.get_by_role("button", name="Omitir esta fila").click()
    page.get_by_role("button", name="Revisar otra vez").click()
    manage("trabajar", "--una-vez")
    page.get_by_role("link", name="Actualizar").click()
    page.get_by_role("button", name="Aceptar e importar").click()
    manage("trabajar", "--una-vez")
    page.get_by_role("link", name="Actualizar").click()
    page.get_by_role("link", name="Deshacer esta importación").click()
    page.get_by_label("Motivo").fill("Era otro archivo")
    page.get_by_role("button", name="Deshacer").click()
    assert "Deshecha" in page.locator("main").inner_text()
    page.goto("/gestion/marcos/")
    assert "m-2091" not in page.locator("main").inner_text()
