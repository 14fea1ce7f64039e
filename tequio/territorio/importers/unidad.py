"""Reading one UT from one row of a frame: every field checked, every repair said."""

from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry

from tequio.lib.sources import Row, mend_geometry

from .catalogos import Catalogos
from .city import require_outline
from .rows import Values, tidy
from .values import UnreadableError, clave_of, sections_of, text_of, whole_number

# The names that each vintage gives to its columns: the layers of 2016 and 2019, the map of the institute.
COLUMNS = {
    "clave": ("clave", "cve_ut", "cveut", "clave_ut", "cve_col", "clave de la ut"),
    "nombre": ("nombre", "nomut", "nom_ut", "nombre_ut", "ut", "unidad territorial", "nombre de la ut"),
    "alcaldia_clave": ("cve_alc", "cvedt", "cve_dt", "cve_demarc", "cve_alcaldia", "cve_mun"),
    "alcaldia": ("alcaldia", "nomdt", "dem_territ", "demarcacion", "demarcacion territorial", "nom_alc"),
    "distrito": ("distrito", "dttoloc", "dtto_loc", "dto_loc", "distrito local", "dd"),
    "poblacion": ("poblacion", "sumpob1", "pob", "pobtot", "poblacion total"),
    "tipo": ("tipo", "tipo_ut", "tipo de ut"),
    "completas": ("secc_com", "secciones", "secciones completas"),
    "parciales": ("secc_par", "secciones1", "secciones parciales"),
}
REQUIRED = ("clave", "nombre")
LONGEST_NAME = 120


@dataclass(slots=True)
class UnidadLeida:
    """A UT as it will be stored. ``area_m2`` is zero and ``geometry`` None when the source has no outline.

    ``legible`` and ``area_m2`` are filled once the whole file is read; ``mends`` say what was repaired.
    """

    clave: str
    nombre: str
    tipo: str
    tipo_nombre: str
    alcaldia: str
    distrito: int | None
    poblacion: int | None
    geometry: BaseGeometry | None
    completas: tuple[int, ...]
    parciales: tuple[int, ...]
    mends: list[str] = field(default_factory=list)
    legible: str = ""
    area_m2: float = 0.0


def read_unidad(row: Row, values: Values, mends: list[str], catalogos: Catalogos) -> UnidadLeida:
    """``values``: the cells of the row by the names of COLUMNS. Raises UnreadableError."""
    written = text_of(values["clave"])
    clave = tidy(written, clave_of(written), "la clave", mends)
    nombre = _nombre(values)
    tipo, understood = catalogos.tipo_of(nombre, text_of(values.get("tipo")))
    if not understood:
        mends.append(f"el tipo «{text_of(values['tipo'])}» no está en el catálogo: quedó como {tipo.nombre.lower()}")
    completas, parciales = _secciones(values, mends)
    return UnidadLeida(
        clave=clave,
        nombre=nombre,
        tipo=tipo.clave,
        tipo_nombre=tipo.nombre,
        alcaldia=_alcaldia(clave, values, catalogos, mends),
        distrito=_distrito(values, catalogos),
        poblacion=_poblacion(values, mends),
        geometry=_geometry(row, mends),
        completas=completas,
        parciales=parciales,
        mends=mends,
    )


def _nombre(values: Values) -> str:
    nombre = text_of(values["nombre"])
    if not nombre:
        raise UnreadableError("no tiene nombre")
    if len(nombre) > LONGEST_NAME:
        raise UnreadableError(f"el nombre pasa de {LONGEST_NAME} letras")
    return nombre


def _alcaldia(clave: str, values: Values, catalogos: Catalogos, mends: list[str]) -> str:
    """The one of the key. A column that says otherwise is reported; when all of them do, who knows which is wrong."""
    alcaldia = clave[:2]
    if alcaldia not in catalogos.alcaldias:
        raise UnreadableError(f"ninguna alcaldía tiene la clave {alcaldia}")
    said = [text_of(values.get(name)) for name in ("alcaldia_clave", "alcaldia")]
    wrong = [text for text in said if text and catalogos.alcaldia_of(text) != alcaldia]
    if wrong and len(wrong) == sum(map(bool, said)):
        raise UnreadableError(f"la clave es de {catalogos.alcaldias[alcaldia]} y el archivo dice «{', '.join(wrong)}»")
    mends.extend(f"dice «{text}» como alcaldía: se tomó la de la clave" for text in wrong)
    return alcaldia


def _distrito(values: Values, catalogos: Catalogos) -> int | None:
    numero = whole_number(values.get("distrito"))
    if numero is not None and numero not in catalogos.distritos:
        raise UnreadableError(
            f"el distrito {numero} no existe: van del {min(catalogos.distritos)} al {max(catalogos.distritos)}"
        )
    return numero


def _poblacion(values: Values, mends: list[str]) -> int | None:
    """None when unknown: a zero would be a divisor, and nobody lives in no UT."""
    if "poblacion" not in values:
        return None
    try:
        poblacion = whole_number(values["poblacion"])
    except UnreadableError as problem:
        mends.append(f"población: {problem}; quedó sin dato")
        return None
    if not poblacion:
        mends.append("población cero o vacía: quedó sin dato")
    return poblacion or None


def _secciones(values: Values, mends: list[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Whole and partial ones. A section listed both ways is partial: it promises less."""
    completas, parciales = sections_of(values.get("completas")), sections_of(values.get("parciales"))
    both = sorted(set(completas) & set(parciales))
    mends.extend(f"la sección {number} aparece completa y parcial: quedó parcial" for number in both)
    return tuple(number for number in completas if number not in both), parciales


def _geometry(row: Row, mends: list[str]) -> BaseGeometry | None:
    """A UT without outline is a fact of the agreement all the same: it stays, without limits."""
    require_outline(row.geometry)
    geometry, notes = mend_geometry(row.geometry)
    if geometry is None:
        mends.append(f"{'; '.join(notes)}: queda sin límites en el mapa")
        return None
    mends.extend(notes)
    return geometry
