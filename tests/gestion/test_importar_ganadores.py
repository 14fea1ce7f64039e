"""Winners go through the wizard of the imports, in the hands of DEOEyG alone."""

import pytest

from tequio.cuentas.roles import Rol
from tequio.presupuesto.models import ProyectoGanador
from tequio.territorio.models import Marco
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import EncargoFactory
from tests.factories.importaciones import importacion
from tests.factories.presupuesto import UNIDAD
from tests.factories.pueblito import pueblito
from tests.territorio.importers.files import table

LIST = "/gestion/importaciones/"


@pytest.fixture
def winners(db, tmp_path):
    pueblito()
    return importacion(table(tmp_path, ["cve_col", "project_cp"], [UNIDAD, "Un huerto"]), "GANADORES")


@pytest.fixture
def client(winners):
    return signed_in(EncargoFactory(rol=Rol.DEOEYG).persona)


@pytest.fixture
def send(client, winners, django_capture_on_commit_callbacks):
    def send(step, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(f"{LIST}{winners.pk}/{step}/", fields)

    return send


def columns(**facts):
    chosen = {"c_clave": "cve_col", "c_ganador": "project_cp", "marco": Marco.objects.get().clave, "fuente": "Cuenta"}
    return {**chosen, "ejercicio": "2018", **facts}


def test_from_the_columns_to_what_won_and_back(client, send, winners):
    send("columnas", **columns())
    page = client.get(f"{LIST}{winners.pk}/").content.decode()
    assert "Unidades con ganador nuevo: 1" in page
    assert "estos proyectos toman el lugar" in page
    send("aceptar")
    assert ProyectoGanador.objects.get().nombre == "Un huerto"
    assert "Vuelven los proyectos ganadores" in client.get(f"{LIST}{winners.pk}/deshacer/").content.decode()
    send("deshacer", motivo="Era otro archivo")
    assert not ProyectoGanador.objects.exists()


@pytest.mark.parametrize("facts", [{"ejercicio": ""}, {"ejercicio": "1810"}, {"fuente": ""}])
def test_without_its_year_or_its_publication_the_form_stays(send, facts):
    assert send("columnas", **columns(**facts)).status_code == 422


def test_who_keeps_the_machines_neither_sees_nor_moves_winners(winners):
    stranger = signed_in(EncargoFactory(rol=Rol.UTSI).persona)
    assert winners.archivo not in stranger.get(LIST).content.decode()
    assert 'value="GANADORES"' not in stranger.get(f"{LIST}subir/").content.decode()
    assert stranger.get(f"{LIST}{winners.pk}/").status_code == 403
