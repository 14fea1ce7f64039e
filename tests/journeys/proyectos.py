"""The steps that journeys of projects share, through the pages that everyone uses."""

import re
from dataclasses import dataclass

from tests.factories.documentos import pdf

from .test_sign_in import fits

JACINTA = {"Tu nombre": "Jacinta", "Primer apellido": "Inventada", "Edad": "71"}
PAPER = {"mimeType": "application/pdf", "buffer": pdf()}


@dataclass(frozen=True)
class Sent:
    """What the person has in hand after sending: the open page, the code and the key."""

    page: object
    codigo: str
    llave: str

    def read(self):
        """Their own page, as it is now."""
        self.page.goto(f"/presupuesto/mio/?folio={self.codigo}&llave={self.llave}")
        return self.page.locator("main").inner_text()

    def public(self):
        """What everyone reads of it; a page lives up to two seconds after it changed."""
        self.read()
        self.page.get_by_role("link", name="Ver su página pública").click()
        self.page.wait_for_timeout(2100)
        self.page.reload()
        return self.page.locator("main").inner_text()


def go_on(page, no_axe_findings=None):
    if no_axe_findings:
        no_axe_findings(page)
    fits(page)
    page.get_by_role("button", name="Guardar y continuar").click()


def checked(page, no_axe_findings):
    no_axe_findings(page)
    fits(page)


def begin(page, unidad, no_axe_findings=None):
    page.get_by_role("button", name="Empezar").click()
    page.get_by_role("link", name="Seguir con: Unidad territorial").click()
    page.get_by_label("Busca tu colonia").fill(unidad)
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("radio", name=re.compile(re.escape(unidad))).check()
    go_on(page, no_axe_findings)


def say_what(page, name, no_axe_findings=None):
    page.get_by_label("Nombre del proyecto").fill(name)
    page.get_by_label("¿Qué se haría?").fill("Doce luminarias en el camino de la escuela al parque.")
    go_on(page, no_axe_findings)
    page.get_by_role("radio", name="Obras y servicios").check()
    page.get_by_role("checkbox", name="Toda la población").check()
    go_on(page, no_axe_findings)


def say_where(page, no_axe_findings=None, *, on_the_map=False):
    page.get_by_role("radio", name="Espacio público").check()
    page.get_by_label("¿Dónde está?").fill("Parque de la calle 5 #12")
    if on_the_map:
        page.get_by_role("radio", name="En el mapa").check()
        page.locator("canvas").wait_for()
        page.wait_for_timeout(1500)  # the map is drawn by software
        page.get_by_role("button", name="Aquí es").click()
        page.get_by_text("Marcaste un punto.").wait_for()
        page.get_by_label("Si el lugar sale").fill("Está en la orilla")
    go_on(page, no_axe_findings)


def say_who(page, person, no_axe_findings=None):
    """``person``: by label."""
    page.get_by_label("¿Cuánto costaría?").fill("250,000")
    go_on(page, no_axe_findings)
    for label, value in person.items():
        page.get_by_label(label, exact=label == "Edad").fill(value)
    page.get_by_role("radio", name="Mujer").check()
    go_on(page, no_axe_findings)
    go_on(page, no_axe_findings)


def propose(page, known, name, no_axe_findings=None, *, person=JACINTA, on_the_map=False):
    """Every step of a draft; its list of tasks is left open."""
    begin(page, known["unidad"], no_axe_findings)
    say_what(page, name, no_axe_findings)
    say_where(page, no_axe_findings, on_the_map=on_the_map)
    say_who(page, person, no_axe_findings)


def send(page):
    """From the list of tasks of a whole draft to the code and the key."""
    page.get_by_role("link", name="Revisar y enviar").click()
    page.get_by_role("button", name="Enviar mi proyecto").click()
    page.get_by_role("heading", name="Recibimos tu proyecto").wait_for()
    codigo, llave = page.locator("dd strong").all_inner_texts()[:2]
    return Sent(page, codigo, llave)


def take(page, codigo, step, press=None):
    """One step of staff; ``press`` fills its page in."""
    page.goto(f"/gestion/proyectos/{codigo}/")
    page.get_by_role("link", name=step).click()
    if press:
        press(page)
    page.get_by_role("button", name=step).click()
    page.wait_for_url(f"**/gestion/proyectos/{codigo}/")


def dispatch(central, alcaldia, oficio, no_axe_findings=None):
    """All that waits for an alcaldía leaves under one oficio."""
    central.goto("/gestion/proyectos/remitir/")
    central.get_by_role("link", name=alcaldia).click()
    if no_axe_findings:
        checked(central, no_axe_findings)
    central.get_by_label("Número del oficio").fill(oficio)
    central.get_by_role("button", name="Remitir").click()
    central.wait_for_url("**/gestion/proyectos/")


def judge(page, *, viable=True):
    page.get_by_label("Sesión").select_option(index=1)
    for choice in page.get_by_role("radio", name="Cumple", exact=True).all():
        choice.check()
    for reason in page.get_by_label(re.compile("^Por qué")).all():
        reason.fill("La calle es pública.")
    if not viable:
        page.get_by_role("radio", name="No cumple", exact=True).nth(1).check()
        page.get_by_label(re.compile("^Por qué")).nth(1).fill("El predio es particular.")
    for vote in page.get_by_role("combobox").all():
        if vote.get_attribute("name").startswith("v-"):
            vote.select_option("A_FAVOR")
    page.get_by_label("Costo, en pesos").fill("260000")
    page.get_by_label("Meses de ejecución").fill("4")
    page.get_by_label("Fundamentación").fill("Ley de Participación Ciudadana.")
    page.get_by_role("radio", name="Viable" if viable else "No viable", exact=True).check()


def release(page, which="Los primeros dictámenes", seconds=4):
    """The opinions come out in a moment; until then nobody outside may know them."""
    page.goto("/gestion/dictamenes/")
    page.get_by_role("radio", name=which).check()
    moment = page.evaluate(
        """wait => new Date(Date.now() + wait).toLocaleString("sv", { timeZone: "America/Mexico_City" })""",
        seconds * 1000,
    )
    page.get_by_label("¿Cuándo salen?").fill(moment.replace(" ", "T"))
    page.get_by_role("button", name="Programar").click()
    page.get_by_text("Salen solos el").wait_for()
    page.wait_for_timeout(seconds * 1000)
    page.goto("/gestion/dictamenes/")
    page.get_by_label("Sí, que salgan ahora").check()
    page.get_by_role("button", name="Publicar ahora").click()
    page.get_by_role("status").get_by_text("dict").wait_for()


def rows_of(page):
    """Every public project, as data."""
    return page.request.get("/proyectos.json?ejercicio=2028").json()["proyectos"]


def drawn_near(desk):
    """A project whose UT was drawn, in the district of this desk."""
    desk.goto("/gestion/sorteos/")
    mine = set(desk.locator("main tbody th .nowrap").all_inner_texts())
    return next(each for each in rows_of(desk) if each["numero"] and each["unidad"] in mine)


def undrawn_near(desk):
    """A project of a UT of this district in which nothing was drawn, and to whose draw nobody is invited yet."""
    here, rows = drawn_near(desk)["distrito"], rows_of(desk)
    drawn = {each["unidad"] for each in rows if each["numero"]}
    called = {each["unidad"] for each in desk.request.get("/presupuesto/sorteos.json").json()["sorteos"]}
    return next(each for each in rows if each["distrito"] == here and each["unidad"] not in drawn | called)
