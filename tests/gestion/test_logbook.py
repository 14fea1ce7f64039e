"""/gestion/bitacora/: who did what, where and when."""

import pytest


@pytest.fixture
def found(enter, entry):
    entry("territorio.publicar_marco", nombre="Marco inventado")
    entry("cuentas.otorgar_encargo", territorio="DD-09", nombre="Encargo del nueve")
    entry("cuentas.otorgar_encargo", territorio="DD-14", nombre="Encargo del catorce")
    entry("presupuesto.registrar", territorio="15-003", nombre="Parque en la Roma")

    def search(query="", who="deoeyg"):
        page = enter(who).get(f"/gestion/bitacora/?{query}").content.decode()
        names = ("Marco inventado", "Encargo del nueve", "Encargo del catorce", "Parque en la Roma")
        return {name for name in names if name in page}

    return search


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("acto=territorio.publicar_marco", {"Marco inventado"}),
        ("acto=cuentas.", {"Encargo del nueve", "Encargo del catorce"}),
        ("territorio=dd-09", {"Encargo del nueve"}),
        ("persona=persona:999", set()),
        ("persona=nadie@example.org", set()),
        ("hasta=2001-01-01", set()),
    ],
)
def test_it_narrows_by_act_person_territory_and_dates(found, query, names):
    assert found(query) == names


def test_a_person_is_found_by_the_e_mail(people, enter, entry):
    entry("cuentas.otorgar_encargo", nombre="Hecho por UTSI", actor=f"persona:{people.utsi.pk}")
    page = enter("consejeria").get("/gestion/bitacora/", {"persona": "UTSI@example.org"}).content.decode()
    assert "Hecho por UTSI" in page


def test_a_district_reads_what_was_done_on_its_ground_alone(found):
    assert found(who="od") == {"Encargo del nueve", "Parque en la Roma"}


def test_a_district_cannot_ask_for_the_ground_of_another(found):
    assert found("territorio=DD-14", who="od") == set()


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "ayer"])
def test_a_day_that_cannot_be_is_told_and_filters_nothing(enter, found, day):
    assert len(found(f"desde={day}")) == 4
    assert "Falta corregir algo" in enter("utsi").get(f"/gestion/bitacora/?desde={day}").content.decode()
