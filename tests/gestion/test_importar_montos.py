"""The amounts by UT go through the wizard of the imports, in the hands of DEOEyG alone."""

import pytest

from tequio.cuentas.roles import Rol
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.presupuesto.models import MontoUnidad
from tequio.territorio.models import Marco
from tests.cuentas.conftest import signed_in
from tests.factories.actors import BY, NOW
from tests.factories.cuentas import EncargoFactory
from tests.factories.importaciones import importacion
from tests.factories.presupuesto import UNIDAD, ejercicio
from tests.factories.pueblito import pueblito
from tests.territorio.importers.files import table

LIST = "/gestion/importaciones/"
GAZETTE = "Gaceta inventada, 15 de enero de 2028"


@pytest.fixture
def amounts(db, tmp_path):
    """A file of two columns, received."""
    pueblito()
    ejercicio()
    sembrar_presupuesto(by=BY, now=NOW)
    return importacion(table(tmp_path, ["CLAVE", "Monto"], [UNIDAD, "$600.00"]), "MONTOS")


@pytest.fixture
def client(amounts):
    return signed_in(EncargoFactory(rol=Rol.DEOEYG).persona)


@pytest.fixture
def send(client, amounts, django_capture_on_commit_callbacks):
    def send(step, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(f"{LIST}{amounts.pk}/{step}/", fields)

    return send


def columns(**facts):
    return {"c_clave": "CLAVE", "c_monto": "Monto", "marco": Marco.objects.get().clave, "fuente": GAZETTE, **facts}


def test_from_the_columns_to_the_amount_of_the_unit(client, send, amounts):
    send("columnas", **columns(ejercicio="2028"))
    assert "Unidades con monto nuevo: 1" in client.get(f"{LIST}{amounts.pk}/").content.decode()
    send("aceptar")
    assert MontoUnidad.objects.get().monto == 600
    send("deshacer", motivo="Era otro archivo")
    assert not MontoUnidad.objects.exists()


def test_what_changes_has_its_own_list(client, send, amounts):
    MontoUnidad.objects.create(
        ejercicio=ejercicio(2027), unidad=UNIDAD, monto=500, fuente="antes", certeza="VERIFICADO"
    )
    send("columnas", **columns(ejercicio="2027"))
    assert "de $500.00 a $600.00" in client.get(f"{LIST}{amounts.pk}/?ver=cambian").content.decode()


def test_without_a_year_or_a_column_of_years_the_form_asks_for_one(send):
    answer = send("columnas", **columns())
    assert answer.status_code == 422
    assert "Elige un ejercicio" in answer.content.decode()


def test_without_its_publication_the_form_stays(send):
    assert send("columnas", **columns(ejercicio="2028", fuente="")).status_code == 422


def test_who_keeps_the_machines_neither_sees_nor_moves_amounts(amounts):
    stranger = signed_in(EncargoFactory(rol=Rol.UTSI).persona)
    assert amounts.archivo not in stranger.get(LIST).content.decode()
    assert 'value="MONTOS"' not in stranger.get(f"{LIST}subir/").content.decode()
    assert stranger.get(f"{LIST}{amounts.pk}/").status_code == 403
    for act in ("revisar", "aceptar", "descartar", "deshacer", "omitir-rechazadas", "filas/1/omitir"):
        assert stranger.post(f"{LIST}{amounts.pk}/{act}/").status_code == 403
