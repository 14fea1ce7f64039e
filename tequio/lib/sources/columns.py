"""Finding the columns of a file under the names that each office gives them."""

import re
from collections.abc import Collection, Mapping, Sequence

from tequio.lib.sources.records import SourceError
from tequio.lib.text import fold

LISTED = 60  # no honest table has more columns to tell of
REPEATED = re.compile(r" \(\d+\)$")


def match_columns(
    columns: Sequence[str], spec: Mapping[str, Sequence[str]], required: Collection[str]
) -> dict[str, str]:
    """Which column of the file holds each field of ``spec`` (field → names it is known by).

    Case, accents, blanks, line breaks and punctuation do not count: ``"Clave de\\n la UT"`` is ``"clave de la ut"``.
    Fields that are neither found nor ``required`` are left out.

    Raises SourceError when a required field is missing, or when two columns could be the same field.
    """
    candidates = {field: _known_as(columns, names) for field, names in spec.items()}
    _refuse_ambiguous(candidates)
    missing = [field for field in spec if field in required and not candidates[field]]
    if missing:
        raise SourceError(_missing(missing, spec, columns))
    return {field: found[0] for field, found in candidates.items() if found}


def guess_columns(columns: Sequence[str], spec: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """As ``match_columns``, for a person to look over: a field that is missing or in doubt is left out."""
    candidates = {field: _known_as(columns, names) for field, names in spec.items()}
    return {field: found[0] for field, found in candidates.items() if len(found) == 1}


def _known_as(columns: Sequence[str], names: Sequence[str]) -> list[str]:
    keys = {_key(name) for name in names}
    return [column for column in columns if _key(column) in keys]


def _key(header: str) -> str:
    return fold(REPEATED.sub("", header)).replace(" ", "")


def _refuse_ambiguous(candidates: Mapping[str, list[str]]) -> None:
    for field, found in candidates.items():
        if len(found) > 1:
            raise SourceError(
                f"Varias columnas pueden ser «{field}»: {_listed(found)}. "
                "Deja solo una con ese nombre y vuelve a cargar el archivo."
            )


def _missing(missing: Sequence[str], spec: Mapping[str, Sequence[str]], columns: Sequence[str]) -> str:
    wanted = "; ".join(f"«{field}» (puede llamarse {_listed(spec[field])})" for field in missing)
    return (
        f"Faltan columnas: {wanted}. El archivo tiene: {_listed(columns)}. Corrige los encabezados y vuelve a cargarlo."
    )


def _listed(names: Sequence[str]) -> str:
    rest = [f"y {len(names) - LISTED:,} más"] if len(names) > LISTED else []
    return ", ".join([" ".join(name.split()) for name in names[:LISTED]] + rest) or "ninguna"
