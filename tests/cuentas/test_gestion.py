"""Staff pages: the list, granting, withdrawing, who may do what."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import Rol
from tests.factories.cuentas import EncargoFactory, PersonaFactory, nueve
from tests.factories.pueblito import pueblito

from .conftest import signed_in

pytestmark = pytest.mark.django_db
FACTS = {
    "correo": "nueva@example.org",
    "nombre": "Nueva Inventada",
    "rol": "OD_CAPTURISTA",
    "distrito": "9",
    "documento": "OF-7",
    "desde": "2026-08-03",
}


@pytest.fixture
def cast():
    pueblito()
    return nueve()


def grant(person, **changes):
    client = signed_in(person)
    return client.post("/gestion/encargos/otorgar/", FACTS | changes)


def test_a_titular_grants_a_charge_to_somebody_without_account(cast, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert grant(cast.od).status_code == 302
    encargo = Encargo.objects.get(persona__correo="nueva@example.org")
    assert (encargo.rol, encargo.distrito_id, encargo.otorgado_by) == (Rol.OD_CAPTURISTA, 9, f"persona:{cast.od.pk}")
    assert "nueva@example.org" in mail.outbox[-1].to


@pytest.mark.parametrize(
    ("person", "changes", "said"),
    [
        ("od", {"distrito": "14"}, "Ese territorio no está a tu cargo."),
        ("od", {"distrito": ""}, "Este encargo lo necesita."),
        ("od", {"rol": "COPACO", "unidad": "15-004"}, "Ese territorio no está a tu cargo."),
        ("od", {"rol": "COPACO", "unidad": "quince"}, "La clave son dos números, un guion y tres números"),
        ("od", {"rol": "UTSI"}, "No te toca otorgar ese encargo."),
        ("od", {"hasta": "2026-08-01"}, "Termina antes de empezar"),
        ("depcyc", {"rol": "COPACO", "unidad": "99-999"}, "Ninguna unidad territorial vigente tiene la clave 99-999."),
        ("utsi", {"rol": "UTSI", "correo": "utsi@example.org"}, "Nadie puede otorgarse"),
        ("utsi", {"rol": "DEOEYG", "correo": "deoeyg@example.org"}, "ya tiene ese encargo"),
    ],
)
def test_what_cannot_be_granted_is_said_beside_and_nothing_typed_is_lost(cast, person, changes, said):
    before = Encargo.objects.count()
    response = grant(getattr(cast, person), **changes)
    html = response.content.decode()
    assert response.status_code == 422
    assert said in html
    assert "Nueva Inventada" in html
    assert Encargo.objects.count() == before
    assert not Persona.objects.filter(correo="nueva@example.org").exists()


def test_a_territory_that_the_charge_does_not_use_is_left_out(cast):
    assert grant(cast.utsi, rol="DEPCYC", distrito="9", alcaldia="15", unidad="15-003").status_code == 302
    encargo = Encargo.objects.get(persona__correo="nueva@example.org")
    assert (encargo.distrito, encargo.alcaldia, encargo.unidad) == (None, None, "")


def test_a_district_grants_a_member_of_copaco_in_its_own_ut(cast):
    assert grant(cast.od, rol="COPACO", unidad="15-003", distrito="").status_code == 302
    assert Encargo.objects.get(persona__correo="nueva@example.org").unidad == "15-003"


def test_a_charge_of_ones_own_ground_is_withdrawn(cast):
    charge = EncargoFactory(rol=Rol.OD_CAPTURISTA)
    client = signed_in(cast.od)
    assert client.post(f"/gestion/encargos/{charge.pk}/retirar/", {}).status_code == 422
    answer = client.post(f"/gestion/encargos/{charge.pk}/retirar/", {"documento": "OF-8", "motivo": "renuncia"})
    charge.refresh_from_db()
    assert (answer.status_code, charge.retirado_documento) == (302, "OF-8")


def test_for_a_stranger_it_does_not_exist(cast):
    charge = EncargoFactory(rol=Rol.OD_CAPTURISTA)
    client = signed_in(cast.od_ajena)
    answer = client.post(f"/gestion/encargos/{charge.pk}/retirar/", {"documento": "OF-8", "motivo": "renuncia"})
    charge.refresh_from_db()
    assert (answer.status_code, charge.retirado_at) == (404, None)


def test_consejeria_reads_everything_and_changes_nothing(cast):
    charge = EncargoFactory(rol=Rol.OD_CAPTURISTA)
    client = signed_in(cast.consejeria)
    html = client.get("/gestion/encargos/").content.decode()
    assert "Capturista de Dirección Distrital, distrito 09" in html
    assert "retirar/" not in html
    assert client.post("/gestion/encargos/otorgar/", FACTS).status_code == 403
    assert client.post(f"/gestion/encargos/{charge.pk}/retirar/", {}).status_code == 404


@pytest.mark.parametrize("person", ["utsi", "consejeria", "od", "depcyc"])
def test_no_address_of_anybody_is_shown_in_the_list(cast, person):
    html = signed_in(getattr(cast, person)).get("/gestion/encargos/?todos=on").content.decode()
    assert "@example.org" not in html


def test_the_list_is_narrowed_by_words_and_role(cast):
    EncargoFactory(rol=Rol.OD_CAPTURISTA, persona=PersonaFactory(nombre="Remedios Inventada"))
    client = signed_in(cast.utsi)
    assert "Remedios" in client.get("/gestion/encargos/?q=remedios&rol=OD_CAPTURISTA").content.decode()
    assert "Remedios" not in client.get("/gestion/encargos/?q=remedios&rol=UTSI").content.decode()


def test_a_list_costs_the_same_with_few_and_with_many(cast):
    client = signed_in(cast.depcyc)

    def queries():
        """The fewer of two: now and then a page also asks which frame rules."""
        counts = []
        for _ in range(2):
            with CaptureQueriesContext(connection) as asked:
                client.get("/gestion/encargos/")
            counts.append(len(asked))
        return min(counts)

    few = queries()
    for _ in range(40):
        EncargoFactory(rol=Rol.COPACO)
    assert queries() == few <= 20


def test_who_may_do_what_comes_from_the_permissions_in_both_languages(cast):
    client = signed_in(cast.utsi)
    html = client.get("/gestion/quien-puede/").content.decode()
    assert "Otorgar un encargo" in html
    assert "Nadie se otorga uno." in html
    assert "administración técnica (UTSI)" in html
    assert client.get("/en/gestion/quien-puede/").status_code == 200
