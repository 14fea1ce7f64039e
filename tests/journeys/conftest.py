"""A served Tequio with the small fictitious city, and a real browser to walk it."""

import re
import subprocess
import sys
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from tests.factories.machine import own_database

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
VISITORS = count()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


@pytest.fixture(scope="session")
def site_environment(tmp_path_factory):
    """What the processes of the site are given: a database of its own on the engine that DATABASE_URL names, or SQLite.

    Of its own, since every worker of the suite serves a site.
    """
    with an_environment(tmp_path_factory.mktemp("site")) as given:
        yield given


@pytest.fixture(scope="session")
def site(site_environment):
    """The address of the site."""
    with a_site(site_environment) as address:
        yield address


@contextmanager
def an_environment(folder):
    from served import own_environment

    with own_database() as url:
        given = {"TEQUIO_TRUSTED_PROXIES": "1"} | ({"DATABASE_URL": url} if url else {})
        yield own_environment(folder) | given


@contextmanager
def a_site(environment):
    """The small fictitious city, founded and served."""
    from served import served

    prepare = [sys.executable, "scripts/serve.py", "--demo", "--small", "--prepare-only"]
    subprocess.run(prepare, cwd=ROOT, env=environment, check=True)
    with served(environment) as address:
        yield address


@pytest.fixture
def manage(site_environment):
    """What ``manage.py`` says; it fails the test, with what it said, when it fails."""

    def run(*order):
        command = [sys.executable, "manage.py", *order]
        done = subprocess.run(command, cwd=ROOT, env=site_environment, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def visit(site, browser):
    """``visit("/ut/", **options of a browser context)`` opens a page as a new visitor; console errors fail the test."""
    contexts, complaints = [], []

    def open_page(path="/", **options):
        usual = {
            "base_url": site,
            "viewport": DESKTOP,
            "locale": "es-MX",
            "extra_http_headers": _address_of_their_own(),
        }
        context = browser.new_context(**usual | options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(_told(message)) if _is_fault(message, page) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if not _own(request.url, site) else None)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def sessions():
    """Cookies of the accounts that came in, by address."""
    return {}


@pytest.fixture
def account(visit, manage, sessions):
    """``account("od-titular")``: the desk of that account of the fictitious city; it signs in once."""

    def come_in(rol):
        who = f"{rol}@ciudad.example"
        if who in sessions:
            return visit("/gestion/", storage_state=sessions[who])
        said = manage("entrada_demo", who)
        page = visit("/cuenta/entrar/personal/")
        page.get_by_label("Correo").fill(who)
        page.get_by_label("Contraseña").fill(re.search("contraseña: (.*)", said)[1])
        page.get_by_role("button", name="Seguir").click()
        page.get_by_label("Código").fill(re.search("minuto: (.*)", said)[1])
        page.get_by_role("button", name="Entrar", exact=True).click()
        page.wait_for_url("**/gestion/")
        sessions[who] = page.context.storage_state()
        return page

    return come_in


def _address_of_their_own():
    """As a proxy in front would tell it: limits count by address, and visitors do not share one."""
    number = next(VISITORS)
    return {"X-Forwarded-For": f"10.0.{number // 250}.{number % 250 + 1}"}


def _is_fault(message, page):
    """An error, unless it only repeats that the page itself answers 4xx, as a form does that was filled in wrong."""
    own = message.location["url"] == page.url and "the server responded with a status of 4" in message.text
    return message.type == "error" and not own


def _told(message):
    return f"{message.text} ({message.location['url']})"


def _own(url, site):
    return url.startswith((site, "data:", "blob:"))


@pytest.fixture
def no_axe_findings():
    """Every rule on the page as it is; in the dark, what depends on colours."""

    def check(page):
        page.evaluate(AXE.read_text())
        page.emulate_media(reduced_motion="reduce")  # a colour on its way to another is none
        assert _findings(page, RULES) == []
        page.emulate_media(color_scheme="dark")
        assert _findings(page, COLOURS) == []
        page.emulate_media(color_scheme="light")

    return check


def _findings(page, options):
    found = page.evaluate("options => axe.run(options)", options)
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes'][:3]]}" for each in found["violations"]]
