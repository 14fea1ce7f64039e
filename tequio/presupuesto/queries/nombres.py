"""Who is found by name although names are closed: the whole first given name and first surname, among other words."""

from datetime import datetime, time
from itertools import combinations

from django.db.models import Exists, OuterRef

from tequio.cuentas.acting import Acting
from tequio.lib.plazos import at, local_day
from tequio.lib.text import fold
from tequio.presupuesto.models import Movimiento, Proyecto
from tequio.presupuesto.permissions import CAPTURISTAS, CENTRAL
from tequio.vault.ring import ring

MOST_WORDS = 8  # of a name; more words are something else
MOST = 100
FEW = 3


def propuestos_por(who: Acting, texto: str) -> list[int]:
    """The keys of the projects of whoever is called so, only on the ground where this person may know who proposes; the
    latest first, at most MOST. One query, none where the text is no name."""
    digests = [digest for name in _names(texto) for digest in ring().digests(name)]
    if not digests:
        return []
    ground = who.alcance((*CAPTURISTAS, *CENTRAL)).q(distrito="distrito")
    found = Proyecto.objects.filter(ground, proponente__nombre_huella__in=digests).order_by("-pk")
    return list(found.values_list("pk", flat=True)[:MOST])


def recibidos_hoy_con(proyecto: Proyecto, now: datetime) -> list[Proyecto]:
    """Others that a district typed today, of the same unit and of somebody who is called the same; the latest first.
    One query, none where the name is half a name."""
    digest = proyecto.proponente.nombre_huella
    if not digest:
        return []
    today = Movimiento.objects.filter(
        proyecto=OuterRef("pk"), acto="recibir_proyecto", made_at__gte=at(local_day(now), time.min)
    )
    alike = Proyecto.objects.filter(Exists(today), unidad=proyecto.unidad, proponente__nombre_huella=digest)
    return list(alike.exclude(pk=proyecto.pk).order_by("-pk")[:FEW])


def _names(texto: str) -> list[str]:
    """Each way in which the words may be a name and a surname, in any order: a word, and some others in a row.

    >>> _names("Jacinta Inventada")
    ['jacinta inventada', 'inventada jacinta']
    """
    words = fold(texto).split()
    if not 2 <= len(words) <= MOST_WORDS:
        return []
    spans = list(combinations(range(len(words) + 1), 2))
    return list(
        dict.fromkeys(
            f"{given} {' '.join(words[start:end])}"
            for place, given in enumerate(words)
            for start, end in spans
            if not start <= place < end
        )
    )
