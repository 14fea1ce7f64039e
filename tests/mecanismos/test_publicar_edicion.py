import pytest
from django.db import IntegrityError, transaction

from tequio.lib.workflow import ActNotOpenError
from tequio.mecanismos.actions.publicar_edicion import EdicionIncompletaError, publicar_edicion
from tequio.mecanismos.models import Edicion
from tests.factories.mecanismos import EdicionFactory, EjercicioFactory, EtapaFactory

pytestmark = pytest.mark.django_db


def test_a_draft_is_published_by_someone_at_a_moment(by, now, asiento):
    edicion = publicar_edicion(EtapaFactory(edicion=EdicionFactory()).edicion, by=by, now=now)
    edicion.refresh_from_db()
    assert (edicion.estado, edicion.publicada_by, edicion.publicada_at) == ("PUBLICADA", "DEPCyC", now)
    assert asiento("publicar_edicion").despues["acuerdo"] == edicion.acuerdo


def test_it_is_not_published_twice(by, now):
    with pytest.raises(ActNotOpenError):
        publicar_edicion(EdicionFactory(publicada=True), by=by, now=now)


@pytest.mark.parametrize("facts", [{"sin_fecha": True}, {"edicion__acuerdo": ""}])
def test_it_says_its_acuerdo_and_some_dates(by, now, facts):
    etapa = EtapaFactory(edicion__publicada=False, **facts)
    with pytest.raises(EdicionIncompletaError):
        publicar_edicion(etapa.edicion, by=by, now=now)


def test_the_database_refuses_a_published_edition_without_date():
    with pytest.raises(IntegrityError), transaction.atomic():
        EdicionFactory(estado=Edicion.Estado.PUBLICADA)


def test_a_year_is_decided_once():
    EjercicioFactory(ejercicio=2026)
    with pytest.raises(IntegrityError), transaction.atomic():
        EjercicioFactory(ejercicio=2026)
