import pytest
from django.core.management import call_command

from tequio.bitacora.models import Asiento
from tequio.impugnaciones.models import MedioImpugnacion
from tequio.mecanismos.models import Edicion, Mecanismo
from tequio.territorio.models import Alcaldia

pytestmark = pytest.mark.django_db


def test_one_verb_puts_every_catalogue_in_place():
    call_command("sembrar")
    assert (Alcaldia.objects.count(), Mecanismo.objects.count(), Edicion.objects.count()) == (16, 20, 5)
    assert MedioImpugnacion.objects.exists()


def test_the_second_time_nothing_changes_and_nothing_is_logged():
    call_command("sembrar")
    before = Asiento.objects.count()
    call_command("sembrar")
    assert Asiento.objects.count() == before
