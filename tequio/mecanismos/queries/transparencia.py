"""The report on mechanisms of participation that the transparency law asks for (LTAIPRC art. 121 fr. XL, A121Fr40A)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tequio.lib.plazos import at, local_day
from tequio.mecanismos.models import Dato, Mecanismo

from .ediciones import FichaEdicion, ediciones

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
    """A row for each mechanism in force at the end of the period, with the edition whose reception falls in it.

    ``ejercicio`` is the year of the period. Seven queries.
    """
    fichas = ediciones(at(termino))
    for mecanismo in Mecanismo.objects.vigentes(termino).prefetch_related("datos"):
        own = [ficha for ficha in fichas if ficha.edicion.mecanismo_id == mecanismo.clave]
        yield _row(mecanismo, inicio, termino, _within(own, inicio, termino))


def _row(mecanismo: Mecanismo, inicio: date, termino: date, found: FichaEdicion | None) -> FilaTransparencia:
    begun, ended = _reception(found)
    return FilaTransparencia(
        ejercicio=termino.year,
        inicio_periodo=inicio,
        termino_periodo=termino,
        denominacion=mecanismo.nombre,
        fundamento=_lines(mecanismo, Dato.Tema.ARTICULO),
        objetivos=mecanismo.texto,
        alcances=_lines(mecanismo, Dato.Tema.AMBITO),
        convocatoria=found.edicion.convocatoria if found else "",
        temas=mecanismo.puedes,
        requisitos=_lines(mecanismo, Dato.Tema.REQUISITO),
        como_recibe=_lines(mecanismo, Dato.Tema.ANTE),
        medio=_lines(mecanismo, Dato.Tema.MEDIO),
        inicio_recepcion=begun,
        termino_recepcion=ended,
        contacto=_lines(mecanismo, Dato.Tema.CONTACTO),
        actualizacion=local_day(mecanismo.actualizado_at),
        validacion=None,  # whoever validates writes it
    )


def _within(fichas: list[FichaEdicion], inicio: date, termino: date) -> FichaEdicion | None:
    """The newest edition whose reception touches the period, as far as its dates are known."""
    for ficha in fichas:
        begun, ended = _reception(ficha)
        first, last = begun or ended, ended or begun
        if first and last and first <= termino and last >= inicio:
            return ficha
    return None


def _reception(ficha: FichaEdicion | None) -> tuple[date | None, date | None]:
    """From when to when the edition receives proposals, as far as that is known."""
    for row in ficha.etapas if ficha else ():
        if row.etapa.tipo_id == RECEPTION:
            return _day(row.etapa.inicio), _day(row.etapa.fin_vigente)
    return None, None


def _lines(mecanismo: Mecanismo, tema: str) -> str:
    return "; ".join(dato.texto for dato in sorted(mecanismo.datos.all(), key=lambda d: d.orden) if dato.tema == tema)


def _day(moment: datetime | None) -> date | None:
    return moment and local_day(moment)
