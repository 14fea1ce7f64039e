"""How much money each UT has: a file is checked row by row, accepted whole, and may be taken back."""

from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import Workbook

from tequio.bitacora.models import Asiento
from tequio.lib.sources import SourceError, read_source
from tequio.presupuesto.actions.importar_montos import MONTOS, ensayar_montos, recibir_montos
from tequio.presupuesto.importers.montos import COLUMNS, pesos_of
from tequio.presupuesto.models import MontoUnidad
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.importers.values import UnreadableError
from tequio.territorio.models import Marco
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion
from tests.factories.mecanismos import EjercicioFactory
from tests.factories.presupuesto import UNIDAD, registrado
from tests.territorio.importers.files import table

pytestmark = pytest.mark.django_db
WHO = {"by": BY, "now": NOW}
HEAD = ["Clave de  la UT", "Unidad Territotrial", "Monto asignado"]
OTHER = "15-003"
GAZETTE = "Gaceta inventada, 15 de enero de 2028"


@pytest.fixture
def received(year, tmp_path):
    """An import of these rows, whose columns their names told."""

    def received(*rows, path=None, **facts):
        frame = Marco.objects.get().clave
        chosen = {"marco": frame, "ejercicio": 2028, "fuente": GAZETTE, **facts}
        return importacion(path or table(tmp_path, *rows), "MONTOS", **chosen)

    return received


@pytest.fixture
def do(django_capture_on_commit_callbacks):
    """The import after an act, with its task done."""

    def do(act, found, **facts):
        with django_capture_on_commit_callbacks(execute=True):
            act(found, **facts, **WHO)
        found.refresh_from_db()
        return found

    return do


@pytest.fixture
def check(do):
    return lambda found: do(revisar_importacion, found, tarea=ensayar_montos)


@pytest.fixture
def accept(do, check):
    return lambda found: do(aceptar_importacion, check(found), tarea=recibir_montos)


def stored():
    return dict(MontoUnidad.objects.values_list("unidad", "monto"))


@pytest.mark.parametrize(
    ("written", "pesos"),
    [("$1,234,567.00", "1234567"), ("1234567", "1234567"), (1234567.5, "1234567.50"), (" $ 850 000 M.N.", "850000")],
)
def test_an_amount_is_understood_however_it_was_typed(written, pesos):
    assert pesos_of(written, []) == Decimal(pesos)


@pytest.mark.parametrize("written", ["", None, "por definir", "-5", "0", "1,23,456", "1.234.567,00", 10**11])
def test_what_is_no_amount_is_refused(written):
    with pytest.raises(UnreadableError):
        pesos_of(written, [])


def test_parts_of_a_cent_are_rounded_and_that_is_told():
    mends = []
    assert pesos_of("100.005", mends) == Decimal("100.01")
    assert mends == ["el monto «100.005» se redondeó a $100.01"]


def test_a_check_tells_what_is_new_and_what_changes_and_stores_nothing(received, check, year):
    MontoUnidad.objects.create(ejercicio=year, unidad=UNIDAD, monto=500, fuente="antes", certeza="VERIFICADO")
    found = check(received(HEAD, [UNIDAD, "Los Padres", "$600.00"], [OTHER, "Otra", "700"]))
    assert found.informe["cambian"] == [[f"{UNIDAD} (2028)", "de $500.00 a $600.00"]]
    assert "Unidades con monto nuevo: 1; que cambia: 1; que sigue igual: 0." in found.informe["notas"]
    assert stored() == {UNIDAD: 500}


def test_each_row_that_cannot_be_taken_says_why(received, check):
    rows = [["99-999", "", "1"], [UNIDAD, "", "mil"], [OTHER, "", "5"], [OTHER, "", "6"], ["TOTAL", "", "12"]]
    found = check(received(HEAD, *rows))
    told = {each["fila"]: each["motivo"] for each in found.informe["rechazadas"]}
    assert told == {
        1: "la clave 99-999 no está en el marco",
        2: "el monto «mil» no es una cantidad como 1,234,567.00",
        4: f"la unidad {OTHER} ya venía con otro monto ($5.00)",
        5: "es la suma de los renglones, no una unidad: omítela",
    }


def test_while_a_row_is_refused_nothing_can_be_accepted(received, check, do):
    found = check(received(HEAD, ["99-999", "", "1"], [UNIDAD, "", "2"]))
    with pytest.raises(CargaError):
        do(aceptar_importacion, found, tarea=recibir_montos)


def test_what_was_accepted_says_where_it_was_published_and_is_in_the_logbook(received, accept):
    assert accept(received(HEAD, [UNIDAD, "", "600"], [OTHER, "", "700.50"])).estado == "ACEPTADA"
    kept = MontoUnidad.objects.get(unidad=UNIDAD)
    assert (kept.ejercicio.ejercicio, kept.monto, kept.fuente) == (2028, 600, GAZETTE)
    entry = Asiento.objects.get(acto="presupuesto.cargar_montos")
    assert (entry.despues["unidades"], entry.despues["pesos"], entry.publico) == (2, "1300.50", True)


def test_amounts_that_the_file_lacks_stay(received, accept, year):
    MontoUnidad.objects.create(ejercicio=year, unidad=OTHER, monto=500, fuente="antes", certeza="VERIFICADO")
    accept(received(HEAD, [UNIDAD, "", "600"]))
    assert stored() == {OTHER: 500, UNIDAD: 600}


def test_a_file_may_say_the_year_of_each_row(received, accept, year):
    EjercicioFactory(edicion=year.edicion, ejercicio=2029)
    rows = [[UNIDAD, "", "600", "2028"], [UNIDAD, "", "650", "2029"]]
    accept(received([*HEAD, "Ejercicio fiscal"], *rows, ejercicio=None))
    assert dict(MontoUnidad.objects.values_list("ejercicio__ejercicio", "monto")) == {2028: 600, 2029: 650}


def test_a_year_that_no_edition_decides_is_refused(received, check):
    found = check(received([*HEAD, "Año"], [UNIDAD, "", "600", "2040"]))
    assert found.informe["rechazadas"][0]["motivo"] == "ninguna edición decide el ejercicio 2040"


def test_without_its_publication_nothing_is_loaded(received, check):
    found = check(received(HEAD, [UNIDAD, "", "600"], fuente=""))
    assert (found.estado, found.problema) == ("POR_REVISAR", "Falta decir dónde se publicaron los montos.")


def test_undoing_puts_back_what_there_was(received, accept, year):
    MontoUnidad.objects.create(ejercicio=year, unidad=UNIDAD, monto=500, fuente="antes", certeza="VERIFICADO")
    found = accept(received(HEAD, [UNIDAD, "", "600"], [OTHER, "", "700"]))
    deshacer_importacion(found, motivo="Era otro archivo", manera=MONTOS, **WHO)
    assert list(MontoUnidad.objects.values_list("unidad", "monto", "fuente")) == [(UNIDAD, 500, "antes")]


def test_what_somebody_changed_afterwards_is_not_undone(received, accept):
    found = accept(received(HEAD, [UNIDAD, "", "600"]))
    MontoUnidad.objects.update(monto=1)
    assert "alguien cargó otros montos" in MONTOS.impedimento(found)
    with pytest.raises(CargaError):
        deshacer_importacion(found, motivo="x", manera=MONTOS, **WHO)


def test_a_workbook_with_its_header_in_row_eleven_and_blank_rows_is_read(received, check, tmp_path):
    """As the institute's own: titles above, an empty first column, a line break in a header, a far empty cell."""
    book, path = Workbook(), tmp_path / "montos.xlsx"
    sheet = book.active
    sheet["B2"], sheet["B3"], sheet["B5"] = "INSTITUTO INVENTADO", "Montos por unidad", "Fecha:"
    for column, name in zip("BCD", ("Clave de \n la UT", "Unidad  Territotrial ", "Monto  asignado"), strict=True):
        sheet[f"{column}11"] = name
    sheet["B13"], sheet["C13"], sheet["D13"] = UNIDAD, "Los Padres", 612345.67
    sheet["B16"], sheet["C16"], sheet["D16"] = OTHER, "PeÃ±Ã³n", "$ 700,000.00"
    sheet["B200"] = " "
    book.create_sheet("Hoja2")
    book.save(path)
    found = check(received(path=path))
    assert (found.tomadas, found.rechazadas) == (2, 0)


def test_a_table_of_something_else_does_not_pass_for_amounts(tmp_path):
    from tequio.lib.sources import match_columns

    source = read_source(table(tmp_path, ["folio", "nombre"], ["1", "x"]))
    with pytest.raises(SourceError):
        match_columns(source.columns, COLUMNS, required=("clave", "monto"))


def test_the_pages_of_the_unit_and_of_the_project_tell_the_amount(received, accept, client):
    proyecto = registrado()
    accept(received(HEAD, [UNIDAD, "", "1,612,345.00"]))
    for address in (f"/ut/{UNIDAD}/", reverse("presupuesto:proyecto", args=[proyecto.slug])):
        page = client.get(address).content.decode()
        assert "$1,612,345" in page
        assert GAZETTE in page


def test_a_row_that_does_not_say_its_year_is_refused_where_none_was_chosen(received, check):
    found = check(received([*HEAD, "Ejercicio fiscal"], [UNIDAD, "", "600", ""], ejercicio=None))
    assert [each["motivo"] for each in found.informe["rechazadas"]] == ["no dice de qué ejercicio es"]


def test_a_row_told_twice_counts_once_and_that_is_said(received, accept):
    found = accept(received(HEAD, [UNIDAD, "", "600"], [UNIDAD, "", "600"]))
    assert "Renglones repetidos con el mismo monto, que cuentan una vez: 1." in found.informe["notas"]
    assert stored() == {UNIDAD: 600}
