"""Someone wants to know which UT is theirs: by words, by position, by pointing at the map; also without JavaScript."""

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.journey
SCREENS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
SCRIPTS = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])

# Ends once the worker has kept the page, every file that it loaded and the territory file. It waits by itself:
# Playwright's wait_for_function takes the promise of an async function for a yes.
UNTIL_KEPT = """async () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const files = loaded.filter(({ pathname }) => /^\\/(static|mapas)\\//.test(pathname)).map(({ href }) => href);
  const territory = document.querySelector("[data-tequio-file]").dataset.tequioFile;
  const needed = [location.href, new URL(territory, location.origin).href, ...files];
  for (const patience = performance.now() + 20_000; performance.now() < patience; ) {
    const missing = await Promise.all(needed.map(async (url) => !(await caches.match(url))));
    if (!missing.includes(true)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("The worker did not keep everything within 20 s.");
}"""


def inner_point(page, clave):
    """Somewhere inside a UT, as the site itself publishes it."""
    return page.request.get(f"/ut/{clave}.json").json()["punto_interior"]


@SCREENS
@SCRIPTS
def test_by_its_name(visit, viewport, javascript):
    page = visit("/", viewport=viewport, java_script_enabled=javascript)
    page.get_by_label("¿Dónde vives?").fill("los padres")
    page.get_by_role("button", name="Buscar").click()
    page.wait_for_url("**/ut/08-033/")
    assert page.get_by_role("heading", level=1).inner_text() == "Los Padres"
    assert "Dirección Distrital" in page.inner_text("main")


@SCRIPTS
def test_with_a_typing_error_the_choice_is_offered(visit, javascript):
    page = visit("/", java_script_enabled=javascript)
    page.get_by_label("¿Dónde vives?").fill("los pdares")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Los Padres", exact=True).first.click()
    page.wait_for_url("**/ut/08-033/")


def test_with_the_keyboard_alone(visit):
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Saltar al contenido"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("08-033")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ut/08-033/")


def test_by_position_without_sending_it(visit):
    page = visit("/")
    point = inner_point(page, "08-033")
    asked = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"longitude": point["lon"], "latitude": point["lat"], "accuracy": 1})
    page.get_by_role("button", name="Usar mi ubicación").click()
    page.locator("#mi-ubicacion").get_by_role("link", name="Los Padres", exact=True).click()
    page.wait_for_url("**/ut/08-033/")
    figures = [str(abs(value))[:7] for value in point.values()]
    assert [url for url in asked if any(figure in url for figure in figures)] == []


def test_by_position_when_permission_is_denied(visit):
    page = visit("/", permissions=[])
    page.get_by_role("button", name="Usar mi ubicación").click()
    page.get_by_text("no dio permiso").wait_for()
    assert page.get_by_label("¿Dónde vives?").is_enabled()


def test_by_position_offline_after_one_visit(visit):
    page = visit("/")
    point = inner_point(page, "08-033")
    page.evaluate(UNTIL_KEPT)
    page.context.set_offline(True)
    page.reload()
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"longitude": point["lon"], "latitude": point["lat"], "accuracy": 1})
    page.get_by_role("button", name="Usar mi ubicación").click()
    page.locator("#mi-ubicacion").get_by_text("Los Padres", exact=True).wait_for()


def test_by_pointing_at_the_map(visit):
    page = visit("/mapa/")
    page.locator(".maplibregl-canvas").wait_for()
    page.get_by_role("button", name="Aquí es").click()
    assert page.locator("#senalado .note").is_visible()


def test_the_map_goes_to_my_position(visit):
    page = visit("/mapa/")
    point = inner_point(page, "08-033")
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"longitude": point["lon"], "latitude": point["lat"], "accuracy": 1})
    page.get_by_role("button", name="Ir a mi ubicación").click()
    page.locator("#senalado").get_by_role("link", name="Los Padres", exact=True).wait_for()


def test_a_ut_opens_its_map_only_when_asked(visit):
    page = visit("/ut/08-033/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert not any("maplibre" in name for name in loaded)
    page.get_by_role("button", name="Explorar el mapa").click()
    page.locator(".maplibregl-canvas").wait_for()


@SCRIPTS
def test_who_does_not_find_their_place_learns_whom_to_call(visit, javascript):
    page = visit("/buscar/?q=zzzz", java_script_enabled=javascript)
    page.get_by_role("link", name="No encuentro mi lugar").first.click()
    page.get_by_label("¿En qué alcaldía vives?").select_option("La Magdalena Contreras")
    page.get_by_role("button", name="Ver a quién llamar").click()
    assert page.locator("a[href^='tel:']").first.is_visible()


@SCRIPTS
def test_the_list_narrows_and_the_address_can_be_shared(visit, javascript):
    page = visit("/ut/", java_script_enabled=javascript)
    page.get_by_label("Nombre o clave").fill("08-033")
    page.get_by_role("button", name="Aplicar").click()
    page.wait_for_url("**q=08-033**")
    page.get_by_role("link", name="Los Padres", exact=True).wait_for()
    assert page.locator("tbody tr").count() == 1
