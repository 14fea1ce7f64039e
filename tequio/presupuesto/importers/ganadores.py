"""Reading which projects won in each UT, and what became of their money: one row per project."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from tequio.lib.sources import Report, Row, Source
from tequio.lib.sources.records import Value
from tequio.lib.text import fold
from tequio.presupuesto.models import ProyectoGanador
from tequio.territorio.importers.rows import Values, parsed_rows
from tequio.territorio.importers.secciones import known_clave
from tequio.territorio.importers.values import UnreadableError, text_of, whole_number

from .cantidades import avance_of, dinero_of, en_ciento
from .montos import COLUMNS as OF_MONTOS
from .montos import Pair, refuse_sum

COLUMNS = {
    "clave": (*OF_MONTOS["clave"], "cve_col", "cve_colonia", "clave de la colonia"),
    "ganador": (
        "proyecto ganador", "proyecto", "nombre del proyecto", "nombre del proyecto ganador", "project_cp", "ganador",
    ),
    "descripcion": ("descripcion", "descripcion del proyecto", "description_cp"),
    "rubro": ("rubro", "rubro general", "destino", "clasificacion", "pre_clasification", "tipo de proyecto"),
    "aprobado": ("aprobado", "monto aprobado", "presupuesto aprobado", "approved", "monto"),
    "ejercido": ("ejercido", "monto ejercido", "presupuesto ejercido", "executed", "gastado"),
    "avance": ("avance", "avance fisico", "porcentaje de avance", "% de avance", "avance (%)", "progress"),
    "ejercicio": OF_MONTOS["ejercicio"],
}  # fmt: skip
REQUIRED = ("clave",)
RUBRO = 200  # letters
FIRST, LAST = 2010, 2099  # years that a participatory budget of the city may have
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Ganador:
    """A row as it was understood; what it does not say is empty or None."""

    nombre: str
    descripcion: str
    rubro: str
    aprobado: Decimal | None
    ejercido: Decimal | None
    avance: Decimal | None


@dataclass(frozen=True, slots=True)
class GanadoresLeidos:
    """(UT key, fiscal year) → what won there."""

    report: Report
    ganadores: Mapping[Pair, list[Ganador]]


def ganadores_of(
    source: Source, columns: Mapping[str, str], claves: Collection[str], *, ejercicio: int | None = None
) -> GanadoresLeidos:
    """``claves``: the keys of the frame; ``ejercicio``: the year of the rows that do not say theirs. Refused: any other
    key, a row that says nothing, and what contradicts another row. Raises SourceError when there are no rows.
    """
    report = Report.of(source)
    found: dict[Pair, list[Ganador]] = defaultdict(list)
    spelled = _spellings(_column(source, columns, "rubro"))
    hundred = en_ciento(_column(source, columns, "avance"))

    def parse(_: Row, values: Values, mends: list[str]) -> tuple[Pair, Ganador]:
        refuse_sum(values)
        pair = known_clave(values, claves, mends), _year(values.get("ejercicio"), ejercicio)
        each = _ganador(values, spelled, mends, hundred=hundred)
        _place(each, pair, found)
        return pair, each

    doubtful = []
    for (pair, each), mends in parsed_rows(source, columns, report, parse, key="clave"):
        report.take(f"{pair[0]} ({pair[1]})", *mends)
        if _doubtful(each):
            doubtful.append(pair[0])
    _note(report, found, doubtful)
    return GanadoresLeidos(report, dict(found))


def _ganador(values: Values, spelled: Mapping[str, str], mends: list[str], *, hundred: bool) -> Ganador:
    """The name stands in one of two columns; where only the description has a text, that is the name."""
    said = [_clean(values.get(field), mends) for field in ("ganador", "descripcion")]
    nombre = said[0] or said[1]
    descripcion = said[1] if fold(said[1]) != fold(nombre) else ""
    if len(nombre) > ProyectoGanador.LARGO:
        raise UnreadableError(f"el nombre del proyecto tiene {len(nombre)} letras: caben {ProyectoGanador.LARGO}")
    each = Ganador(
        nombre,
        descripcion,
        _rubro(values.get("rubro"), spelled, mends),
        dinero_of(values.get("aprobado"), mends),
        dinero_of(values.get("ejercido"), mends),
        avance_of(values.get("avance"), mends, en_ciento=hundred),
    )
    if not (nombre or each.rubro) and each.aprobado is None and each.ejercido is None:
        raise UnreadableError("no dice qué ganó ni cuánto dinero tuvo")
    return each


def _place(each: Ganador, pair: Pair, found: dict[Pair, list[Ganador]]) -> None:
    """Beside what the file said of the same UT and year. A row that is there already counts once."""
    others = found[pair]
    if each in others:
        return
    if any(fold(each.nombre) == fold(other.nombre) for other in others):
        raise UnreadableError(f"la unidad {pair[0]} ya traía ese proyecto con otros datos")
    if others and not (each.nombre and all(other.nombre for other in others)):
        raise UnreadableError(f"la unidad {pair[0]} ya traía otro renglón, y uno de los dos no dice qué ganó")
    others.append(each)


def _clean(value: Value, mends: list[str]) -> str:
    """The text with single blanks, and none around it; that is told."""
    text = " ".join(text_of(value).split())
    if value is not None and text != str(value) and isinstance(value, str):
        mends.append(f"se quitaron espacios de más en «{text[:60]}{'…' * (len(text) > 60)}»")
    return text


def _column(source: Source, columns: Mapping[str, str], field: str) -> list[Value]:
    return [row.values[columns[field]] for row in source.rows] if field in columns else []


def _spellings(column: Iterable[Value]) -> dict[str, str]:
    """Words without accents, capitals nor signs → how the file writes them most often."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for value in column:
        text = " ".join(text_of(value).split())
        written[fold(text)][text] += 1
    return {key: max(ways, key=lambda way: (ways[way], way)) for key, ways in written.items()}


def _rubro(value: Value, spelled: Mapping[str, str], mends: list[str]) -> str:
    """As the rest of the file writes it, where only accents, capitals or signs differ."""
    text = " ".join(text_of(value).split())
    usual = spelled.get(fold(text), text)
    if usual != text:
        mends.append(f"el rubro «{text}» se escribió {usual}")
    if len(usual) > RUBRO:
        raise UnreadableError("el rubro es demasiado largo para ser un rubro")
    return usual


def _year(value: Value, chosen: int | None) -> int:
    year = whole_number(value) or chosen
    if year is None:
        raise UnreadableError("no dice de qué ejercicio es")
    if not FIRST <= year <= LAST:
        raise UnreadableError(f"el ejercicio {year} no puede ser")
    return year


def _doubtful(each: Ganador) -> bool:
    return ProyectoGanador(aprobado=each.aprobado, ejercido=each.ejercido).dudoso


def _note(report: Report, found: Mapping[Pair, list[Ganador]], doubtful: list[str]) -> None:
    kept = [each for group in found.values() for each in group]
    if repeated := len(report.taken) - len(kept):
        report.note(f"Renglones repetidos con los mismos datos, que cuentan una vez: {repeated:,}.")
    if unnamed := sum(not each.nombre for each in kept):
        report.note(f"Renglones que no dicen qué proyecto ganó, y así se ven: {unnamed:,}.")
    if unknown := sum(each.aprobado is None for each in kept):
        report.note(f"Renglones que no dicen cuánto se aprobó: {unknown:,}.")
    if doubtful:
        listed = ", ".join(doubtful[:SHOWN]) + (", …" if len(doubtful) > SHOWN else "")
        report.note(
            f"Lo ejercido pasa de {ProyectoGanador.VECES} veces lo aprobado, que parece error de la fuente; se toma "
            f"como viene, y su página lo advierte: {listed}."
        )
