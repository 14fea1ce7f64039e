"""Fields that are closed in the database and open in Python.

    correo = EncryptedTextField("correo")
    huella = DigestField(of="correo")

    Destino.objects.filter(huella__in=ring().digests("ana@example.org"))

An encrypted field cannot be searched, ordered or joined by its text: every lookup but ``isnull`` is refused, so that
nobody waits for a match that can never come. Look for its digest. Empty text stays empty.
"""

import json
from typing import Any

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression

from .ring import ring


class EncryptedTextField(models.TextField):
    """Text that only this program can read."""

    description = "Encrypted text"

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return ring().encrypt(value) if value else value

    def from_db_value(self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper) -> Any:  # noqa: ARG002  Django's call
        return ring().decrypt(value) if value else value

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise FieldError(f"{self.name} is encrypted: it cannot be looked up by {lookup_name}; use its DigestField")
        return super().get_lookup(lookup_name)


class EncryptedJSONField(EncryptedTextField):
    """Plain data (dicts, lists, texts, numbers; dates come back as text) that only this program can read."""

    description = "Encrypted JSON"
    _pyi_private_set_type: Any  # for django-stubs: what it holds is plain data, not text
    _pyi_private_get_type: Any

    def get_prep_value(self, value: Any) -> Any:
        text = None if value is None else json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
        return super().get_prep_value(text)

    def from_db_value(self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper) -> Any:
        text = super().from_db_value(value, expression, connection)
        return json.loads(text) if text else None

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: models.Model) -> Any:
        return self.value_from_object(obj)


class DigestField(models.CharField):
    """The digest of another field of the same row, written by itself at each save; not by ``update()``."""

    description = "Keyed digest of an encrypted field"

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        self.of = of
        super().__init__(*args, **{"max_length": 64, "editable": False, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002  Django's call
        text = getattr(model_instance, self.of)
        digest = ring().digest(text) if text else ""
        setattr(model_instance, self.attname, digest)
        return digest
