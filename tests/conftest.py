"""Fixtures that all use; the laws of the suite are in tests/laws/."""

import shutil
from pathlib import Path

import pytest

from tests.factories.actors import BY, NOW
from tests.laws.logbook import let_tests_forget
from tests.laws.pages import StrictClient
from tests.laws.queries import shuffle_unordered_queries
from tests.laws.templates import forbid_undefined_variables

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"]
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_configure():
    let_tests_forget()


@pytest.fixture(autouse=True)
def laws(monkeypatch):
    forbid_undefined_variables(monkeypatch)
    shuffle_unordered_queries(monkeypatch)


@pytest.fixture
def client():
    return StrictClient()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real public data beside the project; skips where it is absent."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real public data (../shared/data) is not on this machine; its small twin is tested")
    return folder


@pytest.fixture
def catalogos(db):
    """Alcaldías, kinds of UT and districts in place."""
    from tequio.territorio.actions.sembrar_catalogos import sembrar_catalogos

    sembrar_catalogos(by=BY, now=NOW)


@pytest.fixture(autouse=True)
def forgetful(settings, tmp_path):
    """What the process keeps of one test's frames (pictures, pages, files) is never seen by the next."""
    from tequio.mecanismos.queries.picture import forget
    from tequio.territorio import files
    from tequio.territorio.locator import loading
    from tequio.territorio.portal.pages import pages
    from tequio.territorio.queries import huecos
    from tequio.ui.believed import forget_all

    settings.DATA_DIR = tmp_path
    forget()
    loading.forget()
    files.forget()
    huecos.forget()
    pages.forget()
    forget_all()


@pytest.fixture
def believing(monkeypatch):
    """What is believed for two seconds is believed for the whole test: a slow machine asks no more than a fast one."""
    monkeypatch.setattr("tequio.ui.believed.FRESH_S", 3600)
    monkeypatch.setattr("tequio.territorio.locator.loading.FRESH_S", 3600)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium; one for the whole run, since Playwright admits no second one beside it."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no chromium on this machine, so no journey can be walked")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
        yield browser
        browser.close()
