"""The ground as open data: UTs, frames, alcaldías, districts, and which district serves which alcaldía.

Columns follow the order of the institute's reports: Distrito, Demarcación Territorial, Clave de la UT, Nombre de la
Unidad Territorial.
"""

from collections.abc import Sequence
from typing import Any

import shapely
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Geometry, Kind
from tequio.lib.datasets.fields import Text

from . import geojson
from .queries import marcos_publicados, tipos
from .queries.conjuntos import (
    corte_de_los_datos,
    filas_alcaldias,
    filas_coberturas,
    filas_distritos,
    filas_marcos,
    filas_unidades,
    marco_vigente,
    opciones_de_alcaldia,
    version_de_los_datos,
)

OWNER = "Dirección Ejecutiva de Organización Electoral y Geoestadística"
SOURCE = _("Marco Geográfico de Participación Ciudadana; cada marco dice de qué archivo y acuerdo viene.")
FICTITIOUS = _("Datos ficticios: ni los lugares ni las personas existen.")


def corte() -> Cut:
    moment, fictitious = corte_de_los_datos()
    return Cut(moment, FICTITIOUS if fictitious else "")


def outline(wkb: Any) -> dict[str, Any]:
    """Geometry and box of a stored outline."""
    drawn = geojson.shape("", {}, shapely.from_wkb(bytes(wkb)))
    return {name: drawn[name] for name in ("bbox", "geometry") if name in drawn}


def distrito(source: str) -> Field:
    description = _("Distrito electoral local, del 1 al 33; vacío cuando el marco no lo dice.")
    return Field(name="distrito", title="Distrito", description=description, source=source, kind=Kind.INTEGER, width=9)


def demarcacion(source: str) -> Field:
    description = _("Nombre de la alcaldía.")
    return Field(
        name="demarcacion",
        title="Demarcación Territorial",
        description=description,
        source=source,
        required=True,
        width=26,
    )


def clave_demarcacion(source: str) -> Field:
    description = _("Clave de la alcaldía, de 02 a 17; es el principio de la clave de la UT.")
    title = "Clave de la Demarcación Territorial"
    return Field(name="clave_demarcacion", title=title, description=description, source=source, required=True, width=14)


def unidades_en(source: str) -> Field:
    description = _("Cuántas unidades territoriales hay.")
    return Field(
        name="unidades",
        title="Unidades Territoriales",
        description=description,
        source=source,
        kind=Kind.INTEGER,
        required=True,
        total=True,
    )


def poblacion(source: str) -> Field:
    description = _("Personas que viven ahí, según la fuente del marco; vacía cuando no lo dice.")
    return Field(
        name="poblacion",
        title="Población",
        description=description,
        source=source,
        kind=Kind.INTEGER,
        unit="personas",
        total=True,
    )


def coordinate(name: str, title: str, source: str, description: Text) -> Field:
    return Field(
        name=name,
        title=title,
        description=description,
        source=source,
        kind=Kind.NUMBER,
        unit="grados WGS84",
        decimals=6,
    )


def _marcos() -> Sequence[tuple[str, str]]:
    return [(marco.clave, marco.nombre) for marco in marcos_publicados()]


def _distritos() -> Sequence[tuple[str, str]]:
    return [(str(number), str(number)) for number in range(1, 34)]


UNIDADES = Dataset(
    key="unidades-territoriales",
    name=_("Unidades territoriales"),
    description=_("Las unidades territoriales de un marco geográfico, con su distrito, su demarcación y su contorno."),
    owner=OWNER,
    source=SOURCE,
    query=filas_unidades,
    version=version_de_los_datos,
    cut=corte,
    order=("distrito", "demarcacion", "clave"),
    identity=("clave",),
    fields=(
        distrito("distrito_id"),
        demarcacion("alcaldia__nombre"),
        Field(
            name="clave",
            title="Clave de la UT",
            description=_("Alcaldía y consecutivo. La clave se conserva de un marco a otro; sus límites, no siempre."),
            source="clave",
            required=True,
            page="portal:unidad",
            width=11,
        ),
        Field(
            name="nombre",
            title="Nombre de la Unidad Territorial",
            description=_("Nombre oficial, como lo escribe el acuerdo."),
            source="nombre",
            required=True,
            width=46,
        ),
        Field(
            name="nombre_comun",
            title="Nombre común",
            description=_("El mismo nombre como lo escribe la gente."),
            source="nombre_legible",
            required=True,
            width=40,
        ),
        Field(
            name="tipo",
            title="Tipo",
            description=_("Colonia, unidad habitacional, pueblo, barrio…"),
            source="tipo__nombre",
            required=True,
            width=20,
        ),
        clave_demarcacion("alcaldia_id"),
        poblacion("poblacion"),
        Field(
            name="superficie",
            title="Superficie",
            description=_("Superficie del contorno; vacía cuando la fuente no lo dibuja."),
            source="geometria__area_m2",
            kind=Kind.NUMBER,
            unit="m²",
            decimals=0,
        ),
        coordinate("longitud", "Longitud", "geometria__lon", _("Longitud de un punto dentro de la unidad.")),
        coordinate("latitud", "Latitud", "geometria__lat", _("Latitud de un punto dentro de la unidad.")),
        Field(
            name="marco",
            title="Marco Geográfico",
            description=_("Clave del marco geográfico al que pertenece el renglón."),
            source="marco__clave",
            required=True,
            width=16,
        ),
    ),
    filters=(
        Filter(
            name="q", title=_("Nombre o clave"), description=_("Palabras del nombre, o la clave; sin acentos vale.")
        ),
        Filter(
            name="alcaldia",
            title=_("Alcaldía"),
            description=_("La alcaldía como está en su dirección: tlalpan."),
            choices=opciones_de_alcaldia,
        ),
        Filter(
            name="distrito",
            title=_("Distrito"),
            description=_("El número del distrito, de 1 a 33."),
            choices=_distritos,
        ),
        Filter(
            name="tipo",
            title=_("Tipo"),
            description=_("La clave del tipo de unidad: colonia, pueblo…"),
            choices=lambda: [(tipo.clave, tipo.nombre) for tipo in tipos()],
        ),
        Filter(
            name="marco",
            title=_("Marco geográfico"),
            description=_("La clave del marco; si no dices otra, el que rige hoy."),
            choices=_marcos,
            default=marco_vigente,
        ),
    ),
    geometry=Geometry("geometria__wkb", outline),
)

MARCOS = Dataset(
    key="marcos-geograficos",
    name=_("Marcos geográficos"),
    description=_("Los marcos publicados: cada edición del corte de la ciudad, con su acuerdo y su fecha."),
    owner=OWNER,
    source=SOURCE,
    query=filas_marcos,
    version=version_de_los_datos,
    cut=corte,
    order=("vigente_desde",),
    identity=("clave",),
    fields=(
        Field(
            name="clave",
            title="Clave del Marco",
            description=_("Clave del marco."),
            source="clave",
            required=True,
            width=16,
        ),
        Field(
            name="nombre", title="Nombre", description=_("Nombre del marco."), source="nombre", required=True, width=46
        ),
        Field(name="acuerdo", title="Acuerdo", description=_("Acuerdo que lo aprobó."), source="acuerdo", width=24),
        Field(
            name="vigente_desde",
            title="Vigente desde",
            description=_("Desde qué día rige; rige hasta que empieza el siguiente."),
            source="vigente_desde",
            required=True,
            kind=Kind.DATE,
        ),
        unidades_en("total_unidades"),
        Field(
            name="ficticio",
            title="Ficticio",
            description=_("Si es parte de una ciudad de demostración."),
            source="ficticio",
            required=True,
            kind=Kind.BOOLEAN,
        ),
        Field(
            name="publicado",
            title="Publicado",
            description=_("Cuándo se publicó aquí."),
            source="publicado_at",
            required=True,
            kind=Kind.MOMENT,
        ),
        Field(
            name="archivo",
            title="Archivo de origen",
            description=_("Nombre del archivo del que se cargó."),
            source="fuente",
            required=True,
            width=30,
        ),
        Field(
            name="huella",
            title="Huella del archivo",
            description=_("SHA-256 del archivo del que se cargó."),
            source="sha256",
            required=True,
            width=66,
        ),
    ),
)

ALCALDIAS = Dataset(
    key="demarcaciones-territoriales",
    name=_("Demarcaciones territoriales"),
    description=_(
        "Las dieciséis alcaldías, con cuántas unidades territoriales tiene cada una en el marco que rige hoy."
    ),
    owner=OWNER,
    source=SOURCE,
    query=filas_alcaldias,
    version=version_de_los_datos,
    cut=corte,
    order=("clave_demarcacion",),
    identity=("clave_demarcacion",),
    fields=(
        clave_demarcacion("clave"),
        demarcacion("nombre"),
        unidades_en("total_unidades"),
        poblacion("total_poblacion"),
    ),
)


def _office(name: str, title: str, description: Text, width: int = 0) -> Field:
    return Field(name=name, title=title, description=description, source=name, width=width)


DISTRITOS = Dataset(
    key="distritos-electorales",
    name=_("Distritos electorales locales"),
    description=_("Los 33 distritos y dónde está la Dirección Distrital de cada uno."),
    owner=OWNER,
    source=_("Directorio del Instituto; cada renglón dice cuándo se revisó."),
    query=filas_distritos,
    version=version_de_los_datos,
    cut=corte,
    order=("distrito",),
    identity=("distrito",),
    fields=(
        distrito("numero"),
        unidades_en("total_unidades"),
        poblacion("total_poblacion"),
        _office("domicilio", "Domicilio", _("Domicilio de la Dirección Distrital."), 50),
        _office("codigo_postal", "Código postal", _("Código postal de la oficina."), 12),
        _office("telefono", "Teléfono", _("Teléfono de la oficina."), 22),
        _office("correo", "Correo", _("Correo de la oficina."), 32),
        _office("horario", "Horario", _("Cuándo abre."), 30),
        coordinate("longitud", "Longitud", "lon", _("Longitud de la oficina.")),
        coordinate("latitud", "Latitud", "lat", _("Latitud de la oficina.")),
        Field(
            name="revisado_el",
            title="Datos revisados el",
            description=_("Último día en que se revisaron los datos de la oficina."),
            source="revisado_el",
            kind=Kind.DATE,
        ),
    ),
)

COBERTURAS = Dataset(
    key="distritos-por-demarcacion",
    name=_("Distritos por demarcación"),
    description=_("Qué distritos atienden cada alcaldía en el marco que rige hoy, y cuál es su cabecera."),
    owner=OWNER,
    source=SOURCE,
    query=filas_coberturas,
    version=version_de_los_datos,
    cut=corte,
    order=("distrito", "demarcacion"),
    identity=("distrito", "demarcacion"),
    fields=(
        distrito("distrito_id"),
        demarcacion("alcaldia__nombre"),
        Field(
            name="cabecera",
            title="Cabecera de demarcación",
            description=_("Si este distrito es la cabecera de la demarcación."),
            source="cabecera",
            required=True,
            kind=Kind.BOOLEAN,
            width=14,
        ),
        unidades_en("total_unidades"),
    ),
)

DATASETS = (UNIDADES, ALCALDIAS, DISTRITOS, COBERTURAS, MARCOS)
