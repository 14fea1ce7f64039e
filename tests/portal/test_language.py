"""Names of the data are Spanish: where the page is in English, a screen reader is told."""

import html5lib
import pytest

from tequio.territorio.models import Distrito

pytestmark = pytest.mark.django_db
PAGES = [
    "/",
    "/mapa/",
    "/buscar/?q=la joya",
    "/buscar/?q=roma norte",
    "/buscar/?q=la magdalena",
    "/buscar/?lon=-99.1298&lat=19.4302",
    "/no-encuentro-mi-lugar/?alcaldia=cuauhtemoc",
    "/ut/",
    "/ut/?en=2020-05-01",
    "/ut/08-033/",
    "/ut/15-003/?en=2020-05-01",
    "/ut/12-002/",
    "/alcaldias/",
    "/alcaldias/la-magdalena-contreras/",
    "/distritos/",
    "/distritos/33/",
]
SILENT = {"script", "template", "style"}
HTML = "{http://www.w3.org/1999/xhtml}"
# How the data of the town are called: units, alcaldías, kinds, offices, frame, aliases, settlements.
NAMES = (
    *("Los Padres", "LOS PADRES", "La Joya", "Roma Norte", "San Ángel", "Peña Sin Dibujo", "El Llano", "Alameda"),
    *("Magdalena Contreras", "Cuauhtémoc", "Tlalpan", "Dirección Distrital", "Marco geográfico", "Pueblo"),
    *("Calle Luna", "Lunes a viernes"),
)


def texts(element, spanish=False):
    """Every text of a page that is seen, and whether it is told as Spanish."""
    tag = element.tag.removeprefix(HTML) if isinstance(element.tag, str) else ""
    if tag in SILENT or not tag or "}" in tag:
        return
    spanish = element.get("lang", "es" if spanish else "en").startswith("es")
    yield element.text or "", spanish
    for child in element:
        yield from texts(child, spanish)
        yield child.tail or "", spanish


def told_in_english(page):
    seen = texts(html5lib.parse(page))
    return [text.strip() for text, spanish in seen if not spanish and any(name in text for name in NAMES)]


@pytest.mark.parametrize("path", PAGES)
def test_every_name_of_the_data_is_told_as_spanish(client, town, path):
    Distrito.objects.filter(numero=33).update(domicilio="Calle Luna 1", horario="Lunes a viernes")
    assert told_in_english(client.get(f"/en{path}").content.decode()) == []


@pytest.mark.parametrize("path", ["/ut/08-033/", "/alcaldias/tlalpan/", "/distritos/33/"])
def test_a_title_that_is_a_name_is_told_as_spanish(client, town, path):
    assert '<title lang="es-mx">' in client.get(f"/en{path}").content.decode()


def test_in_spanish_nothing_more_is_said(client, town):
    page = client.get("/ut/08-033/").content.decode()
    assert "<span lang" not in page


def test_what_has_no_room_for_a_mark_has_none(client, town):
    page = client.get("/en/ut/08-033/").content.decode()
    assert '<meta property="og:description" content="Colonia' in page
    assert 'aria-label="Outline of Los Padres"' in page
