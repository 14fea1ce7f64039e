"""When: the edition that receives projects, how its stages stand, the rules that hold in it."""

from dataclasses import dataclass
from datetime import datetime

from tequio.lib.plazos import in_words
from tequio.mecanismos.calendar import Standing
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.mecanismos.queries import picture, standings
from tequio.presupuesto.calendar import is_open
from tequio.presupuesto.models import ReglasEdicion

MECANISMO = "B6"  # LPC art. 7 B VI
CONSULTA = "jornada"


@dataclass(frozen=True, slots=True)
class Recepcion:
    """An edition that receives projects now. ``cierra``: until when; None where it is not known."""

    edicion: Edicion
    ejercicios: tuple[Ejercicio, ...]
    cierra: datetime | None

    @property
    def cierra_en_palabras(self) -> str:
        return in_words(self.cierra) if self.cierra else ""


def recepciones(now: datetime, *, distrito: int | None = None) -> list[Recepcion]:
    """The editions that receive projects at that moment, the newest first; one in any normal year. One that decides no
    fiscal year yet receives none."""
    found = []
    for edicion in Edicion.objects.publicadas().filter(mecanismo=MECANISMO).prefetch_related("ejercicios"):
        years = tuple(edicion.ejercicios.all())
        how = standings(edicion, now, distrito=distrito) if years else {}
        if is_open("presentar", how):
            found.append(Recepcion(edicion, years, how["registro"].hasta))
    return found


def siguiente_registro(now: datetime) -> tuple[Edicion, Standing] | None:
    """The edition whose registration opens next, or closed last, to say so where none is open."""
    known = []
    for edicion in Edicion.objects.publicadas().filter(mecanismo=MECANISMO):
        found = standings(edicion, now).get("registro")
        if found and (found.desde or found.hasta):
            known.append((edicion, found))
    ahead = [each for each in known if each[1].desde and each[1].desde > now]
    if ahead:
        return min(ahead, key=lambda each: each[1].desde or now)
    past = [each for each in known if each[1].hasta]
    return max(past, key=lambda each: each[1].hasta or now, default=None)


def concluidas(now: datetime) -> frozenset[int]:
    """The published editions whose consultation was held, by their primary key: nothing of them is still to come. No
    query: it reads the calendar in memory."""
    held = {
        each.edicion_id
        for edicion in picture().ediciones
        for each in edicion.etapas.all()
        if each.tipo_id == CONSULTA and each.fin_vigente and each.fin_vigente < now
    }
    return frozenset(held)


def reglas_de(edicion: Edicion) -> ReglasEdicion:
    """Its own rules, or the general ones. Raises LookupError before the seeds are in place. One query."""
    found = {each.ambito: each for each in ReglasEdicion.objects.filter(ambito__in=[edicion.clave, "general"])}
    rules = found.get(edicion.clave) or found.get(ReglasEdicion.GENERAL)
    if rules is None:
        raise LookupError("no rules of the participatory budget: run manage.py sembrar")
    return rules
