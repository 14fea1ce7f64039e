"""What is answered, described for the OpenAPI document. The values come from ``territorio.representations``.

The docstrings of the models are part of the document, and so in Spanish.
"""

from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext_noop as _
from pydantic import BaseModel, Field

from tequio.territorio.locator.answers import Lectura, Razon, Situacion

Clave = Field(description=_("Clave de la unidad: alcaldía y consecutivo."), examples=["08-033"])
NombreMarco = Field(
    description=_("Clave del marco que respondió; sus datos están en `marcos`."), examples=["mgpc-2019"]
)


class Unidad(BaseModel):
    """Una unidad territorial (UT), como aparece en las listas."""

    clave: str = Clave
    nombre: str = Field(description=_("Nombre como se dice."), examples=["Los Padres"])
    nombre_oficial: str = Field(description=_("Nombre como lo escribe el marco."), examples=["LOS PADRES"])
    tipo: str = Field(description=_("Tipo de unidad."), examples=["Colonia"])
    alcaldia_clave: str = Field(description=_("Clave de la alcaldía, dos cifras."), examples=["08"])
    alcaldia: str = Field(description=_("Nombre de la alcaldía."), examples=["La Magdalena Contreras"])
    alcaldia_slug: str = Field(
        description=_("Nombre de la alcaldía en las direcciones."), examples=["la-magdalena-contreras"]
    )
    distrito: int | None = Field(description=_("Distrito local, del 1 al 33; vacío si no se sabe."), examples=[33])
    poblacion: int | None = Field(description=_("Habitantes, según el marco; vacío si no lo dice."), examples=[3100])
    area_m2: float = Field(
        description=_("Superficie en metros cuadrados; 0 si el marco no la dibuja."), examples=[80000]
    )


class Cercana(BaseModel):
    unidad: Unidad
    distancia_m: float = Field(description=_("Metros del punto al límite de esta unidad."), examples=[12.0])


class UbicacionPunto(BaseModel):
    """Dónde está un punto. Los huecos y los encimados son normales en el marco."""

    situacion: Situacion = Field(
        description=_("`una` unidad, `varias` (encimadas), `hueco` (en la ciudad, sin unidad) o `fuera` de la ciudad.")
    )
    motivo: str = Field(
        description=_("La respuesta en palabras."),
        examples=["Estás en Los Padres, La Magdalena Contreras. Estás a 12 m del límite con Roma Norte I."],
    )
    unidades: list[Unidad] = Field(description=_("Las unidades que contienen el punto, la más pequeña primero."))
    cercanas: list[Cercana] = Field(
        description=_("Otras con su límite a 50 m o menos, la más cercana primero. Si no hay ninguna, la más cercana.")
    )
    lindero_m: float | None = Field(
        description=_("Metros al límite de la primera unidad, si son 50 o menos."), examples=[12.0]
    )
    marco: str = NombreMarco


class Candidata(BaseModel):
    unidad: Unidad
    razon: Razon = Field(description=_("Por qué está en la lista."))
    detalle: str = Field(description=_("Qué coincidió: nombre, código, sección o dirección."), examples=["Los Padres"])
    puntaje: float = Field(description=_("De 0 a 100. En un código postal, la parte de él que está en la unidad."))


class UbicacionPalabras(BaseModel):
    """Qué unidades nombran unas palabras, la mejor primero."""

    lectura: Lectura = Field(description=_("Cómo se leyeron las palabras."))
    ambigua: bool = Field(description=_("Verdadero si la persona tiene que elegir."))
    candidatas: list[Candidata]
    alcaldias: list[str] = Field(
        description=_("Alcaldías que las palabras nombran, enteras o en parte, como van en las direcciones.")
    )
    marco: str = NombreMarco


class Marco(BaseModel):
    """Un marco geográfico: la edición de los límites que rige desde un día."""

    clave: str = Field(description=_("Clave del marco."), examples=["mgpc-2019"])
    nombre: str = Field(examples=["Marco Geográfico de Participación Ciudadana 2019"])
    acuerdo: str = Field(description=_("Acuerdo que lo aprobó."), examples=["IECM/ACU-CG-076/19"])
    vigente_desde: date = Field(description=_("Primer día en que rige."))
    ficticio: bool = Field(description=_("Verdadero en la ciudad de demostración."))


class Marcos(BaseModel):
    marcos: list[Marco] = Field(description=_("Los publicados, el más reciente primero."))


class Unidades(BaseModel):
    marco: Marco
    total: int = Field(description=_("Cuántas unidades pasan los filtros, en todas las páginas."), examples=[1814])
    siguiente: str | None = Field(description=_("Dirección de la página que sigue; vacía en la última."))
    unidades: list[Unidad]


class AlcaldiaNombre(BaseModel):
    clave: str = Field(examples=["15"])
    nombre: str = Field(examples=["Cuauhtémoc"])
    slug: str = Field(description=_("Nombre en las direcciones."), examples=["cuauhtemoc"])


class Punto(BaseModel):
    lon: float = Field(description=_("Longitud en grados WGS84."))
    lat: float = Field(description=_("Latitud en grados WGS84."))


class Secciones(BaseModel):
    completas: list[int] = Field(description=_("Secciones electorales enteras dentro de la unidad."))
    parciales: list[int] = Field(description=_("Secciones de las que solo una parte está en la unidad."))


class CodigoPostal(BaseModel):
    codigo: str = Field(examples=["06700"])
    proporcion: float = Field(description=_("Parte del código postal que está en la unidad, de 0 a 1."))


class UnidadNombre(BaseModel):
    clave: str = Clave
    nombre: str


class Cambio(BaseModel):
    """Qué pasó con la unidad entre dos marcos."""

    marco_anterior: str
    marco: str
    relacion: str = Field(description=_("Qué pasó: igual, dividida, fusionada, nueva…"))
    cambio_nombre: bool
    anterior: UnidadNombre | None
    unidad: UnidadNombre | None
    parte_anterior: float = Field(description=_("Parte de la superficie anterior que pasó a la nueva, de 0 a 1."))
    parte_nueva: float = Field(description=_("Parte de la superficie nueva que viene de la anterior, de 0 a 1."))


class Relevo(UnidadNombre):
    parte: float = Field(description=_("Parte del terreno de la que salió que está en esta, de 0 a 1."))


class UnidadCompleta(BaseModel):
    """Una unidad territorial con todo lo que se sabe de ella."""

    clave: str = Clave
    nombre: str
    nombre_oficial: str
    tipo: str
    alcaldia: AlcaldiaNombre
    distrito: int | None
    poblacion: int | None
    area_m2: int | None = Field(description=_("Superficie en metros cuadrados."))
    punto_interior: Punto | None = Field(description=_("Un punto dentro de la unidad, para un rótulo."))
    marco: Marco
    vigente: bool = Field(description=_("Falso si el marco de ese día ya no la tiene."))
    relevos: list[Relevo] = Field(
        description=_("Si ya no está vigente, las unidades de ese día en su terreno, la que más cubre primero.")
    )
    secciones: Secciones
    codigos_postales: list[CodigoPostal]
    alias: list[str] = Field(description=_("Otros nombres con que se le conoce."))
    asentamientos: list[str] = Field(description=_("Colonias postales que comparten su código."))
    vecinas: list[UnidadNombre]
    historia: list[Cambio] = Field(description=_("Sus cambios de marco en marco, el más reciente primero."))


class ResumenAlcaldia(AlcaldiaNombre):
    unidades: int = Field(description=_("Cuántas unidades tiene."))
    poblacion: int = Field(description=_("Habitantes de las unidades que lo dicen."))
    distritos: list[int]


class Alcaldias(BaseModel):
    marco: Marco
    alcaldias: list[ResumenAlcaldia]


class DistritoDeAlcaldia(BaseModel):
    numero: int
    cabecera: bool = Field(description=_("Si es la cabecera de la demarcación."))


class Alcaldia(AlcaldiaNombre):
    marco: Marco
    poblacion: int = Field(description=_("Habitantes de las unidades que lo dicen."))
    distritos: list[DistritoDeAlcaldia]
    unidades: list[Unidad]


class AlcaldiaDeDistrito(BaseModel):
    clave: str
    nombre: str
    cabecera: bool = Field(description=_("Si este distrito es la cabecera de la alcaldía."))


class Oficina(BaseModel):
    """Un distrito local y su oficina; lo que no se sabe va vacío."""

    numero: int = Field(examples=[9])
    domicilio: str
    codigo_postal: str
    telefono: str
    correo: str
    horario: str
    lon: float | None = Field(description=_("Longitud de la oficina en grados WGS84."))
    lat: float | None = Field(description=_("Latitud de la oficina en grados WGS84."))
    revisado_el: date | None = Field(description=_("Último día en que se revisaron estos datos."))


class ResumenDistrito(Oficina):
    unidades: int = Field(description=_("Cuántas unidades atiende."))
    alcaldias: list[AlcaldiaDeDistrito]


class Distritos(BaseModel):
    marco: Marco
    distritos: list[ResumenDistrito]


class Responsable(BaseModel):
    cargo: str
    nombre: str
    puesto: str


class Distrito(Oficina):
    responsables: list[Responsable]
    marco: Marco
    poblacion: int = Field(description=_("Habitantes de las unidades que lo dicen."))
    alcaldias: list[AlcaldiaDeDistrito]
    unidades: list[Unidad]


class UnidadGeoJSON(BaseModel):
    """Un Feature de GeoJSON (RFC 7946): WGS84, longitud antes que latitud."""

    type: Literal["Feature"]
    id: str = Clave
    properties: Unidad
    geometry: dict[str, Any] | None = Field(description=_("Polygon o MultiPolygon; vacía si el marco no la dibuja."))
    bbox: list[float] | None = Field(None, description=_("Oeste, sur, este y norte, en grados."))
