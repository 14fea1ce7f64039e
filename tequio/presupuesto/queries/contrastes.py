"""Projects that say the same and were not judged the same: what a body looks at again before its opinions come out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from tequio.lib.text import fold
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.models import Dictamen
from tequio.territorio.models import Alcaldia

VERY_ALIKE = 88  # of 100, by the words of the two names in any order
MOST = 50


@dataclass(frozen=True, slots=True)
class Contraste:
    """Two opinions of the same body on projects for the same purpose, of unlike sense; ``parecido``: of 100."""

    viable: Dictamen
    no_viable: Dictamen
    parecido: int


def contrastes(edicion: Edicion, alcaldia: Alcaldia) -> list[Contraste]:
    """Those in which at least one opinion has not come out yet, the most alike first; at most MOST. One query."""
    rows = (
        Dictamen.objects.filter(proyecto__edicion=edicion, proyecto__alcaldia=alcaldia)
        .select_related("proyecto")
        .order_by("proyecto", "version")
    )
    latest = list({each.proyecto_id: each for each in rows}.values())
    found = [Contraste(yes, no, round(score)) for group in _by_purpose(latest) for yes, no, score in _alike(group)]
    return sorted(found, key=lambda each: (-each.parecido, each.viable.pk, each.no_viable.pk))[:MOST]


def _by_purpose(opinions: Iterable[Dictamen]) -> Iterable[list[Dictamen]]:
    groups: dict[object, list[Dictamen]] = defaultdict(list)
    for each in opinions:
        groups[each.proyecto.rubro_id].append(each)
    return groups.values()


def _alike(opinions: list[Dictamen]) -> Iterator[tuple[Dictamen, Dictamen, float]]:
    names = {each.pk: fold(each.proyecto.nombre) for each in opinions}
    refused = [each for each in opinions if each.sentido == Dictamen.Sentido.NO_VIABLE]
    for yes in (each for each in opinions if each.sentido == Dictamen.Sentido.VIABLE):
        for no in refused:
            if yes.publicado_at and no.publicado_at:
                continue
            score = fuzz.token_sort_ratio(names[yes.pk], names[no.pk], score_cutoff=VERY_ALIKE)
            if score:
                yield yes, no, score
