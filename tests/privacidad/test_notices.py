"""Systems and their notices: published once, never changed."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from tequio.privacidad.actions.cambiar_sistema import cambiar_sistema
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tequio.privacidad.errors import (
    AvisoIncompletoError,
    AvisoSinCambiosError,
    SinTextoError,
    SistemaInvalidoError,
    VigenciaEquivocadaError,
)
from tequio.privacidad.models import PARTES, AvisoPrivacidad, Finalidad, PlazoArco, SistemaDatosPersonales
from tequio.privacidad.queries import aviso_vigente, fichas
from tequio.privacidad.seeds import SeedError, Seeds
from tequio.vault.declared import declarations
from tests.factories.privacidad import BY, NOW, TODAY, SistemaFactory, aviso

pytestmark = pytest.mark.django_db


def test_the_seeds_bring_each_system_with_its_notice_in_force(sembrado):
    assert {each.vigente.version for each in fichas(TODAY)} == {1}
    assert all(getattr(each.vigente, name) for each in fichas(TODAY) for name in PARTES)
    assert (Finalidad.objects.count(), PlazoArco.objects.count()) == (5, 5)


def test_whatever_is_held_on_people_belongs_to_a_system_with_its_notice(sembrado):
    told = {each.sistema.slug for each in fichas(TODAY) if each.vigente}
    assert {each.sistema for each in declarations()} <= told


def test_seeding_again_changes_nothing_that_people_edited(sembrado):
    PlazoArco.objects.filter(pk="RESPONDER").update(dias=20)
    SistemaDatosPersonales.objects.filter(pk="cuentas").update(responsable="Otra área")
    sembrar_privacidad(by=BY, now=NOW)
    assert PlazoArco.objects.get(pk="RESPONDER").dias == 20
    assert SistemaDatosPersonales.objects.get(pk="cuentas").responsable == "Otra área"
    assert AvisoPrivacidad.objects.filter(sistema="cuentas").count() == 1


def test_what_is_remembered_says_so(sembrado):
    assert PlazoArco.objects.get(pk="RESPONDER").por_confirmar
    assert SistemaDatosPersonales.objects.get(pk="copaco").por_confirmar


def test_a_seed_without_source_is_refused(tmp_path):
    for file in Seeds().folder.glob("*.toml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8").replace("lpd-memoria", "nadie", 1))
    with pytest.raises(SeedError):
        list(Seeds(tmp_path).plazos())


def test_a_notice_is_published_as_the_next_version(asiento):
    first = aviso()
    second = aviso(first.sistema, simplificado="Otra cosa.")
    assert (first.version, second.version) == (1, 2)
    assert first.huella != second.huella


def test_a_notice_is_in_the_public_logbook_with_its_hash(asiento):
    found = aviso()
    entry = asiento("publicar_aviso")
    assert entry.publico
    assert entry.despues["huella"] == found.huella == found.calcular_huella()


@pytest.mark.parametrize("name", ["simplificado", *PARTES])
def test_a_notice_that_lacks_a_part_is_refused(name):
    with pytest.raises(AvisoIncompletoError):
        aviso(**{name: "  "})


def test_a_notice_that_says_the_same_is_refused():
    first = aviso()
    with pytest.raises(AvisoSinCambiosError):
        aviso(first.sistema)


def test_a_notice_does_not_rule_before_it_is_published():
    with pytest.raises(VigenciaEquivocadaError):
        aviso(vigente_desde=TODAY - timedelta(days=1))


def test_a_notice_does_not_rule_before_the_one_that_it_replaces():
    first = aviso(vigente_desde=TODAY + timedelta(days=9))
    with pytest.raises(VigenciaEquivocadaError):
        aviso(first.sistema, simplificado="Otra cosa.", vigente_desde=TODAY + timedelta(days=1))


def test_the_notice_that_rules_is_the_last_that_has_begun():
    first = aviso()
    second = aviso(first.sistema, simplificado="Otra cosa.", vigente_desde=TODAY + timedelta(days=5))
    assert aviso_vigente(first.sistema, TODAY) == first
    assert aviso_vigente(first.sistema, TODAY + timedelta(days=5)) == second
    assert aviso_vigente(first.sistema, TODAY - timedelta(days=1)) is None


def test_the_database_refuses_to_change_a_published_notice():
    found = aviso()
    with pytest.raises(DatabaseError, match="publicado no se cambia"), transaction.atomic():
        AvisoPrivacidad.objects.filter(pk=found.pk).update(simplificado="Nunca dijimos eso.")


def test_the_locks_are_in_place():
    names = import_module("tequio.privacidad.migrations.0002_inmutable").TABLES
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'privacidad_%'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'privacidad_%'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        assert len(cursor.fetchall()) == len(names)


def test_a_system_is_corrected_with_a_reason(asiento):
    found = cambiar_sistema(SistemaFactory(), {"registro": "0305-12"}, motivo="Ya lo registraron.", by=BY, now=NOW)
    assert found.registro == "0305-12"
    assert (asiento("cambiar_sistema").antes, asiento("cambiar_sistema").despues) == (
        {"registro": ""},
        {"registro": "0305-12"},
    )


def test_a_correction_that_changes_nothing_writes_nothing():
    from tequio.bitacora.models import Asiento

    cambiar_sistema(SistemaFactory(), {"registro": ""}, motivo="Nada.", by=BY, now=NOW)
    assert not Asiento.objects.exists()


@pytest.mark.parametrize(
    ("changes", "reason", "error"),
    [
        ({"registro": "1"}, " ", SinTextoError),
        ({"slug": "otro"}, "Por algo.", SistemaInvalidoError),
        ({"nivel": "MUCHO"}, "Por algo.", SistemaInvalidoError),
        ({"vigente_desde": date(2026, 2, 1), "vigente_hasta": date(2026, 1, 1)}, "Por algo.", SistemaInvalidoError),
    ],
)
def test_a_correction_that_is_not_admitted_changes_nothing(changes, reason, error):
    found = SistemaFactory()
    with pytest.raises(error):
        cambiar_sistema(found, changes, motivo=reason, by=BY, now=NOW)
    found.refresh_from_db()
    assert (found.registro, found.nivel) == ("", "BASICO")
