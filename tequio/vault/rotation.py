"""Close everything again with the current key.

Row by row, with a condition on what was read: a row that someone writes meanwhile is already closed with the current
key and is left alone. It can be stopped and started again at any moment.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models

from .fields import DigestField, EncryptedTextField
from .ring import ring

BATCH = 500


def encrypted_fields() -> list[tuple[type[models.Model], EncryptedTextField]]:
    """Every encrypted field of the program, in a fixed order."""
    found = [
        (model, field)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, EncryptedTextField)
    ]
    return sorted(found, key=lambda pair: (pair[0]._meta.label, pair[1].name))


def rotate(model: type[models.Model], field: EncryptedTextField) -> int:
    """How many rows were closed again; raises UnreadableSecretError when a key that is still needed was taken away."""
    done = 0
    for key, closed in _rows(model, field):
        if not ring().is_current(closed):
            done += _close_again(model, field, key, closed)
    return done


def _rows(model: type[models.Model], field: EncryptedTextField) -> Iterator[tuple[Any, str]]:
    """Each row's key and closed text, in batches, without opening anything."""
    table, key, column = _names(model, field)
    last: Any = None
    while True:
        after, params = (f"AND {key} > %s", [last]) if last is not None else ("", [])
        query = f"SELECT {key}, {column} FROM {table} WHERE {column} <> '' {after} ORDER BY {key} LIMIT {BATCH}"  # noqa: S608  names of our own models
        with connection.cursor() as cursor:
            cursor.execute(query, params)
            rows = cursor.fetchall()
        if not rows:
            return
        yield from rows
        last = rows[-1][0]


def _close_again(model: type[models.Model], field: EncryptedTextField, key: Any, closed: str) -> int:
    table, key_name, column = _names(model, field)
    text = ring().decrypt(closed)
    columns, values = [column], [ring().encrypt(text)]
    for digest in _digests_of(model, field):
        columns.append(connection.ops.quote_name(str(digest.column)))
        values.append(ring().digest(text))
    changes = ", ".join(f"{name} = %s" for name in columns)
    update = f"UPDATE {table} SET {changes} WHERE {key_name} = %s AND {column} = %s"  # noqa: S608  names of our own models
    with connection.cursor() as cursor:
        cursor.execute(update, [*values, key, closed])
        return int(cursor.rowcount)


def _digests_of(model: type[models.Model], field: EncryptedTextField) -> list[DigestField]:
    return [each for each in model._meta.local_fields if isinstance(each, DigestField) and each.of == field.name]


def _names(model: type[models.Model], field: EncryptedTextField) -> tuple[str, str, str]:
    quote = connection.ops.quote_name
    return quote(model._meta.db_table), quote(str(model._meta.pk.column)), quote(str(field.column))
