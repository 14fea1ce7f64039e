"""The gallery shows every component and nothing else."""

import pytest

from tequio.ui.gallery.samples import FOLDER, SAMPLES
from tequio.ui.templatetags.ui import register

pytestmark = [pytest.mark.urls("tests.ui.urls"), pytest.mark.django_db]
PAGES = ["", "muestra/", "muestra/lugar/", "muestra/gestion/", "muestra/cartel/"]


def test_every_registered_component_is_shown_once():
    shown = [tag for sample in SAMPLES for tag in sample.tags]
    assert sorted(shown) == sorted(register.tags)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_sample_uses_the_tags_it_names(sample):
    assert [tag for tag in sample.tags if f"{{% {tag}" not in sample.source] == []


def test_every_sample_file_is_in_the_list():
    assert {path.stem for path in FOLDER.glob("*.html")} == {sample.name for sample in SAMPLES}


@pytest.mark.parametrize("prefix", ["/ui/", "/en/ui/"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_in_both_languages(client, prefix, page):
    response = client.get(prefix + page)
    assert response.status_code == 200
    assert response.headers["Content-Language"] == ("en" if prefix.startswith("/en/") else "es-mx")


def test_the_language_link_leads_to_the_same_page_and_question(client):
    html = client.get("/ui/?pagina=2").content.decode()
    assert 'href="/en/ui/?pagina=2" hreflang="en"' in html


def test_a_page_names_its_address_and_its_twin(client):
    html = client.get("/en/ui/?x=1").content.decode()
    assert '<link rel="canonical" href="http://testserver/en/ui/">' in html
    assert '<link rel="alternate" hreflang="es-mx" href="http://testserver/ui/">' in html
