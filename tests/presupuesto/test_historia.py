"""Ten invented years before this one."""

from collections import Counter
from copy import copy

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.historia import EDICIONES, SECOND_FIRST, escribir_historia
from tequio.presupuesto.historia_ganadores import escribir_ganadores
from tequio.presupuesto.models import Dictamen, Proponente, Proyecto, ProyectoGanador
from tequio.territorio.models import UnidadTerritorial
from tests.factories.actors import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(year):
    """In two hundred keys on the ground of one UT, so that chance leaves no state out."""
    place = UnidadTerritorial.objects.with_places().get(clave="08-033")
    places = [copy(place) for _ in range(200)]
    for number, each in enumerate(places, start=100):
        each.clave = f"08-{number}"
    return escribir_historia(places, now=NOW)


def test_every_fiscal_year_has_projects_in_every_end_that_a_project_may_have(written):
    years = Counter(Proyecto.objects.values_list("ejercicio__ejercicio", flat=True))
    assert sorted(years) == [each for edicion in EDICIONES for each in edicion]
    ends = set(Proyecto.objects.values_list("estado", flat=True))
    assert ends == {"NUMERADO", "NO_VIABLE", "RATIFICADO", "DESISTIDO", "NO_PRESENTADO"}
    assert sum(years.values()) == written


def test_each_went_the_way_of_the_workflow_to_where_it_ended(written):
    for each in Proyecto.objects.filter(ejercicio__ejercicio=2022).prefetch_related("movimientos"):
        assert each.movimientos.order_by("made_at", "pk").last().estado == each.estado


def test_a_second_fiscal_year_goes_on_after_the_numbers_of_the_first(written):
    numbers = Proyecto.objects.filter(ejercicio__ejercicio=2021, numero__isnull=False).values_list("numero", flat=True)
    assert min(numbers) == SECOND_FIRST


def test_what_was_not_viable_says_why_and_what_was_asked_again_has_two_opinions(written):
    refused = Dictamen.objects.filter(sentido="NO_VIABLE", criterios__cumple=False).distinct()
    assert refused.count() == Dictamen.objects.filter(sentido="NO_VIABLE").count()
    assert {each.dictamenes.count() for each in Proyecto.objects.filter(estado="RATIFICADO")} == {2}


def test_of_who_proposed_only_sex_and_age_are_left(written):
    people = Proponente.objects.exclude(proyecto__edicion__clave="2028")
    assert not any(each.nombres or each.llave or each.correo for each in people)
    assert people.filter(menor=True, edad__lt=18).exists()


def test_the_logbook_claims_no_act_for_it(year):
    entries = Asiento.objects.count()
    escribir_historia(list(UnidadTerritorial.objects.with_places().filter(distrito__isnull=False)), now=NOW)
    assert Asiento.objects.count() == entries


def test_one_of_those_drawn_won_in_each_unit_and_year_before_this_one(written):
    assert escribir_ganadores(now=NOW) == ProyectoGanador.objects.count() > 0
    drawn = set(Proyecto.objects.filter(estado="NUMERADO").values_list("ejercicio__ejercicio", "unidad"))
    won = list(ProyectoGanador.objects.values_list("ejercicio", "unidad"))
    assert sorted(won) == sorted(pair for pair in drawn if pair[0] < NOW.year)


def test_of_some_winners_the_money_is_not_known_and_one_cannot_be_believed(written):
    escribir_ganadores(now=NOW)
    assert ProyectoGanador.objects.filter(aprobado=None).exists()
    assert not ProyectoGanador.objects.filter(ejercicio=NOW.year - 1).exclude(ejercido=None).exists()
    assert sum(each.dudoso for each in ProyectoGanador.objects.all()) == 1
