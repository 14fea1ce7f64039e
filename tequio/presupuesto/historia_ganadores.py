"""What won in the past years of the fictitious city, and what became of its money: all invented, with the gaps that
real files have. The same past always gets the same winners.
"""

import random
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from tequio.mecanismos.models import Certeza

from .models import Proyecto, ProyectoGanador, VersionPresupuesto
from .queries.ganadores import words_of

FUENTE = "Ciudad ficticia"
SEED = 2018
WHOLE = 0.7  # of all, those whose work was finished
UNSAID = 0.1  # of all, those whose source does not say one thing or another
CENT = Decimal("0.01")


def escribir_ganadores(*, now: datetime) -> int:
    """One of the projects that were drawn in each UT and year before this one; how many were written. Of last year
    nobody knows yet what was spent."""
    drawn = (
        Proyecto.objects.filter(estado=Proyecto.Estado.NUMERADO, ejercicio__ejercicio__lt=now.year)
        .select_related("ejercicio", "rubro")
        .order_by("ejercicio__ejercicio", "unidad", "numero")
    )
    made = list(_winners(drawn.iterator(chunk_size=500), now.year))
    ProyectoGanador.objects.bulk_create(made, batch_size=500)
    VersionPresupuesto.up()
    return len(made)


def _winners(drawn: Iterable[Proyecto], this_year: int) -> Iterator[ProyectoGanador]:
    dice = random.Random(SEED)  # noqa: S311  the same city always
    for place, (_, group) in enumerate(groupby(drawn, key=lambda each: (each.ejercicio.ejercicio, each.unidad))):
        made = _winner(dice.choice(list(group)), dice)
        if made.ejercicio == this_year - 1:
            made.ejercido = made.avance = None
        elif place == 0 and made.aprobado:
            made.ejercido = made.aprobado * 100  # the slip of a point, as in the file of 2018
        yield made


def _winner(proyecto: Proyecto, dice: random.Random) -> ProyectoGanador:
    share = Decimal(dice.randint(900, 1030)) / 1000
    done = Decimal(1) if dice.random() < WHOLE else Decimal(dice.randint(0, 99)) / 100
    made = ProyectoGanador(
        ejercicio=proyecto.ejercicio.ejercicio, unidad=proyecto.unidad, unidad_nombre=proyecto.unidad_nombre,
        alcaldia_id=proyecto.alcaldia_id, nombre=proyecto.nombre, rubro=proyecto.rubro.nombre, fuente=FUENTE,
        certeza=Certeza.PROPUESTA, aprobado=_known(proyecto.costo, dice),
        ejercido=_known((proyecto.costo * share).quantize(CENT), dice), avance=_known(done, dice),
    )  # fmt: skip
    made.busqueda = words_of(made)
    return made


def _known(value: Decimal, dice: random.Random) -> Decimal | None:
    return None if dice.random() < UNSAID else value
