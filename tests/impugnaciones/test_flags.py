from datetime import date, timedelta

import pytest

from tequio.impugnaciones.actions.controvertir import controvertir
from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tequio.impugnaciones.queries import flags_for, identity, version
from tequio.impugnaciones.wording import nota_publica
from tests.factories.impugnaciones import BY, NOW, demanda, impugnacion

TODAY = NOW.date()
WORDS_OF_BLAME = ("ilegal", "fraude", "irregular", "culpa", "delito")


def test_a_challenged_thing_has_its_flag_and_another_none(town):
    challenged, other = town.unidades.order_by("clave")[:2]
    impugnacion(objetos=[challenged])
    flags = flags_for([challenged, other], TODAY)
    assert [flag.expediente for flag in flags[identity(challenged)]] == ["TECDMX-JEL-259/2022"]
    assert identity(other) not in flags


def test_the_flags_of_a_whole_page_cost_one_query(town, django_assert_num_queries):
    units = list(town.unidades.all())
    for number, unit in enumerate(units, 100):
        impugnacion(f"TECDMX-JEL-{number}/2022", objetos=[unit])
    with django_assert_num_queries(1):
        assert len(flags_for(units, TODAY)) == len(units)


def test_nothing_asked_gives_nothing(medios):
    assert flags_for([], TODAY) == {}


def test_a_unit_keeps_its_flag_in_another_frame(unidad):
    impugnacion(objetos=[unidad])
    assert flags_for([("territorio.unidadterritorial", unidad.clave)], TODAY)


@pytest.mark.parametrize(("day", "shown"), [(-1, False), (0, True), (9, True), (10, True), (11, False)])
def test_a_challenge_is_shown_from_and_until_the_days_it_says(unidad, day, shown):
    found = impugnacion(objetos=[unidad])
    Impugnacion.objects.filter(pk=found.pk).update(visible_hasta=TODAY + timedelta(10))
    assert bool(flags_for([unidad], TODAY + timedelta(day))) is shown


def test_a_flag_tells_whether_a_court_still_has_to_speak(unidad):
    found = impugnacion(objetos=[unidad])
    (flag,) = flags_for([unidad], TODAY)[identity(unidad)]
    assert flag.pendiente
    Impugnacion.objects.filter(pk=found.pk).update(estado=Impugnacion.Estado.FIRME)
    (flag,) = flags_for([unidad], TODAY)[identity(unidad)]
    assert not flag.pendiente


def test_of_a_chain_only_the_last_instance_speaks(unidad):
    before = impugnacion(objetos=[unidad])
    remitir(before, fecha=date(2022, 5, 10), by=BY, now=NOW)
    resolver(before, sentido=SentidoResolucion.objects.get(pk="REVOCA"), fecha=date(2022, 5, 20), by=BY, now=NOW)
    controvertir(before, demanda("SCM-JDC-302/2022", presentada_el=date(2022, 5, 24)), by=BY, now=NOW)
    assert [flag.expediente for flag in flags_for([unidad], TODAY)[identity(unidad)]] == ["SCM-JDC-302/2022"]


def test_the_words_of_every_state_and_sense_take_no_side(medios):
    found = impugnacion()
    notes = [nota_publica(found)]
    for sentido in SentidoResolucion.objects.all():
        for estado in Impugnacion.Estado:
            found.sentido, found.resuelta_el, found.estado = sentido, date(2022, 5, 20), estado
            notes.append(nota_publica(found))
    assert all(note.endswith(".") and not any(word in note.lower() for word in WORDS_OF_BLAME) for note in notes)


def test_a_ruling_says_who_what_and_when(medios):
    found = impugnacion()
    remitir(found, fecha=date(2022, 5, 10), by=BY, now=NOW)
    sentido = SentidoResolucion.objects.get(pk="CONFIRMA")
    found = resolver(found, sentido=sentido, fecha=date(2022, 5, 20), by=BY, now=NOW)
    assert nota_publica(found) == (
        "El Tribunal Electoral de la Ciudad de México confirmó lo impugnado el viernes 20 de mayo de 2022. "
        "Esa resolución todavía se puede impugnar."
    )


def test_the_note_of_the_registrar_rules_over_the_sentence(medios):
    assert nota_publica(impugnacion(nota="El Tribunal ordenó otra asamblea.")) == "El Tribunal ordenó otra asamblea."


def test_every_act_moves_the_version_that_pages_are_kept_by(medios):
    before = version()
    found = impugnacion()
    middle = version()
    remitir(found, fecha=date(2022, 5, 10), by=BY, now=NOW)
    assert len({before, middle, version()}) == 3
