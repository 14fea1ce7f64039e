"""The report on mechanisms of participation that the transparency law asks for (LTAIPRC art. 121 fr. XL, A121Fr40A)."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from django.db.models import (
    Aggregate,
    CharField,
    DateField,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    RowRange,
    Subquery,
    Value,
    Window,
)
from django.db.models.functions import Cast, Coalesce, TruncDate

from tequio.lib.plazos import CIUDAD, at
from tequio.mecanismos.models import Dato, Etapa, Mecanismo
from tequio.mecanismos.states import EstadoEdicion

RECEPTION = "registro"  # the stage in which the institute receives proposals


@dataclass(frozen=True, slots=True)
class FilaTransparencia:
    """One row, its fields in the order of the format. Empty: the catalogue does not say it."""

    ejercicio: int
    inicio_periodo: date
    termino_periodo: date
    denominacion: str
    fundamento: str
    objetivos: str
    alcances: str
    convocatoria: str
    temas: str
    requisitos: str
    como_recibe: str
    medio: str
    inicio_recepcion: date | None
    termino_recepcion: date | None
    contacto: str
    actualizacion: date
    validacion: date | None


def transparencia(inicio: date, termino: date) -> Iterator[FilaTransparencia]:
    """A row for each mechanism in force at the end of the period, in the order of the law. One query."""
    names = [field.name for field in fields(FilaTransparencia)]
    for row in filas_transparencia(inicio, termino).order_by("orden").values(*names):
        yield FilaTransparencia(**row)


def filas_transparencia(inicio: date, termino: date) -> QuerySet[Mecanismo]:
    """The same, as rows with the fields of ``FilaTransparencia``; with the newest edition whose reception touches the
    period, as far as its dates are known. ``ejercicio`` is the year of the period."""
    reception = _reception(inicio, termino)
    return Mecanismo.objects.vigentes(termino).annotate(
        ejercicio=Value(termino.year, IntegerField()),
        inicio_periodo=_day(inicio),
        termino_periodo=_day(termino),
        denominacion=F("nombre"),
        fundamento=_lines(Dato.Tema.ARTICULO),
        objetivos=F("texto"),
        alcances=_lines(Dato.Tema.AMBITO),
        convocatoria=_text(reception.values("edicion__convocatoria")[:1]),
        temas=F("puedes"),
        requisitos=_lines(Dato.Tema.REQUISITO),
        como_recibe=_lines(Dato.Tema.ANTE),
        medio=_lines(Dato.Tema.MEDIO),
        inicio_recepcion=Subquery(reception.values(day=TruncDate("inicio", tzinfo=CIUDAD))[:1]),
        termino_recepcion=Subquery(reception.values(day=TruncDate("fin_vigente", tzinfo=CIUDAD))[:1]),
        contacto=_lines(Dato.Tema.CONTACTO),
        actualizacion=TruncDate("actualizado_at", tzinfo=CIUDAD),
        validacion=_day(None),  # whoever validates writes it
    )


class _Joined(Aggregate):
    """Texts one after another."""

    function = "STRING_AGG"
    name = "Joined"
    output_field = CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function="GROUP_CONCAT", **context)


def _lines(tema: str) -> Coalesce:
    """What the catalogue says of a matter, in its order."""
    every = RowRange(start=None, end=None)
    joined = Window(_Joined("texto", Value("; ")), order_by=("orden", "pk"), frame=every)
    lines = Dato.objects.filter(mecanismo=OuterRef("pk"), tema=tema).order_by().annotate(joined=joined)
    return _text(lines.values("joined")[:1])


def _reception(inicio: date, termino: date) -> QuerySet[Etapa]:
    """Of the mechanism of each row, the stages of reception that touch the period, the newest edition first."""
    own = Etapa.objects.filter(
        tipo=RECEPTION, edicion__estado=EstadoEdicion.PUBLICADA, edicion__mecanismo=OuterRef("pk")
    )
    known = own.annotate(first=Coalesce("inicio", "fin_vigente"), last=Coalesce("fin_vigente", "inicio"))
    return known.filter(first__lte=at(termino), last__gte=at(inicio, time())).order_by("-edicion__clave")


def _text(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows), Value(""), output_field=CharField())


def _day(day: date | None) -> Cast:
    return Cast(Value(day), DateField())
