"""The words of a project, and the projects that bear some words: one question, two engines, the same answers."""

import re

from django.db import connections
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from tequio.lib.folio import read_legal_folio
from tequio.lib.text import SMALL_WORDS, fold
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.models.proyecto import ProyectoQuerySet

SHORT = 3  # letters; a shorter word is found as it is, not as the beginning of another
PLURAL = re.compile(r"(?<=[a-z]{2}[^aeiou])es$|(?<=[a-z]{3}[aeiou])s$")
FTS5 = "SELECT rowid FROM presupuesto_busqueda WHERE presupuesto_busqueda MATCH %s"
TSVECTOR = "busqueda_ts @@ to_tsquery('simple', %s)"


def searchable(proyecto: Proyecto) -> str:
    """The folded words by which it is found: what it says of itself, its code and, from its registration, its folio,
    also without zeros."""
    said = [proyecto.nombre, proyecto.lugar, proyecto.unidad_nombre, proyecto.descripcion, proyecto.codigo]
    if proyecto.folio:
        said += [proyecto.folio, str(read_legal_folio(proyecto.folio)[1])]
    return fold(" ".join(said))


def matching(found: ProyectoQuerySet, texto: str) -> ProyectoQuerySet:
    """Those of ``found`` that bear every word of the text, or a longer word that begins so. All, where nothing is
    asked; none, where only signs are."""
    words = stems(texto)
    if not words:
        return found.none() if wordless(texto) else found
    if connections[found.db].vendor == "sqlite":
        asked = " ".join(f'"{word}"{"*" * _grows(word)}' for word in words)
        return found.filter(pk__in=RawSQL(FTS5, [asked]))  # noqa: S611  letters and digits, as a parameter
    asked = " & ".join(f"{word}{':*' * _grows(word)}" for word in words)
    return found.filter(RawSQL(TSVECTOR, [asked], output_field=BooleanField()))  # noqa: S611  as above


def stems(texto: str) -> list[str]:
    """The words to look for: folded, without their plural, without articles where there is anything else.

    >>> stems("Árboles en las calles, #12")
    ['arbol', 'call', '12']
    """
    words = fold(texto).split()
    telling = [word for word in words if word not in SMALL_WORDS]
    return [PLURAL.sub("", word) for word in telling or words]


def wordless(texto: str) -> bool:
    """Whether something is asked in which there is no letter and no digit."""
    return bool(texto.strip()) and not fold(texto)


def _grows(word: str) -> bool:
    """Whether a longer word will do as well; a number is that number."""
    return len(word) >= SHORT and not word.isdigit()
