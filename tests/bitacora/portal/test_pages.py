"""/bitacora/: readable by everyone, with proofs that do not ask for trust."""

import json
from pathlib import Path

import pytest

from tequio.bitacora.models import Asiento, Sello
from tests.bitacora.rfc9162 import consistent, root_by_inclusion
from tests.laws.logbook import take_off

pytestmark = pytest.mark.django_db
PROGRAM = Path(__file__).resolve().parents[3] / "tequio/bitacora/templates/bitacora/portal/comprobar.txt"


@pytest.fixture
def book(write, seal):
    """Three public entries and one that is not, under two seals."""
    write(2, territorio="08-033", motivo="Cumple los requisitos", antes={"estado": "REGISTRADO"})
    seal()
    write(1, publico=False, motivo="Un motivo secreto")
    write(1)
    return seal()


def text(client, path, **query):
    return client.get(path, query).content.decode()


def test_the_page_shows_the_seals_and_the_latest_public_entries(client, book):
    page = text(client, "/bitacora/")
    assert all(sello.raiz in page for sello in Sello.objects.all())
    assert all(f'href="/bitacora/{n}/"' in page for n in (1, 2, 4))
    assert 'href="/bitacora/3/"' not in page


def test_before_the_first_seal_the_page_says_so(client):
    assert "Todavía no hay sellos" in text(client, "/bitacora/")


def test_when_no_entry_is_public_the_page_says_so(client, write, seal):
    write(1, publico=False)
    seal()
    assert "Todavía no hay asientos públicos" in text(client, "/bitacora/")


def test_a_number_leads_to_its_entry(client, book):
    response = client.get("/bitacora/", {"numero": "2"})
    assert (response.status_code, response.url) == (302, "/bitacora/2/")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("5", "hasta ahora hay 4 sellados"),
        ("0", "desde el 1"),
        ("dos", "Escribe solo el número"),
        ("", "Falta este dato"),
        ("9" * 30, "hasta ahora hay 4 sellados"),
    ],
)
def test_a_number_that_leads_nowhere_is_said_beside_the_field(client, book, asked, told):
    page = text(client, "/bitacora/", numero=asked)
    assert told in page
    assert 'id="id_numero_error"' in page


def test_the_page_of_an_entry_says_what_was_done_and_what_changed(client, book):
    page = text(client, "/bitacora/1/")
    for said in ("presupuesto.dictaminar", "Luminarias del parque", "Dirección Distrital 12", "Cumple", "08-033"):
        assert said in page
    assert "REGISTRADO</td><td" in page
    assert Asiento.objects.get(foja__numero=1).huella in page


def test_an_entry_that_is_not_public_shows_only_its_hash_and_proof(client, book):
    asiento = Asiento.objects.get(foja__numero=3)
    for body in (text(client, "/bitacora/3/"), text(client, "/bitacora/3.json")):
        assert asiento.huella in body
        assert not any(word in body for word in ("secreto", "dictaminar", "Luminarias", "Distrital"))


def test_nobody_learns_who_acted(client, book):
    for path in ("/bitacora/", "/bitacora.json", "/bitacora/1/", "/bitacora/1.json"):
        assert "persona:17" not in text(client, path)
        assert not any(sal in text(client, path) for sal in Asiento.objects.values_list("sal", flat=True))


@pytest.mark.parametrize("numero", [1, 2, 3, 4])
def test_the_program_that_we_give_accepts_the_proof(client, book, tmp_path, capsys, numero):
    (tmp_path / "prueba.json").write_bytes(client.get(f"/bitacora/{numero}.json").content)
    run(tmp_path / "prueba.json")
    assert capsys.readouterr().out.startswith("Concuerda. Raíz: ")


def run(path):
    """The program as it is shown, with a file as its argument."""
    import sys

    before, sys.argv = sys.argv, ["comprobar.py", str(path)]
    try:
        exec(compile(PROGRAM.read_text(encoding="utf-8"), str(PROGRAM), "exec"), {})
    finally:
        sys.argv = before


@pytest.mark.parametrize("change", ["contenido", "camino", "raiz"])
def test_the_program_that_we_give_refuses_another_content_path_or_root(client, book, tmp_path, change):
    proof = client.get("/bitacora/2.json").json()
    if change == "contenido":
        proof["contenido"]["motivo"] += "."
    elif change == "camino":
        proof["prueba"]["camino"][0] = "0" * 64
    else:
        proof["sello"]["raiz"] = "0" * 64
    (tmp_path / "prueba.json").write_text(json.dumps(proof))
    with pytest.raises(AssertionError):
        run(tmp_path / "prueba.json")


def test_the_proof_as_data_is_that_of_the_standard(client, book):
    data = client.get("/bitacora/4.json").json()
    path = [bytes.fromhex(each) for each in data["prueba"]["camino"]]
    root = root_by_inclusion(bytes.fromhex(data["huella"]), data["prueba"]["indice"], data["prueba"]["tamano"], path)
    assert root.hex() == data["sello"]["raiz"]


def test_the_proof_of_an_entry_does_not_change_with_later_seals(client, book, write, seal):
    before = client.get("/bitacora/1.json").content
    write(5)
    seal()
    assert client.get("/bitacora/1.json").content == before


def test_a_seal_proves_that_it_begins_with_the_one_before(client, book):
    data = client.get("/bitacora/sellos/2.json").json()
    path = [bytes.fromhex(each) for each in data["consistencia"]["camino"]]
    before, after = data["anterior"], data["sello"]
    roots = bytes.fromhex(before["raiz"]), bytes.fromhex(after["raiz"])
    assert consistent(before["tamano"], roots[0], after["tamano"], roots[1], path)
    assert "Nada de lo anterior cambió" in text(client, "/bitacora/sellos/2/")


def test_the_first_seal_has_none_before(client, book):
    data = client.get("/bitacora/sellos/1.json").json()
    assert (data["anterior"], data["consistencia"]) == (None, None)
    assert "Huella del anterior" not in text(client, "/bitacora/sellos/1/")


def test_an_altered_entry_is_denounced_on_its_own_page(client, book):
    take_off()
    Asiento.objects.filter(foja__numero=1).update(motivo="otro")
    assert "Este asiento no concuerda con su sello" in text(client, "/bitacora/1/")
    assert client.get("/bitacora/1.json").json()["prueba"]["concuerda"] is False


def test_an_altered_seal_is_denounced_on_its_own_page(client, book):
    take_off()
    Sello.objects.filter(numero=1).update(raiz="0" * 64)
    assert "Este sello no concuerda con el anterior" in text(client, "/bitacora/sellos/2/")
    assert "Este asiento no concuerda con su sello" in text(client, "/bitacora/2/")


@pytest.mark.parametrize(
    "path", ["/bitacora/9/", "/bitacora/9.json", "/bitacora/0/", "/bitacora/sellos/9/", "/bitacora/sellos/9.json",
             f"/bitacora/{'9' * 30}/", f"/bitacora/sellos/{'9' * 30}.json"]
)  # fmt: skip
def test_what_does_not_exist_is_not_found(client, book, path):
    assert client.get(path).status_code == 404


def test_an_entry_that_waits_for_its_seal_is_not_found(client, book, write):
    write()
    assert client.get("/bitacora/5/").status_code == 404


def test_the_seals_as_data_are_what_the_command_compares_with(client, book, tmp_path, capsys):
    from django.core.management import call_command

    (tmp_path / "sellos.json").write_bytes(client.get("/bitacora.json").content)
    call_command("verificar_bitacora", contra=tmp_path / "sellos.json")
    assert "íntegra" in capsys.readouterr().out


@pytest.mark.parametrize(
    "path", ["/bitacora/", "/bitacora.json", "/bitacora/1/", "/bitacora/1.json", "/bitacora/sellos/2/"]
)
def test_any_cache_may_keep_it_and_ask_whether_it_changed(client, book, path):
    response = client.get(path)
    assert "public" in response["Cache-Control"]
    assert not response.cookies
    assert client.get(path, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_it_only_reads(client, book):
    assert client.post("/bitacora/").status_code == 405


def test_pages_cost_the_same_with_300_entries_more(client, book, write, seal, django_assert_max_num_queries):
    paths = ["/bitacora/", "/bitacora/1/", "/bitacora/sellos/2/"]
    costs = []
    for path in paths:
        with django_assert_max_num_queries(12) as asked:
            client.get(path)
        costs.append(len(asked))
    for _ in range(30):
        write(10)
        seal()
    for path, cost in zip(paths, costs, strict=True):
        with django_assert_max_num_queries(cost):
            client.get(path)


def test_many_seals_come_in_pages(client, write, seal):
    for _ in range(25):
        write()
        seal()
    assert "Página 1 de 2" in text(client, "/bitacora/")
    assert [each["numero"] for each in client.get("/bitacora.json", {"pagina": 2}).json()["sellos"]] == [5, 4, 3, 2, 1]


def test_the_foot_of_every_page_leads_to_the_logbook(client):
    assert 'href="/bitacora/"' in text(client, "/bitacora/")
