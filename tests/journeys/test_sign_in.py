"""A citizen comes in with a code, the first administrator with two factors, a neighbour with a key."""

import base64
import email
import hmac
import re
import struct
import time
from email import policy
from pathlib import Path

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.journey
PASSWORD = "cuatro burros cruzan despacio"
ENTRANCE = [
    "/cuenta/entrar/",
    "/cuenta/entrar/personal/",
    "/cuenta/crear/",
    "/cuenta/contrasena/enlace/",
    "/en/cuenta/entrar/",
]


@pytest.fixture
def letter(site_environment):
    """The last message to an address: its text."""

    def last(to):
        folder = Path(site_environment["TEQUIO_DATA_DIR"]) / "correo"
        for _ in range(50):
            files = sorted(folder.rglob("*.eml"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
            letters = (email.message_from_bytes(path.read_bytes(), policy=policy.default) for path in files)
            found = next((each for each in letters if to in each["To"]), None)
            if found:
                return found.get_body(("plain",)).get_content()
            time.sleep(0.1)
        raise AssertionError(f"no letter to {to}")

    return last


def code_in(text):
    return re.search(r"^(\d{6})\s*$", text, re.MULTILINE)[1]


def totp(secret):
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def fits(page):
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def make_account(page, letter, address):
    page.goto("/cuenta/crear/")
    page.get_by_label("Correo electrónico").fill(address)
    page.get_by_role("button", name="Crear mi cuenta").click()
    page.get_by_label("Código").fill(code_in(letter(address)))
    page.get_by_role("button", name="Confirmar").click()
    page.wait_for_url("**/cuenta/")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ENTRANCE)
def test_the_entrance_is_accessible_and_fits(visit, no_axe_findings, path, viewport):
    page = visit(path, viewport=viewport)
    no_axe_findings(page)
    fits(page)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_citizen_makes_an_account_leaves_and_comes_in_with_a_code(visit, letter, no_axe_findings, javascript):
    address = f"vecina{int(javascript)}@example.org"
    page = visit("/cuenta/crear/", viewport=PHONE, java_script_enabled=javascript)
    make_account(page, letter, address)
    assert page.get_by_role("heading", name="Mi cuenta").is_visible()
    page.get_by_role("button", name="Salir").click()
    page.goto("/cuenta/entrar/")
    page.get_by_label("Correo electrónico").fill(address)
    page.get_by_role("button", name="Enviarme un código").click()
    if javascript:
        no_axe_findings(page)
        fits(page)
    page.get_by_label("Código").fill(code_in(letter(address)))
    page.get_by_role("button", name="Entrar", exact=True).click()
    page.wait_for_url("**/cuenta/")
    assert address in page.locator("main").inner_text()


def test_the_first_administrator_enters_by_the_link_enrols_a_phone_and_grants_a_charge(
    visit, manage, letter, no_axe_findings
):
    said = manage("crear_administracion", "--correo", "jefa@example.org", "--nombre", "Jefa", "--otra")
    page = visit(re.search(r"http://127\.0\.0\.1:8000(\S+)", said)[1])
    page.get_by_label("Contraseña nueva").fill(PASSWORD)
    page.get_by_label("La misma, otra vez").fill(PASSWORD)
    page.get_by_role("button", name="Guardar").click()
    page.wait_for_url("**/cuenta/seguridad/**")
    no_axe_findings(page)
    page.get_by_role("link", name="Activar con mi teléfono").click()
    no_axe_findings(page)
    page.get_by_label("Código de la aplicación").fill(totp(page.locator("code").inner_text().replace(" ", "")))
    page.get_by_role("button", name="Activar").click()
    page.wait_for_url("**/respaldo/")
    no_axe_findings(page)
    spare = page.locator("li code").first.inner_text()
    page.get_by_role("link", name="Ya los guardé: seguir").click()
    grant(page, no_axe_findings)
    manage("trabajar", "--una-vez")
    assert "Se te otorgó este encargo" in letter("titular@example.org")
    comes_in_again(page, spare)


def grant(page, no_axe_findings):
    page.get_by_role("link", name="Ir a mi trabajo").click()
    no_axe_findings(page)
    page.get_by_role("link", name="Encargos", exact=True).click()
    page.get_by_role("link", name="Otorgar un encargo").click()
    no_axe_findings(page)
    page.get_by_label("Correo de la persona").fill("titular@example.org")
    page.get_by_label("Nombre de la persona").fill("Titular Inventada")
    page.get_by_label("Encargo", exact=True).select_option("OD_TITULAR")
    page.get_by_label("Distrito", exact=True).select_option("14")
    page.get_by_label("Documento que lo otorga").fill("IECM/SE/OF-9/2026")
    page.get_by_role("button", name="Otorgar").click()
    page.wait_for_url("**/gestion/encargos/")
    assert page.get_by_role("row", name=re.compile("Titular Inventada")).is_visible()
    page.set_viewport_size(PHONE)
    fits(page)
    no_axe_findings(page)


def comes_in_again(page, spare):
    """Another day, without the telephone: password and a spare code."""
    page.goto("/cuenta/")
    page.get_by_role("button", name="Salir").click()
    page.goto("/cuenta/entrar/personal/")
    page.get_by_label("Correo electrónico").fill("jefa@example.org")
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Seguir").click()
    page.get_by_label("Código").fill(spare)
    page.get_by_role("button", name="Entrar", exact=True).click()
    page.wait_for_url("**/gestion/")


def test_a_neighbour_adds_a_passkey_and_comes_in_with_it_alone(browser, site, letter):
    """Keys belong to a name, never to a number, so here the site is called localhost."""
    context = browser.new_context(base_url=site.replace("127.0.0.1", "localhost"), viewport=DESKTOP)
    page = context.new_page()
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    abilities = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**abilities, "isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    make_account(page, letter, "llavera@example.org")
    page.goto("/cuenta/seguridad/llaves/agregar/")
    page.get_by_label("Nombre de la llave").fill("mi teléfono")
    page.get_by_role("button", name="Agregar").click()
    page.wait_for_url("**/respaldo/")
    page.goto("/cuenta/")
    page.get_by_role("button", name="Salir").click()
    page.goto("/cuenta/entrar/")
    page.get_by_role("button", name="Entrar con una llave de acceso").click()
    page.wait_for_url("**/cuenta/")
    assert "llavera@example.org" in page.locator("main").inner_text()
    context.close()
