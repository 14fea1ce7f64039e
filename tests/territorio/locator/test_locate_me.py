"""«Usar mi ubicación» in a real browser: every state, nothing sent, and an answer without a network."""

import re

import pytest
from playwright.sync_api import Error, expect

from .site import Site, collect_static
from .towns import VILLA, encoded

pytestmark = [pytest.mark.journey, pytest.mark.slow]  # a real browser
PERMITTED = {"permissions": ["geolocation"]}
TIMES_OUT = "() => { navigator.geolocation.getCurrentPosition = (found, failed) => failed({code: 3}) }"
COUNTS = "() => { window.asked = 0; navigator.geolocation.getCurrentPosition = () => window.asked++ }"
KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    kept[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  }
  return kept;
}"""


@pytest.fixture(scope="module")
def static(tmp_path_factory):
    return collect_static(tmp_path_factory.mktemp("static"))


@pytest.fixture
def site(static):
    site = Site(static, encoded(VILLA))
    yield site
    site.close()


@pytest.fixture
def visit(browser, site):
    """visit(x, y, accuracy) → the page, opened by someone who stands x, y metres from the middle of the town."""
    contexts = []

    def visit(x=150, y=100, accuracy=5, **options):
        position = {"longitude": -99.1 + x * 1e-5, "latitude": 19.4 + y * 1e-5, "accuracy": accuracy}
        context = browser.new_context(**({"geolocation": position} | PERMITTED | options))
        contexts.append(context)
        page = context.new_page()
        page.goto(site.address)
        return page

    yield visit
    for context in contexts:
        context.close()


def locate(page):
    page.get_by_role("button", name="Usar mi ubicación").click()
    return page.locator("#mine")


def wait_until_kept(page, site, version=1):
    """Until the worker of this version keeps the whole shell, and nothing else is kept; ten seconds at most."""
    expected = {f"tequio-{version}": {site.address + path for path in site.shell}}
    for _ in range(100):
        kept = {name: set(addresses) for name, addresses in page.evaluate(KEPT).items() if addresses}
        if kept == expected:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"kept: {kept}")


@pytest.mark.parametrize(
    ("position", "text"),
    [
        ((150, 100, 35), "Tu teléfono da ±35 m. Vives en Peña 02-001, distrito 5."),
        ((160, 100, 5), "Tu teléfono da ±5 m. Vives en Peña 02-001, distrito 5. Cerca: 02-002."),
        ((30, 30, 2), "Estás en dos: 03-002 02-001"),
        ((190, 100, 35), "Elige la tuya, ±35 m: 02-001 02-002"),
        ((480, 100, 5), "Aquí no hay unidad territorial. A 84 m está 02-002."),
        ((900_000, 100, 5), "Estás fuera de la ciudad."),
    ],
)
def test_a_click_says_where_one_is(visit, position, text):
    expect(locate(visit(*position))).to_have_text(re.compile(r"\s*".join(map(re.escape, text.split()))))


def test_the_answer_links_to_the_page_of_the_unidad(visit):
    expect(locate(visit()).get_by_role("link")).to_have_attribute("href", "/ut/02-001/")


def test_a_name_is_shown_as_text_never_as_html(visit, site):
    site.files[site.file] = site.files[site.file].replace("Peña 02-001".encode(), b"<b>P</b>-001")
    expect(locate(visit())).to_contain_text("<b>P</b>-001")


def test_no_permission_is_said(visit):
    expect(locate(visit(permissions=[]))).to_have_text(re.compile(r"^\s*No diste permiso\.\s*$"))


def test_inside_another_app_a_hint_is_given(visit):
    page = visit(permissions=[], user_agent="Mozilla/5.0 (Linux; Android 14) [FBAN/FB4A;FBAV/450.0]")
    expect(locate(page)).to_contain_text("Abre esta página en tu navegador.")


def test_a_telephone_that_does_not_know_is_said(visit):
    page = visit()
    page.context.set_geolocation(None)
    expect(locate(page)).to_have_text("Tu teléfono no sabe dónde está.")


def test_a_telephone_that_takes_too_long_is_said(visit):
    page = visit()
    page.evaluate(TIMES_OUT)
    expect(locate(page)).to_have_text("Tu teléfono tardó demasiado.")


def test_a_file_that_did_not_come_may_be_asked_for_again(visit, site):
    data = site.files.pop(site.file)
    page = visit()
    expect(locate(page)).to_have_text("No se pudo bajar el mapa.")
    site.files[site.file] = data
    expect(locate(page)).to_contain_text("Vives en Peña 02-001")


def test_the_button_is_hidden_until_its_code_runs(visit):
    page = visit(java_script_enabled=False)
    expect(page.locator("button")).to_be_hidden()


def test_the_position_is_not_asked_for_before_the_click(visit):
    page = visit()
    page.add_init_script(f"({COUNTS})()")
    page.reload(wait_until="networkidle")
    assert page.evaluate("window.asked") == 0
    locate(page)
    assert page.evaluate("window.asked") == 1


def test_nothing_leaves_the_device(visit, site):
    """Every request of the browser and every one that reached the server: only the file, without the coordinates."""
    page, seen = visit(), []
    wait_until_kept(page, site)
    page.context.on("request", lambda request: seen.append((request.method, request.url, request.post_data)))
    site.log.clear()
    expect(locate(page)).to_contain_text("Vives en Peña 02-001")
    page.wait_for_timeout(300)
    assert set(seen) <= {("GET", site.address + site.file, None)}
    assert site.log == []


def test_the_page_breaks_no_rule_of_the_policy(visit):
    page, said = visit(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.reload()
    expect(locate(page)).to_contain_text("Vives en")
    assert said == []


def test_after_one_visit_it_answers_without_a_network(visit, site):
    page = visit()
    wait_until_kept(page, site)
    page.context.set_offline(True)
    site.log.clear()
    page.reload()
    expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 128)")
    expect(locate(page)).to_contain_text("Vives en Peña 02-001")
    assert site.log == []


def test_without_a_network_the_home_page_stands_in_for_others_but_not_for_gestion(visit, site):
    page = visit()
    wait_until_kept(page, site)
    page.context.set_offline(True)
    page.goto(site.address + "/ut/02-001/")
    expect(page).to_have_title("¿Dónde vives?")
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(site.address + "/gestion/")


def test_only_the_home_page_and_hashed_files_are_kept(visit, site):
    page = visit()
    wait_until_kept(page, site)
    for path in ("/ut/02-001/", "/gestion/", "/?q=mi+casa", "/"):
        page.goto(site.address + path)
    wait_until_kept(page, site)


def test_a_new_version_drops_the_old_cache(visit, site):
    page = visit()
    wait_until_kept(page, site)
    site.release("2")
    page.reload()
    wait_until_kept(page, site, version=2)


@pytest.mark.real
def test_golden_points_get_their_unidades_in_chromium(browser, static, real_file, golden_points):
    site = Site(static, real_file)
    page = browser.new_page()
    page.goto(site.address)
    found = page.evaluate(
        """async ([locator, file, points]) => {
          const { decode } = await import(locator);
          const territory = decode(await (await fetch(file)).arrayBuffer());
          return points.map(({ lon, lat }) => territory.at(lon, lat).places.map(({ clave }) => clave));
        }""",
        [site.static["locator.js"], site.file, [{"lon": p["lon"], "lat": p["lat"]} for p in golden_points]],
    )
    page.close()
    site.close()
    for point, keys in zip(golden_points, map(set, found), strict=True):
        near = point["boundary_m"] <= 2
        assert keys <= point["within_2m"] if near else keys == point["expected"], point
