"""Reading the settlements of the postal service's list (SEPOMEX): code, name, kind and alcaldía."""

from collections.abc import Mapping
from dataclasses import dataclass

from tequio.lib.sources import Report, Row, Source

from .catalogos import Catalogos
from .rows import Values, parsed_rows, tidy
from .values import UnreadableError, postal_code_of, text_of

COLUMNS = {
    "codigo": ("cp", "codigo", "codigo postal", "d_codigo", "d_cp"),
    "nombre": ("asentamiento", "d_asenta", "colonia"),
    "clase": ("tipo", "d_tipo_asenta", "tipo de asentamiento"),
    "alcaldia": ("alcaldia", "d_mnpio", "municipio", "delegacion"),
}


@dataclass(frozen=True, slots=True, order=True)
class AsentamientoLeido:
    codigo: str
    nombre: str
    clase: str
    alcaldia: str


@dataclass(frozen=True, slots=True)
class AsentamientosLeidos:
    """The whole list, each settlement once."""

    report: Report
    asentamientos: frozenset[AsentamientoLeido]


def read_asentamientos(source: Source, columns: Mapping[str, str], catalogos: Catalogos) -> AsentamientosLeidos:
    """``columns``: those of COLUMNS. The same settlement twice counts once."""
    report = Report.of(source)

    def parse(_: Row, values: Values, mends: list[str]) -> AsentamientoLeido:
        return _asentamiento(values, mends, catalogos)

    found = set()
    for asentamiento, mends in parsed_rows(source, columns, report, parse, key="nombre"):
        if asentamiento in found:
            mends.append("está repetido: cuenta una vez")
        found.add(asentamiento)
        report.take(f"{asentamiento.codigo} {asentamiento.nombre}", *mends)
    return AsentamientosLeidos(report, frozenset(found))


def _asentamiento(values: Values, mends: list[str], catalogos: Catalogos) -> AsentamientoLeido:
    written, nombre, clase = (text_of(values[name]) for name in ("codigo", "nombre", "clase"))
    alcaldia = catalogos.alcaldia_of(values["alcaldia"])
    if not nombre or not clase:
        raise UnreadableError("falta el nombre o el tipo del asentamiento")
    if alcaldia is None:
        raise UnreadableError(f"«{text_of(values['alcaldia'])}» no es una alcaldía de la ciudad")
    return AsentamientoLeido(tidy(written, postal_code_of(written), "el código", mends), nombre, clase, alcaldia)
