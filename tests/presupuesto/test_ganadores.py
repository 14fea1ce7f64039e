"""What won in past years: a file is read with its faults, accepted whole, and may be taken back."""

import csv
from decimal import Decimal

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.sources import match_columns, read_source
from tequio.presupuesto.actions.importar_ganadores import GANADORES, ensayar_ganadores, recibir_ganadores
from tequio.presupuesto.importers.cantidades import avance_of, dinero_of, en_ciento
from tequio.presupuesto.importers.ganadores import COLUMNS, REQUIRED, ganadores_of
from tequio.presupuesto.models import ProyectoGanador
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.importers.values import UnreadableError
from tequio.territorio.models import Marco
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion
from tests.factories.presupuesto import UNIDAD, ganador
from tests.territorio.importers.files import table

WHO = {"by": BY, "now": NOW}
ACCOUNT = "Cuenta inventada, 2018"
# As the real file of 2018, whose ``nombre`` is the name of the UT.
HEAD = ["cve_col", "nombre", "pre_clasification", "description_cp", "approved", "executed", "progress", "project_cp"]
LAMPS = [UNIDAD, "LOS PADRES", "Alumbrado Público", "Doce lámparas", "277202", "277517.6", "0.9927", "Luz  segura "]
TANKS = ["15-003", "ROMA", "Tinacos", "Tinacos ", "$492,324.11", "", "", ""]


@pytest.fixture
def read(tmp_path):
    def read(*rows, head=HEAD, year=2018):
        source = read_source(table(tmp_path, head, *rows))
        columns = match_columns(source.columns, COLUMNS, required=REQUIRED)
        return ganadores_of(source, columns, {UNIDAD, "15-003", "15-004", "12-001"}, ejercicio=year)

    return read


def refusals(leidos):
    return {each.number: each.why for each in leidos.report.refused}


@pytest.mark.parametrize(
    ("written", "pesos"),
    [
        ("277202", "277202.00"), ("612633.77", "612633.77"), ("$492,324.11", "492324.11"), ("612.633,77", "612633.77"),
        (1234.5, "1234.50"), ("0", "0"), ("$0.00", "0"),
    ],
)  # fmt: skip
def test_money_is_understood_however_it_was_typed(written, pesos):
    assert dinero_of(written, []) == Decimal(pesos)


@pytest.mark.parametrize("written", ["", None, "N/D", "s.d.", "No disponible"])
def test_what_is_not_known_is_no_zero(written):
    assert dinero_of(written, []) is None
    assert avance_of(written, [], en_ciento=False) is None


def test_points_and_commas_the_other_way_round_are_told():
    mends = []
    dinero_of("612.633,77", mends)
    assert mends == ["el monto «612.633,77» se leyó como $612,633.77"]


@pytest.mark.parametrize(
    ("written", "hundred", "share"),
    [
        ("0.9927", False, "0.9927"),
        ("1", False, "1"),
        (0, False, "0"),
        ("99.27 %", False, "0.9927"),
        ("1", True, "0.01"),
    ],
)
def test_progress_goes_from_nothing_to_one(written, hundred, share):
    assert avance_of(written, [], en_ciento=hundred) == Decimal(share)


@pytest.mark.parametrize("written", ["85", "-1", "mucho", "120%", "nan"])
def test_what_is_no_progress_is_refused(written):
    with pytest.raises(UnreadableError):
        avance_of(written, [], en_ciento=False)


def test_a_column_goes_to_a_hundred_where_nothing_in_it_is_a_part():
    assert en_ciento(["1", "85", "", "100"])
    assert not en_ciento(["1", "85", "0.5"])
    assert not en_ciento(["1", "0"])


def test_the_name_stands_in_one_of_two_columns(read):
    found = read(LAMPS, TANKS)
    [lamps], [tanks] = found.ganadores.values()
    assert (lamps.nombre, lamps.descripcion) == ("Luz segura", "Doce lámparas")
    assert (tanks.nombre, tanks.descripcion) == ("Tinacos", "")
    assert (tanks.aprobado, tanks.ejercido, tanks.avance) == (Decimal("492324.11"), None, None)


def test_blanks_that_were_too_many_are_told(read):
    assert "se quitaron espacios de más en «Luz segura»" in {each.how for each in read(LAMPS).report.mended}


def test_a_category_is_written_as_the_rest_of_the_file_writes_it(read):
    other, third = [
        ["15-003", "", "Red hidráulica", "Tubos", "", "", "", ""],
        ["15-004", "", "Red hidráulica", *"T    "],
    ]
    found = read([UNIDAD, "", "Red  hidraúlica", "Drenaje", "", "", "", ""], other, third)
    assert {each.rubro for group in found.ganadores.values() for each in group} == {"Red hidráulica"}
    assert "el rubro «Red hidraúlica» se escribió Red hidráulica" in {each.how for each in found.report.mended}


def test_each_row_that_cannot_be_taken_says_why(read):
    unknown, nothing = ["99-999", "", "", "x", "1", "", "", ""], ["15-003", "", "", "", "", "", "", ""]
    other = [*LAMPS[:4], "1", *LAMPS[5:]]
    unnamed = [UNIDAD, "", "", "", "5", "", "", ""]
    assert refusals(read(unknown, nothing, LAMPS, other, unnamed, [*TANKS[:6], "85", ""], [*TANKS[:6], "0.5", ""])) == {
        1: "la clave 99-999 no está en el marco",
        2: "no dice qué ganó ni cuánto dinero tuvo",
        4: f"la unidad {UNIDAD} ya traía ese proyecto con otros datos",
        5: f"la unidad {UNIDAD} ya traía otro renglón, y uno de los dos no dice qué ganó",
        6: "el avance «85» no está entre 0 y 1",
    }


def test_a_row_told_twice_counts_once_and_two_that_won_are_two(read):
    found = read(LAMPS, LAMPS, [*LAMPS[:7], "Un huerto"])
    assert [each.nombre for each in found.ganadores[UNIDAD, 2018]] == ["Luz segura", "Un huerto"]
    assert "Renglones repetidos con los mismos datos, que cuentan una vez: 1." in found.report.notes


def test_a_year_that_cannot_be_is_refused(read):
    found = read([*LAMPS, "20188"], [*TANKS, ""], head=[*HEAD, "año"], year=None)
    assert refusals(found) == {1: "el ejercicio 20188 no puede ser", 2: "no dice de qué ejercicio es"}


def test_what_was_spent_a_hundred_times_over_is_taken_and_pointed_at(read):
    found = read(["12-001", "", "", "Parque", "360,176", "36,017,220", "", ""])
    assert found.report.accepted
    assert any("parece error de la fuente" in note and "12-001" in note for note in found.report.notes)


def test_the_real_file_of_2018_is_read(shared_data):
    path = shared_data / "pp_cdmx_2018/pp2018_projects.csv"
    with path.open(encoding="utf-8", newline="") as file:
        claves = {row["cve_col"] for row in csv.DictReader(file)} - {"13-031"}
    source = read_source(path)
    found = ganadores_of(source, match_columns(source.columns, COLUMNS, required=REQUIRED), claves, ejercicio=2018)
    kept = [each for group in found.ganadores.values() for each in group]
    assert len(kept) + len(found.report.refused) == 1078
    assert {each.why for each in found.report.refused} == {
        "la clave 13-031 no está en el marco", "no dice qué ganó ni cuánto dinero tuvo",
    }  # fmt: skip
    assert (len(kept), sum(not each.nombre for each in kept), sum(each.aprobado is None for each in kept)) == (
        1068,
        234,
        55,
    )
    assert sum(each.ejercido == 0 for each in kept) == 39
    assert "12-088, 12-110." in found.report.notes[-1]


@pytest.fixture
def received(year, tmp_path):
    """An import of these rows, whose columns their names told."""

    def received(*rows, **facts):
        chosen = {"marco": Marco.objects.get().clave, "ejercicio": 2018, "fuente": ACCOUNT, **facts}
        return importacion(table(tmp_path, HEAD, *rows), "GANADORES", **chosen)

    return received


@pytest.fixture
def do(django_capture_on_commit_callbacks):
    def do(act, found, **facts):
        with django_capture_on_commit_callbacks(execute=True):
            act(found, **facts, **WHO)
        found.refresh_from_db()
        return found

    return do


@pytest.fixture
def check(do):
    return lambda found: do(revisar_importacion, found, tarea=ensayar_ganadores)


@pytest.fixture
def accept(do, check):
    return lambda found: do(aceptar_importacion, check(found), tarea=recibir_ganadores)


def stored():
    return set(ProyectoGanador.objects.values_list("unidad", "ejercicio", "nombre"))


@pytest.mark.django_db
def test_a_check_tells_what_changes_and_stores_nothing(received, check):
    ganador(nombre="Lámparas", aprobado=None)
    found = check(received(LAMPS, TANKS))
    [[key, how]] = found.informe["cambian"]
    assert key == f"{UNIDAD} (2018)"
    assert how.startswith("de «Lámparas» (aprobado no se sabe")
    assert "Unidades con ganador nuevo: 1; que cambia: 1; que sigue igual: 0." in found.informe["notas"]
    assert stored() == {(UNIDAD, 2018, "Lámparas")}


@pytest.mark.django_db
def test_what_was_accepted_says_its_ground_and_its_source_and_is_in_the_logbook(received, accept):
    assert accept(received(LAMPS, TANKS)).estado == "ACEPTADA"
    kept = ProyectoGanador.objects.get(unidad=UNIDAD)
    assert (kept.ejercicio, kept.unidad_nombre, kept.alcaldia_id, kept.fuente) == (2018, "Los Padres", "08", ACCOUNT)
    assert (kept.aprobado, kept.ejercido, kept.avance) == (277202, Decimal("277517.60"), Decimal("0.9927"))
    entry = Asiento.objects.get(acto="presupuesto.cargar_ganadores")
    assert (entry.despues["proyectos"], entry.despues["pesos aprobados"], entry.publico) == (2, "769526.11", True)


@pytest.mark.django_db
def test_a_unit_and_year_are_replaced_whole_and_the_others_stay(received, accept):
    ganador(nombre="Lámparas")
    ganador(nombre="Otro año", ejercicio=2017)
    ganador(nombre="Otra unidad", unidad="15-004")
    accept(received(LAMPS))
    assert stored() == {(UNIDAD, 2018, "Luz segura"), (UNIDAD, 2017, "Otro año"), ("15-004", 2018, "Otra unidad")}


@pytest.mark.django_db
def test_the_same_file_again_changes_nothing(received, accept):
    accept(received(LAMPS))
    first = ProyectoGanador.objects.get().pk
    found = accept(received(LAMPS))
    assert "Unidades con ganador nuevo: 0; que cambia: 0; que sigue igual: 1." in found.informe["notas"]
    assert ProyectoGanador.objects.get().pk == first
    assert Asiento.objects.filter(acto="presupuesto.cargar_ganadores").count() == 1


@pytest.mark.django_db
def test_without_its_publication_nothing_is_loaded(received, check):
    found = check(received(LAMPS, fuente=""))
    assert (found.estado, found.problema) == ("POR_REVISAR", "Falta decir dónde se publicaron los ganadores.")


@pytest.mark.django_db
def test_undoing_puts_back_what_there_was(received, accept):
    before = ganador(nombre="Lámparas", avance=None)
    found = accept(received(LAMPS, TANKS))
    deshacer_importacion(found, motivo="Era otro archivo", manera=GANADORES, **WHO)
    [kept] = ProyectoGanador.objects.all()
    assert (kept.nombre, kept.aprobado, kept.avance, kept.fuente) == ("Lámparas", before.aprobado, None, before.fuente)


@pytest.mark.django_db
def test_what_somebody_changed_afterwards_is_not_undone(received, accept):
    found = accept(received(LAMPS))
    ProyectoGanador.objects.update(nombre="x")
    with pytest.raises(CargaError, match="alguien cargó otros ganadores"):
        deshacer_importacion(found, motivo="x", manera=GANADORES, **WHO)


@pytest.mark.parametrize(
    ("place", "text", "why"),
    [(7, "x" * 2000, "letras: caben"), (2, "Alumbrado " * 40, "demasiado largo")],
    ids=["name", "rubro"],
)
def test_what_is_too_long_to_be_true_is_refused(read, place, text, why):
    row = [*LAMPS]
    row[place] = text
    assert why in refusals(read(row))[1]
