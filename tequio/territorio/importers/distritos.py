"""Reading the directory of the 33 district offices (Direcciones Distritales)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from tequio.lib.sources import Report, Row, match_columns, read_source
from tequio.lib.sources.draft import Progress

from .catalogos import Catalogos
from .city import require_point
from .rows import Values, parsed_rows, tidy
from .values import UnreadableError, date_of, decimal_number, postal_code_of, text_of, whole_number

COLUMNS = {
    "numero": ("numero", "distrito", "dd", "direccion distrital"),
    "domicilio": ("domicilio", "direccion"),
    "codigo_postal": ("codigo_postal", "cp"),
    "telefono": ("telefono", "telefonos"),
    "correo": ("correo", "correo electronico", "email"),
    "horario": ("horario",),
    "lon": ("lon", "longitud", "lng"),
    "lat": ("lat", "latitud"),
    "titular_nombre": ("titular_nombre", "titular"),
    "titular_puesto": ("titular_puesto",),
    "secretaria_nombre": ("secretaria_nombre", "secretaria"),
    "secretaria_puesto": ("secretaria_puesto",),
    "cabecera_de": ("cabecera_de", "cabecera"),
    "revisado_el": ("revisado_el", "fecha de revision"),
}
PLAIN = ("domicilio", "telefono", "horario")
POSTS = {"TITULAR": "titular", "SECRETARIA": "secretaria"}


@dataclass(frozen=True, slots=True)
class Persona:
    nombre: str
    puesto: str


@dataclass(frozen=True, slots=True)
class OficinaLeida:
    """One office. ``datos``: fields of Distrito that the file has a column for. ``responsables``: by Cargo; None
    leaves the post empty. ``cabecera_de``: keys of alcaldías."""

    numero: int
    datos: Mapping[str, str | float | date | None]
    responsables: Mapping[str, Persona | None]
    cabecera_de: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DistritosLeidos:
    report: Report
    oficinas: tuple[OficinaLeida, ...] = field(default=())
    dice_cabeceras: bool = False


def read_distritos(
    path: Path, catalogos: Catalogos, *, layer: str | None = None, progress: Progress | None = None
) -> DistritosLeidos:
    """One row per district; what the file has no column for stays as it was. Raises SourceError."""
    source = read_source(path, layer=layer, progress=progress)
    columns = match_columns(source.columns, COLUMNS, required=("numero",))
    report = Report.of(source)
    oficinas: dict[int, OficinaLeida] = {}

    def parse(_: Row, values: Values, mends: list[str]) -> OficinaLeida:
        oficina = _oficina(values, mends, catalogos)
        _refuse_repeated(oficina, oficinas)
        return oficina

    for oficina, mends in parsed_rows(source, columns, report, parse, key="numero"):
        oficinas[oficina.numero] = oficina
        report.take(f"Dirección Distrital {oficina.numero:02}", *mends)
    return DistritosLeidos(report, tuple(oficinas.values()), "cabecera_de" in columns)


def _refuse_repeated(oficina: OficinaLeida, known: Mapping[int, OficinaLeida]) -> None:
    if oficina.numero in known:
        raise UnreadableError(f"el distrito {oficina.numero} ya apareció en otra fila")
    for other in known.values():
        if twice := set(oficina.cabecera_de) & set(other.cabecera_de):
            raise UnreadableError(f"la alcaldía {', '.join(sorted(twice))} ya tiene cabecera en el {other.numero}")


def _oficina(values: Values, mends: list[str], catalogos: Catalogos) -> OficinaLeida:
    numero = whole_number(values["numero"])
    if numero not in catalogos.distritos:
        raise UnreadableError(f"«{text_of(values['numero'])}» no es un distrito: van del 1 al 33")
    return OficinaLeida(
        numero=numero,
        datos=_datos(values, mends),
        responsables={cargo: _persona(values, name) for cargo, name in POSTS.items() if f"{name}_nombre" in values},
        cabecera_de=_cabeceras(values, catalogos),
    )


def _datos(values: Values, mends: list[str]) -> dict[str, str | float | date | None]:
    datos: dict[str, str | float | date | None] = {name: text_of(values[name]) for name in PLAIN if name in values}
    if "codigo_postal" in values:
        written = text_of(values["codigo_postal"])
        datos["codigo_postal"] = tidy(written, postal_code_of(written), "el código postal", mends) if written else ""
    if "correo" in values:
        datos["correo"] = _email(text_of(values["correo"]))
    if "revisado_el" in values:
        datos["revisado_el"] = date_of(values["revisado_el"])
    return datos | _point(values)


def _email(text: str) -> str:
    try:
        if text:
            validate_email(text)
    except ValidationError:
        raise UnreadableError(f"«{text}» no es un correo electrónico") from None
    return text


def _point(values: Values) -> dict[str, float | None]:
    if not {"lon", "lat"} & values.keys():
        return {}
    lon, lat = decimal_number(values.get("lon")), decimal_number(values.get("lat"))
    if lon is None and lat is None:
        return {"lon": None, "lat": None}
    if lon is None or lat is None:
        raise UnreadableError("falta la longitud o la latitud")
    require_point(lon, lat)
    return {"lon": lon, "lat": lat}


def _persona(values: Values, name: str) -> Persona | None:
    nombre, puesto = text_of(values[f"{name}_nombre"]), text_of(values.get(f"{name}_puesto"))
    if nombre and not puesto:
        raise UnreadableError(f"falta el puesto de {nombre}")
    return Persona(nombre, puesto) if nombre else None


def _cabeceras(values: Values, catalogos: Catalogos) -> tuple[str, ...]:
    said = [text.strip() for text in re.split(r"[;|]", text_of(values.get("cabecera_de"))) if text.strip()]
    found = {text: catalogos.alcaldia_of(text) for text in said}
    if unknown := [text for text, clave in found.items() if clave is None]:
        raise UnreadableError(f"no se reconoce la alcaldía «{', '.join(unknown)}»")
    return tuple(clave for clave in found.values() if clave)
