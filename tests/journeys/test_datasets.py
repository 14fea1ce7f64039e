"""Someone wants the UTs of their alcaldía as a table, and as a file; also without JavaScript and from a phone."""

import csv
import hashlib
from pathlib import Path

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.journey
SCREENS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
SCRIPTS = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
UTS = "/datos/unidades-territoriales/"


@SCREENS
@SCRIPTS
def test_from_the_foot_of_any_page_to_a_file(visit, viewport, javascript):
    page = visit("/", viewport=viewport, java_script_enabled=javascript)
    page.get_by_role("contentinfo").get_by_role("link", name="Datos abiertos").click()
    page.get_by_role("link", name="Unidades territoriales", exact=True).last.click()
    page.wait_for_url(f"**{UTS}")
    page.get_by_label("Alcaldía").select_option("tlalpan")
    page.get_by_role("button", name="Aplicar").click()
    page.wait_for_url("**alcaldia=tlalpan**")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()
    with Path(download.value.path()).open(encoding="utf-8", newline="") as file:
        places = {row["Demarcación Territorial"] for row in csv.DictReader(file)}
    assert places == {"Tlalpan"}
    assert download.value.suggested_filename.startswith("unidades-territoriales-alcaldia-tlalpan")


def test_a_heading_sorts_by_its_column(visit):
    page = visit(UTS)
    page.get_by_role("columnheader", name="Población").get_by_role("link").click()
    page.wait_for_url("**orden=poblacion")
    assert page.get_by_role("columnheader", name="Población").first.get_attribute("aria-sort") == "ascending"


def test_the_fingerprint_proves_the_file(visit):
    page = visit(UTS)
    told = page.request.get("/datos/unidades-territoriales.xlsx.sha256").text().split()[0]
    assert told == hashlib.sha256(page.request.get("/datos/unidades-territoriales.xlsx").body()).hexdigest()


@pytest.mark.parametrize("path", [UTS, f"{UTS}?q=zzzz", "/datos/marcos-geograficos/", f"/en{UTS}"])
@SCREENS
def test_axe_finds_nothing(visit, no_axe_findings, path, viewport):
    no_axe_findings(visit(path, viewport=viewport))
