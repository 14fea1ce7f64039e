"""What the seed files put in place: what is known, with its source, and nothing that nobody knows."""

import shutil
from datetime import date

import pytest

from tequio.lib.plazos import local_day
from tequio.mecanismos.actions.sembrar_mecanismos import sembrar_mecanismos
from tequio.mecanismos.models import Dato, Edicion, Ejercicio, Etapa, Mecanismo, Prioridad, TipoEtapa, Version
from tequio.mecanismos.seeds import FOLDER, SeedError, Seeds

pytestmark = pytest.mark.django_db


def etapa(edicion, tipo):
    return Etapa.objects.get(edicion__clave=edicion, tipo=tipo)


def test_there_are_twenty_mechanisms_in_three_classes(sembrado):
    counts = [Mecanismo.objects.filter(clase=clase).count() for clase in Mecanismo.Clase.values]
    assert counts == [6, 6, 8]


def test_the_institute_only_orients_in_the_third_class(sembrado):
    assert set(Mecanismo.objects.filter(clase="CONTROL").values_list("rol", flat=True)) == {"O"}


def test_every_mechanism_says_its_articles_and_its_scope(sembrado):
    without = [
        (clave, tema)
        for clave in Mecanismo.objects.values_list("clave", flat=True)
        for tema in ("ARTICULO", "AMBITO")
        if not Dato.objects.filter(mecanismo=clave, tema=tema).exists()
    ]
    assert without == []


def test_no_article_from_memory_is_given_as_verified(sembrado):
    said = Dato.objects.filter(tema="ARTICULO", fuente__contains="de memoria")
    assert {dato.por_confirmar for dato in said} == {True}


def test_percentages_of_signatures_are_to_be_confirmed(sembrado):
    assert {dato.por_confirmar for dato in Dato.objects.filter(tema="UMBRAL")} == {True}


def test_four_mechanisms_are_put_first_in_the_whole_city(sembrado):
    assert list(Prioridad.objects.values_list("ambito", "lugar", "mecanismo")) == [
        ("ciudad", 1, "B6"),
        ("ciudad", 2, "B2"),
        ("ciudad", 3, "B3"),
        ("ciudad", 4, "A4"),
    ]


def test_the_five_editions_decide_the_years_from_2020_to_2027(sembrado):
    assert list(Edicion.objects.order_by("clave").values_list("clave", flat=True)) == [
        "2020-2021",
        "2022",
        "2023-2024",
        "2025",
        "2026-2027",
    ]
    assert list(Ejercicio.objects.values_list("ejercicio", flat=True)) == list(range(2020, 2028))


@pytest.mark.parametrize(
    ("edicion", "first", "last"),
    [("2022", date(2022, 3, 17), date(2022, 3, 24)), ("2023-2024", date(2023, 3, 7), date(2023, 3, 20))],
)
def test_an_extended_registration_keeps_both_ends_and_its_reason(sembrado, edicion, first, last):
    registro = etapa(edicion, "registro")
    assert (local_day(registro.fin_original), local_day(registro.fin_vigente)) == (first, last)
    assert registro.ampliaciones.get().motivo


def test_an_hour_that_is_known_is_kept(sembrado):
    registro = etapa("2026-2027", "registro")
    assert registro.fin_vigente.isoformat() == "2026-02-25T00:00:00+00:00"  # 24 February, 18:00 in the city
    assert etapa("2022", "jornada").inicio.isoformat() == "2022-05-01T14:00:00+00:00"  # 9:00, in summer time


def test_a_date_that_was_not_found_stays_empty_and_says_so(sembrado):
    unknown = Etapa.objects.filter(fin_vigente=None)
    assert unknown.exists()
    assert [str(each) for each in unknown if not each.nota] == []


def test_sowing_again_changes_nothing(sembrado, by, now):
    Mecanismo.objects.filter(clave="B6").update(puedes="Otra cosa.")
    Prioridad.objects.filter(lugar=4).delete()
    before = Version.current()
    sembrar_mecanismos(by=by, now=now)
    assert Mecanismo.objects.get(clave="B6").puedes == "Otra cosa."
    assert (Prioridad.objects.count(), Version.current()) == (3, before)


def test_sowing_again_adds_what_is_missing(sembrado, by, now):
    TipoEtapa.objects.filter(etapas=None).delete()
    Mecanismo.objects.filter(clave="C8").delete()
    sembrar_mecanismos(by=by, now=now)
    assert Dato.objects.filter(mecanismo="C8").exists()


def test_a_source_that_is_not_in_the_list_is_refused(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "semillas")
    file = folder / "etapas.toml"
    file.write_text(file.read_text().replace('fuente = "lpc-memoria"', 'fuente = "un rumor"', 1))
    with pytest.raises(SeedError, match="un rumor"):
        list(Seeds(folder).tipos_etapa())


def test_a_file_that_is_broken_is_named(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "semillas")
    (folder / "prioridades.toml").write_text("[[prioridad")
    with pytest.raises(SeedError, match="prioridades"):
        list(Seeds(folder).prioridades())
