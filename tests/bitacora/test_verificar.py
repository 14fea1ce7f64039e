"""Whoever can write the database can take the locks off; what they change is named."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tequio.bitacora import tree
from tequio.bitacora.actions import sellar as sellar_module
from tequio.bitacora.models import Asiento, Foja, Pendiente, Sello, Tramo
from tequio.bitacora.verification import leaves, verificar
from tests.laws.logbook import take_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(write, seal, monkeypatch):
    """Twenty entries under four seals, in stretches of four, and one that waits; the locks are off."""
    for module in (tree, sellar_module, leaves):
        monkeypatch.setattr(module, "TRAMO", 4)
    monkeypatch.setattr(leaves, "PAGE", 6)
    for size in (3, 6, 9, 2):
        write(size)
        seal()
    write()
    assert findings() == []
    take_off()


def findings(kept=()):
    return [each for each in verificar(lambda *_: None, kept) if "candado" not in each]


def entry(numero):
    return Asiento.objects.filter(foja__numero=numero)


def rewrite(numero, **facts):
    """The entry with its own hash made right again."""
    entry(numero).update(**facts)
    asiento = entry(numero).get()
    entry(numero).update(huella=asiento.calcular_huella())
    return entry(numero).get().huella


@pytest.mark.parametrize(
    "facts",
    [
        {"despues": {"estado": "NO_VIABLE"}},
        {"antes": {}},
        {"motivo": "otro"},
        {"actor": "persona:18"},
        {"cargo": "otro"},
        {"sobre_id": "34"},
        {"sobre_nombre": "otro"},
        {"sobre_tipo": "otro"},
        {"territorio": "08-033"},
        {"publico": False},
        {"acto": "otro"},
        {"asentado_at": "2020-01-01T00:00:00Z"},
        {"sal": "0" * 32},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_any_fact_of_an_entry_that_changes_is_named(book, facts):
    entry(7).update(**facts)
    assert findings() == ["El asiento 7 fue alterado."]


def test_an_entry_changed_together_with_its_hash_is_named(book):
    rewrite(7, motivo="otro")
    assert findings() == ["El asiento 7 fue alterado."]


def test_an_entry_changed_with_every_hash_of_its_own_is_narrowed_to_its_stretch(book):
    huella = rewrite(7, motivo="otro")
    Foja.objects.filter(numero=7).update(huella=huella)
    first, second = findings()
    assert first == "El tramo 2 (asientos 5 a 8) no tiene la raíz guardada."
    assert "alguno del 5 al 8 fue cambiado junto con sus huellas" in second


def test_an_entry_changed_with_its_stretch_too_is_narrowed_to_its_seal(book):
    huella = rewrite(7, motivo="otro")
    Foja.objects.filter(numero=7).update(huella=huella)
    arbol = tree.Arbol(20)
    Tramo.objects.filter(numero=2).update(raiz=arbol.stretch_root(2).hex())
    (only,) = findings()
    assert only.startswith("El sello 2 no concuerda con sus asientos: alguno del 4 al 9")


def test_everything_written_anew_is_told_by_whoever_kept_a_seal(book):
    kept = list(Sello.objects.values("numero", "tamano", "raiz", "huella"))
    write_anew(7, motivo="otro")
    assert findings() == []
    assert findings(kept) == [f"El sello {n} no es el que se publicó." for n in (2, 3, 4)]


def write_anew(numero, **facts):
    """As an attacker who owns the database and has this program."""
    Foja.objects.filter(numero=numero).update(huella=rewrite(numero, **facts))
    for tramo in Tramo.objects.all():
        Tramo.objects.filter(pk=tramo.pk).update(raiz=tree.Arbol(20).stretch_root(tramo.pk).hex())
    anterior = ""
    for sello in Sello.objects.order_by("numero"):
        sello.raiz, sello.anterior = tree.Arbol(sello.tamano).get_root().hex(), anterior
        sello.huella = anterior = sello.calcular_huella()
        Sello.objects.filter(pk=sello.pk).update(raiz=sello.raiz, anterior=sello.anterior, huella=sello.huella)


def erase(sql):
    with connection.cursor() as cursor, connection.constraint_checks_disabled():
        cursor.execute(sql)


def test_an_entry_that_is_missing_with_its_place_is_named(book):
    pk = entry(7).get().pk
    erase("DELETE FROM bitacora_foja WHERE numero = 7")
    erase(f"DELETE FROM bitacora_asiento WHERE id = {pk}")
    assert findings() == ["Falta el asiento 7."]


def test_the_last_entries_that_are_missing_are_named(book):
    erase("DELETE FROM bitacora_foja WHERE numero > 18")
    assert findings()[0] == "Falta el asiento 19: los sellos cubren 20."


def test_an_entry_taken_out_of_the_tree_is_named(book):
    pk = entry(20).get().pk
    erase("DELETE FROM bitacora_foja WHERE numero = 20")
    assert f"El asiento con identificador {pk} está fuera del árbol y nadie lo sellará." in findings()


def test_an_entry_that_nobody_would_seal_is_named(book):
    pk = Pendiente.objects.get().pk
    Pendiente.objects.all().delete()
    assert findings() == [f"El asiento con identificador {pk} está fuera del árbol y nadie lo sellará."]


def test_an_entry_altered_before_its_seal_is_named(book):
    Asiento.objects.filter(pendiente__isnull=False).update(motivo="otro")
    assert "que espera su sello, fue alterado" in findings()[0]


def test_two_entries_that_changed_places_are_named(book):
    first, second = entry(5).get(), entry(6).get()
    facts = ("sobre_id", "motivo", "sal", "huella", "asentado_at")
    for one, other in ((first, second), (second, first)):
        Asiento.objects.filter(pk=one.pk).update(**{name: getattr(other, name) for name in facts})
    assert findings() == ["El asiento 5 fue alterado.", "El asiento 6 fue alterado."]


@pytest.mark.parametrize(
    "facts", [{"raiz": "0" * 64}, {"tamano": 8}, {"sellado_at": "2020-01-01T00:00:00Z"}, {"huella": "0" * 64}],
    ids=lambda facts: next(iter(facts)),
)  # fmt: skip
@pytest.mark.parametrize("numero", [2, 4])
def test_an_altered_seal_is_named(book, facts, numero):
    Sello.objects.filter(numero=numero).update(**facts)
    assert findings()[0] == f"El sello {numero} fue alterado."


def test_a_seal_altered_together_with_its_hash_is_named_by_the_next(book):
    Sello.objects.filter(numero=2).update(sellado_at="2020-01-01T00:00:00Z")
    Sello.objects.filter(numero=2).update(huella=Sello.objects.get(numero=2).calcular_huella())
    assert findings() == ["El sello 2 fue alterado."]


def test_a_seal_that_is_missing_is_named(book):
    erase("DELETE FROM bitacora_sello WHERE numero = 2")
    assert findings() == ["Falta el sello 2."]


def test_the_last_seal_that_is_missing_is_told(book):
    erase("DELETE FROM bitacora_sello WHERE numero = 4")
    assert findings() == ["Faltan sellos: cubren 18 asientos y hay 20 con foja."]


def test_an_altered_stretch_is_named(book):
    Tramo.objects.filter(numero=3).update(raiz="0" * 64)
    assert findings() == ["El tramo 3 (asientos 9 a 12) no tiene la raíz guardada."]


def test_a_hash_that_is_none_is_named(book):
    Foja.objects.filter(numero=7).update(huella="no es una huella")
    assert findings()[0] == "El asiento 7 fue alterado."


def test_the_missing_locks_are_named(book):
    told = list(verificar(lambda *_: None))
    assert len(told) == {"sqlite": 15, "postgresql": 6}[connection.vendor]
    assert all(each.startswith("Falta el candado «bitacora_") for each in told)


def test_the_command_says_that_the_logbook_is_whole(write, seal):
    write(3)
    sello = seal()
    out = StringIO()
    call_command("verificar_bitacora", stdout=out)
    assert out.getvalue() == f"La bitácora está íntegra: 3 asientos bajo 1 sellos. Raíz: {sello.raiz}\n"


def test_the_command_names_the_first_finding_and_fails(book):
    entry(7).update(motivo="otro")
    err = StringIO()
    with pytest.raises(CommandError, match="El primero: El asiento 7 fue alterado") as caught:
        call_command("verificar_bitacora", stderr=err)
    assert caught.value.returncode == 1
    assert err.getvalue().startswith("El asiento 7 fue alterado.\n")


def test_the_command_compares_with_a_kept_list_of_seals(write, seal, tmp_path):
    write(3)
    seal()
    kept = tmp_path / "sellos.json"
    seals = list(Sello.objects.values("numero", "tamano", "raiz", "huella"))
    kept.write_text(json.dumps({"sellos": seals}))
    call_command("verificar_bitacora", contra=kept, stdout=StringIO())
    kept.write_text(json.dumps({"sellos": [seals[0] | {"numero": 2}]}))
    with pytest.raises(CommandError, match="El sello 2, que se publicó, ya no está"):
        call_command("verificar_bitacora", contra=kept, stderr=StringIO())


@pytest.mark.parametrize("content", ["", "{}", '{"sellos": [1]}', None])
def test_a_list_that_cannot_be_read_is_said(content, tmp_path):
    kept = tmp_path / "sellos.json"
    if content is not None:
        kept.write_text(content)
    with pytest.raises(CommandError, match="No se pudo leer") as caught:
        call_command("verificar_bitacora", contra=kept)
    assert caught.value.returncode == 2


def test_the_command_that_seals_says_each_seal_and_then_nothing(write):
    write(3)
    first, second = StringIO(), StringIO()
    call_command("sellar_bitacora", stdout=first)
    call_command("sellar_bitacora", stdout=second)
    assert first.getvalue() == f"Sello 1: 3 asientos, raíz {Sello.objects.get().raiz}\n"
    assert second.getvalue() == ""
