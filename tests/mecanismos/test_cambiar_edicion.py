"""What is said of an edition is corrected."""

import pytest

from tequio.bitacora.models import Asiento
from tequio.mecanismos.actions.cambiar_edicion import cambiar_edicion
from tequio.mecanismos.actions.errores import CalendarioError
from tests.factories.mecanismos import EdicionFactory

pytestmark = pytest.mark.django_db


def change(edicion, by, now, motivo="Se publicó en la Gaceta", **cambios):
    return cambiar_edicion(edicion, cambios, motivo=motivo, by=by, now=now)


def test_the_acuerdo_of_a_draft_is_written_once_it_is_known(by, now, asiento):
    edicion = change(EdicionFactory(acuerdo=""), by, now, acuerdo="IECM/ACU-CG-004/2026")
    edicion.refresh_from_db()
    assert edicion.acuerdo == "IECM/ACU-CG-004/2026"
    assert not asiento("cambiar_edicion").publico


def test_of_a_published_edition_the_change_is_public(by, now, asiento):
    change(EdicionFactory(publicada=True), by, now, nombre="Otro nombre")
    assert asiento("cambiar_edicion").publico


def test_the_same_again_writes_nothing(by, now):
    change(EdicionFactory(nombre="Igual"), by, now, nombre="Igual")
    assert not Asiento.objects.filter(acto="mecanismos.cambiar_edicion").exists()


def test_a_published_edition_keeps_its_acuerdo(by, now):
    with pytest.raises(CalendarioError, match="siempre su acuerdo"):
        change(EdicionFactory(publicada=True), by, now, acuerdo="")


def test_its_key_does_not_change(by, now):
    with pytest.raises(CalendarioError, match="clave"):
        change(EdicionFactory(), by, now, clave="otra")


def test_it_says_why(by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        change(EdicionFactory(), by, now, motivo=" ", nombre="Otro")


def test_an_address_that_is_none_is_refused(by, now):
    with pytest.raises(CalendarioError):
        change(EdicionFactory(), by, now, convocatoria="no es una dirección")
