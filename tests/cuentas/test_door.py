"""The door: who reaches which page under /cuenta/ and /gestion/. A page that the table lacks fails the test."""

import pytest
from django.urls import get_resolver

from tests.factories.cuentas import EncargoFactory, nueve

from .conftest import signed_in

pytestmark = pytest.mark.django_db
PEOPLE = (
    "anonima", "habitante", "copaco", "od", "od_ajena", "deoeyg", "depcyc", "alcaldia", "consejeria", "transparencia",
    "utsi",
)  # fmt: skip
CITIZENS = {"habitante", "copaco"}
STAFF = set(PEOPLE) - {"anonima"} - CITIZENS
SIGNED_IN = CITIZENS | STAFF
CHALLENGERS = {"od", "od_ajena", "deoeyg", "depcyc"}
PROJECTS = {"od", "od_ajena", "deoeyg", "depcyc", "alcaldia", "consejeria"}
CARTOGRAPHERS = {"deoeyg", "utsi"}
CALENDAR = STAFF - {"alcaldia", "transparencia"}
CENTRAL = {"deoeyg", "depcyc", "consejeria", "utsi"}
GRANTERS = {"od", "od_ajena", "depcyc", "utsi"}
# Each address and who gets a page of it (200). Whoever is in is sent on from the entrance: no page for them.
TABLE = {
    "cuenta/": SIGNED_IN,
    "cuenta/entrar/": {"anonima"},
    "cuenta/entrar/personal/": {"anonima"},
    "cuenta/entrar/codigo/": set(),
    "cuenta/entrar/segundo-paso/": set(),
    "cuenta/entrar/llave/": set(),
    "cuenta/salir/": SIGNED_IN,
    "cuenta/suspendida/": set(PEOPLE),
    "cuenta/crear/": {"anonima"},
    "cuenta/crear/codigo/": set(),
    "cuenta/confirmar/": STAFF,
    "cuenta/confirmar/segundo-paso/": STAFF,
    "cuenta/confirmar/llave/": set(),
    "cuenta/contrasena/": STAFF,
    "cuenta/contrasena/poner/": CITIZENS,
    "cuenta/contrasena/enlace/": set(PEOPLE),
    "cuenta/contrasena/enlace/enviado/": set(PEOPLE),
    "cuenta/contrasena/lista/": set(PEOPLE),
    "cuenta/contrasena/enlace/<uidb36>-<key>/": set(PEOPLE),
    "cuenta/seguridad/": SIGNED_IN,
    "cuenta/seguridad/aplicacion/": CITIZENS,
    "cuenta/seguridad/aplicacion/quitar/": STAFF,
    "cuenta/seguridad/llaves/": SIGNED_IN,
    "cuenta/seguridad/llaves/agregar/": SIGNED_IN,
    "cuenta/seguridad/llaves/<pk>/quitar/": set(),
    "cuenta/seguridad/llaves/<pk>/nombre/": set(),
    "cuenta/seguridad/respaldo/": set(),
    "cuenta/seguridad/respaldo/hacer/": SIGNED_IN,
    "cuenta/seguridad/respaldo/descargar/": set(),
    "cuenta/sesiones/": SIGNED_IN,
    "cuenta/mis-datos/": SIGNED_IN,
    "cuenta/mis-datos/mis-datos.json": SIGNED_IN,
    "cuenta/borrar/": SIGNED_IN,
    "cuenta/borrada/": set(PEOPLE),
    "cuenta/otra-identidad/cancelada/": set(PEOPLE),
    "cuenta/otra-identidad/error/": set(),
    "cuenta/otra-identidad/crear/": set(),
    "cuenta/llave-cdmx/": set(),
    "cuenta/llave-cdmx/regreso/": set(),
    "cuenta/consentimientos/": SIGNED_IN,
    "gestion/": STAFF,
    "gestion/buscar/": STAFF,
    "gestion/encargo/": set(),
    "gestion/bitacora/": CENTRAL | {"od", "od_ajena"},
    "gestion/encargos/": STAFF,
    "gestion/encargos/otorgar/": GRANTERS,
    "gestion/encargos/<pk>/retirar/": {"od", "utsi"},
    "gestion/encargos/<pk>/correo/": {"od", "utsi"},
    "gestion/quien-puede/": STAFF,
    "gestion/avisos/": {"utsi", "deoeyg", "depcyc"},
    "gestion/proyectos/": PROJECTS,
    "gestion/proyectos/recibir/": {"od", "od_ajena"},
    "gestion/proyectos/remitir/": {"deoeyg", "depcyc"},
    "gestion/dictamenes/": {"deoeyg", "depcyc"},
    "gestion/dictaminadores/": {"od", "od_ajena", "alcaldia", "deoeyg", "depcyc"},
    "gestion/dictaminadores/<slug>/": set(),
    "gestion/dictaminadores/<slug>/integrantes/<pk>/retirar/": set(),
    "gestion/dictaminadores/<slug>/sesiones/<pk>/": set(),
    "gestion/dictaminadores/<slug>/sesiones/<pk>/corregir/": set(),
    "gestion/dictaminadores/<slug>/sesiones/<pk>/acta.pdf": set(),
    "gestion/dictaminadores/<slug>/sesiones/<pk>/acta-firmada.pdf": set(),
    "gestion/sorteos/": PROJECTS - {"alcaldia"},
    "gestion/sorteos/calendario/": PROJECTS - {"alcaldia"},
    "gestion/sorteos/listas/": PROJECTS - {"alcaldia"},
    "gestion/sorteos/<pk>/": set(),
    "gestion/sorteos/<pk>/cancelar/": set(),
    "gestion/reportes/": PROJECTS - {"alcaldia"},
    "gestion/reportes/<slug>/": set(),
    "gestion/reportes/<slug>.<suffix>": set(),
    "gestion/proyectos/<codigo>/": set(),
    "gestion/proyectos/<codigo>/<acto>/": set(),
    "gestion/proyectos/<codigo>/archivos/<pk>/": set(),
    "gestion/proyectos/<codigo>/acuse.pdf": set(),
    "gestion/proyectos/<codigo>/impugnar/": set(),
    "gestion/proyectos/<codigo>/dictamenes/<version>/": set(),
    "gestion/presupuesto/reglas/": {"deoeyg", "depcyc"},
    "gestion/presupuesto/reglas/<ambito>/": set(),
    "gestion/presupuesto/reglas/<ambito>/asientos/": set(),
    "gestion/presupuesto/reglas/<ambito>/asientos/<pk>/": set(),
    "gestion/presupuesto/reglas/<ambito>/numeros/<ejercicio>/": set(),
    "gestion/presupuesto/reglas/<ambito>/<regla>/": set(),
    "gestion/presupuesto/catalogos/": {"deoeyg", "depcyc"},
    "gestion/presupuesto/catalogos/<nombre>/": set(),
    "gestion/presupuesto/catalogos/<nombre>/agregar/": set(),
    "gestion/presupuesto/catalogos/<nombre>/<clave>/": set(),
    "gestion/impugnaciones/": CHALLENGERS | {"consejeria"},
    "gestion/impugnaciones/registrar/": CHALLENGERS,
    "gestion/impugnaciones/<slug>/": set(),
    "gestion/impugnaciones/<slug>/<acto>/": set(),
    "gestion/arco/": {"consejeria", "transparencia"},
    "gestion/arco/<folio>/": set(),
    "gestion/arco/<folio>/<acto>/": set(),
    "gestion/privacidad/": {"transparencia"},
    "gestion/privacidad/plazos/<clave>/": set(),
    "gestion/privacidad/<slug>/corregir/": set(),
    "gestion/privacidad/<slug>/publicar/": set(),
    "gestion/calendario/": CALENDAR,
    "gestion/calendario/preparar/": {"deoeyg", "depcyc"},
    "gestion/calendario/<clave>/": set(),
    "gestion/calendario/<clave>/corregir/": set(),
    "gestion/calendario/<clave>/publicar/": set(),
    "gestion/calendario/<clave>/<tipo>/<acto>/": set(),
    "gestion/ventanas/": CALENDAR,
    "gestion/ventanas/<clave>/<tipo>/": set(),
    "gestion/inhabiles/": {"deoeyg", "depcyc"},
    "gestion/mecanismos/": {"depcyc"},
    "gestion/mecanismos/agregar/": {"depcyc"},
    "gestion/mecanismos/prioridades/": {"depcyc"},
    "gestion/mecanismos/<slug>/": set(),
    "gestion/mecanismos/<slug>/<tema>/": set(),
    "gestion/importaciones/": CARTOGRAPHERS,
    "gestion/importaciones/subir/": CARTOGRAPHERS,
    "gestion/importaciones/<pk>/": set(),
    "gestion/importaciones/<pk>/columnas/": set(),
    "gestion/importaciones/<pk>/filas/<fila>/": set(),
    "gestion/importaciones/<pk>/filas/<fila>/omitir/": set(),
    "gestion/importaciones/<pk>/filas/<fila>/reponer/": set(),
    "gestion/importaciones/<pk>/omitir-rechazadas/": set(),
    "gestion/importaciones/<pk>/revisar/": set(),
    "gestion/importaciones/<pk>/aceptar/": set(),
    "gestion/importaciones/<pk>/descartar/": set(),
    "gestion/importaciones/<pk>/deshacer/": set(),
    "gestion/marcos/": CENTRAL,
    "gestion/marcos/<clave>/publicar/": set(),
    "gestion/calidad/": CENTRAL,
    "gestion/calidad/<clave>/<hallazgo>/": set(),
}
VALUES = {
    "<uidb36>": "1",
    "<key>": "x",
    "<slug>": "no-existe",
    "<folio>": "7K3M9-XQPD1",
    "<codigo>": "7K3M9-XQPD1",
    "<acto>": "no-existe",
    "<fila>": "1",
    "<clave>": "no-existe",
    "<hallazgo>": "no-existe",
    "<tipo>": "no-existe",
    "<tema>": "no-existe",
    "<suffix>": "csv",
    "<ambito>": "no-existe",
    "<nombre>": "no-existe",
    "<regla>": "no-existe",
    "<ejercicio>": "2028",
    "<version>": "1",
}


def path_of(address, pk):
    """An address of the table with something in each of its places."""
    path = address.replace("<pk>", str(pk))
    for name, value in VALUES.items():
        path = path.replace(name, value)
    return f"/{path}"


def addresses(patterns=None, before=""):
    """Every address of the site below these patterns, each parameter as <name>."""
    import re

    for each in patterns if patterns is not None else get_resolver().url_patterns:
        route = str(each.pattern).removeprefix("^").removesuffix("$")
        route = re.sub(r"\(\?P(<\w+>)[^)]*\)|<\w+:(\w+)>", lambda m: m[1] or f"<{m[2]}>", route)
        if hasattr(each, "url_patterns"):
            yield from addresses(each.url_patterns, before + route)
        else:
            yield before + route


def test_every_address_behind_the_door_is_in_the_table():
    behind = {each for each in addresses() if each.startswith(("cuenta/", "gestion/"))}
    assert behind == set(TABLE)


def test_each_of_the_nine_reaches_their_pages_and_no_others():
    """All the people and all the addresses in one test: signing everyone in anew for each page takes a minute."""
    cast = nueve()
    charge = EncargoFactory(rol="OD_CAPTURISTA")
    reached = {}
    for person in PEOPLE:
        client = signed_in(getattr(cast, person))
        for address in TABLE:
            response = client.get(path_of(address, charge.pk))
            assert response.status_code < 500
            if response.status_code == 200:
                reached.setdefault(address, set()).add(person)
    assert {address: reached.get(address, set()) for address in TABLE} == TABLE


def test_a_page_of_the_staff_does_not_exist_for_citizens():
    client = signed_in(nueve().habitante)
    assert client.get("/gestion/encargos/").status_code == 403
    assert client.get("/en/gestion/encargos/").status_code == 403


def test_when_the_session_ends_while_a_part_of_a_page_is_asked_the_whole_page_goes_to_the_entrance(client):
    response = client.get("/gestion/encargos/", headers={"hx-request": "true"})
    assert response["HX-Redirect"] == "/cuenta/entrar/personal/?next=%2Fgestion%2Fencargos%2F"
    assert response.content == b""


def test_a_page_of_the_staff_sends_whoever_is_not_in_to_the_staff_entrance(client):
    assert client.get("/gestion/encargos/")["Location"].startswith("/cuenta/entrar/personal/?next=")
    assert client.get("/en/gestion/encargos/")["Location"].startswith("/en/cuenta/entrar/personal/?next=")
