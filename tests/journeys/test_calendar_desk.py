"""The central area prepares an edition, publishes it, gives a stage more time and opens it to one district."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from .conftest import DESKTOP, PHONE
from .test_import import enter
from .test_sign_in import fits

pytestmark = pytest.mark.journey
NOMBRE = "Edición inventada"


def come_in(visit, manage, who, **options):
    """Somebody at the desk with the charge of DEPCyC, which another person granted."""
    page = enter(visit, manage, who, **options)
    other = enter(visit, manage, f"otorga-{who}")
    other.goto("/gestion/encargos/otorgar/")
    other.get_by_label("Correo de la persona").fill(f"{who}@example.org")
    other.get_by_label("Nombre de la persona").fill("Persona Inventada")
    other.get_by_label("Encargo", exact=True).select_option("DEPCYC")
    other.get_by_label("Documento que lo otorga").fill("IECM/SE/OF-12/2026")
    other.get_by_role("button", name="Otorgar").click()
    other.wait_for_url("**/gestion/encargos/")
    page.goto("/gestion/")
    return page


def prepare(page, clave):
    page.get_by_role("link", name="Calendario", exact=True).click()
    page.get_by_role("link", name="Preparar una edición").click()
    page.get_by_label("Mecanismo").select_option(label="Presupuesto participativo")
    page.get_by_label("Clave").fill(clave)
    page.get_by_label("Nombre").fill(NOMBRE)
    page.get_by_label("Acuerdo de la convocatoria").fill("IECM/ACU-CG-900/2026")
    page.get_by_label("De dónde sale").fill("Proyecto de convocatoria")
    page.get_by_role("group", name="Etapas").get_by_label("Registro de proyectos").check()
    page.get_by_role("button", name="Preparar").click()
    page.wait_for_url(f"**/gestion/calendario/{clave}/")


def give_dates(page, today):
    page.get_by_role("link", name="Poner fechas").click()
    page.get_by_label("Primer día").fill(f"{today - timedelta(days=1)}")
    page.get_by_label("Último día").fill(f"{today + timedelta(days=5)}")
    page.get_by_label("De dónde salen las fechas").fill("Convocatoria")
    page.get_by_role("button", name="Ver cómo queda").click()
    page.get_by_role("heading", name="Así quedará").wait_for()
    page.get_by_role("button", name="Poner fechas a la etapa").click()


def give_more_time(page, today):
    page.get_by_role("link", name="Ampliar").click()
    page.get_by_label("Último día").fill(f"{today + timedelta(days=12)}")
    page.get_by_label("Acuerdo del Consejo General").fill("IECM/ACU-CG-901/2026")
    page.get_by_label("Fecha del acuerdo").fill(f"{today}")
    page.get_by_label("Por qué").fill("Faltan proyectos en muchas unidades")
    page.get_by_role("button", name="Ver cómo queda").click()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_an_edition_goes_from_a_draft_to_more_time(visit, manage, no_axe_findings, javascript):
    def look():
        if javascript:
            no_axe_findings(page)
        page.set_viewport_size(PHONE)
        fits(page)
        page.set_viewport_size(DESKTOP)

    today, clave = timezone.localdate(), f"inventada-{int(javascript)}"
    page = come_in(visit, manage, f"calendario{int(javascript)}", java_script_enabled=javascript)
    prepare(page, clave)
    look()
    give_dates(page, today)
    page.get_by_role("link", name="Publicar").click()
    look()
    page.get_by_role("button", name="Publicar").click()
    give_more_time(page, today)
    look()
    page.get_by_role("button", name="Ampliar la etapa").click()
    page.get_by_role("link", name=re.compile(r"^Ventanas\s*: Registro")).click()
    page.get_by_label("Distrito 3", exact=True).check()
    page.get_by_role("button", name="Abrir los marcados").click()
    page.get_by_text("Falta corregir algo").wait_for()
    look()
    assert page.get_by_label("Distrito 3", exact=True).is_checked()
    page.get_by_label("Por qué").fill("Empieza por aquí")
    page.get_by_role("button", name="Abrir los marcados").click()
    page.get_by_role("cell", name=re.compile("Empieza por aquí")).wait_for()
    look()
    page.goto("/mecanismos/calendario/")
    table = page.get_by_role("table", name=re.compile(NOMBRE)).first
    assert "Faltan proyectos en muchas unidades" in table.inner_text()
