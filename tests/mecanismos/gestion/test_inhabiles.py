"""/gestion/inhabiles/: days that do not count."""

import pytest

from tequio.cuentas.roles import Rol
from tequio.mecanismos.models import Inhabil

pytestmark = pytest.mark.django_db
HERE = "/gestion/inhabiles/"
FACTS = {"desde": "2026-12-21", "hasta": "2026-12-31", "motivo": "Descanso", "acuerdo": "Circular 40"}


def test_a_run_of_days_leaves_out_saturdays_and_sundays(enter):
    desk = enter(Rol.DEPCYC)
    desk.post(HERE, FACTS)
    assert Inhabil.objects.count() == 9
    assert "lunes 21 de diciembre de 2026" in desk.get(HERE).content.decode()


def test_one_day_needs_no_last(enter):
    enter(Rol.SECRETARIA_TECNICA).post(HERE, FACTS | {"hasta": ""})
    assert [str(each.fecha) for each in Inhabil.objects.all()] == ["2026-12-21"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"hasta": "2026-12-01"}, "Va después del primero"),
        ({"hasta": "2028-12-01"}, "no más de tres meses"),
        ({"desde": "2026-12-26", "hasta": "2026-12-27"}, "ya no cuentan"),
        ({"acuerdo": ""}, "Falta este dato"),
        ({"desde": "9999-12-31", "hasta": ""}, "de este siglo"),
        ({"desde": "0001-01-01", "hasta": ""}, "de este siglo"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(enter, changes, said):
    response = enter(Rol.DEOEYG).post(HERE, FACTS | changes)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Inhabil.objects.exists()


def test_others_do_not_declare(enter):
    assert enter(Rol.UTSI).post(HERE, FACTS).status_code == 403
