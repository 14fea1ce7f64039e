"""Every field of every model has its word: declared personal, said to be about nobody, or plainly not by its type."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from scripts.personal_data import written
from tequio.avisos.models import Aviso, Destino
from tequio.cuentas.models import Encargo, Persona
from tequio.lib.personal import AlVencer, Categoria, about, plain_fields
from tequio.territorio.models import Alias
from tequio.vault.declared import declarations, personal_modules
from tequio.vault.fields import DigestField, EncryptedTextField

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = (
    models.AutoField, models.BooleanField, models.DecimalField, models.DurationField, models.FloatField,
    models.IntegerField, models.UUIDField,
)  # fmt: skip
DATES = (models.DateField, models.TimeField)
ALWAYS_PERSONAL = (DigestField, EncryptedTextField, models.GenericIPAddressField, models.FileField)
MODELS = apps.get_models(include_auto_created=True)
DECLARED = [field for each in declarations() for field in each.campos]
PLAIN = plain_fields(personal_modules())


def of_a_person(model):
    """An account, or what hangs from one: there even a date says something of somebody."""
    persona = get_user_model()
    return model is persona or any(field.related_model is persona for field in model._meta.local_concrete_fields)


def needs_a_word(field):
    if isinstance(field, ALWAYS_PERSONAL):
        return True
    if field.is_relation:
        return field.related_model is get_user_model()
    if isinstance(field, DATES):
        return of_a_person(field.model)
    return not (isinstance(field, (*NUMBERS, models.SlugField)) or field.choices)


def named(field):
    return f"{field.model._meta.label}.{field.name}"


ALL = {named(field): field for model in MODELS for field in model._meta.local_concrete_fields}


def test_every_field_that_may_be_personal_has_its_word():
    waiting = [name for name, field in ALL.items() if needs_a_word(field)]
    assert sorted(set(waiting) - set(DECLARED) - PLAIN) == []


@pytest.mark.parametrize(
    "field",
    [
        Persona._meta.get_field("nombre"), Persona._meta.get_field("last_login"), Encargo._meta.get_field("persona"),
        Encargo._meta.get_field("desde"), Destino._meta.get_field("huella"), Aviso._meta.get_field("contexto"),
        Alias._meta.get_field("texto"),
    ],
    ids=named,
)  # fmt: skip
def test_a_field_like_these_could_not_pass_without_a_word(field):
    assert needs_a_word(field)


@pytest.mark.parametrize("kind", [models.GenericIPAddressField, models.FileField, models.JSONField, models.EmailField])
def test_a_new_field_of_this_kind_could_not_pass_without_a_word(kind):
    assert needs_a_word(kind())


def test_what_is_declared_exists():
    assert sorted((set(DECLARED) | PLAIN) - set(ALL)) == []


def test_nothing_is_declared_twice_nor_both_personal_and_about_nobody():
    assert len(DECLARED) == len(set(DECLARED))
    assert sorted(set(DECLARED) & PLAIN) == []


def test_what_is_always_personal_is_never_said_to_be_about_nobody():
    assert [name for name in PLAIN if isinstance(ALL[name], ALWAYS_PERSONAL) or name.endswith("_by")] == []


@pytest.mark.parametrize("dato", declarations(), ids=lambda dato: dato.campos[0])
def test_a_declaration_says_what_why_how_long_and_who_sees_it(dato):
    told = (dato.que, dato.para_que, dato.conservacion.hasta, dato.quien)
    assert all(str(text).endswith(".") for text in told)
    assert dato.sistema


@pytest.mark.parametrize("dato", declarations(), ids=lambda dato: dato.campos[0])
def test_a_datum_is_said_to_be_closed_at_rest_exactly_when_it_is(dato):
    closed = [isinstance(ALL[field], (EncryptedTextField, DigestField)) for field in dato.campos]
    assert dato.cifrado == all(closed)
    assert any(closed) == all(closed)


def test_contact_data_are_closed_at_rest_or_say_why_not():
    open_ones = [each for each in declarations() if each.categoria == Categoria.CONTACTO and not each.cifrado]
    assert [each.campos for each in open_ones if not each.sin_cifrar] == []


def test_what_is_erased_by_the_clock_says_in_how_many_days():
    assert [each.clave for each in rules_of_all() if not each.conservacion.dias] == []
    assert [each.clave for each in rules_of_all() if each.conservacion.al_vencer == AlVencer.CONSERVAR] == []


def rules_of_all():
    return [rule for module in personal_modules() for rule in getattr(module, "RETENCION", ())]


def test_a_datum_that_nobody_declared_cannot_be_explained():
    assert about(declarations(), "cuentas.Persona.correo")
    with pytest.raises(LookupError):
        about(declarations(), "cuentas.Persona.telefono")


def test_the_page_of_personal_data_is_that_of_the_code():
    page = ROOT / "docs" / "datos" / "datos-personales.md"
    assert page.read_text(encoding="utf-8") == written(), "call `python scripts/personal_data.py`"
