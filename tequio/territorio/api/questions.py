"""What may be asked, as the OpenAPI document says it; the same models read the questions.

Each description begins with a noun and tells form, unit and order, since error messages repeat it.
"""

from datetime import date
from typing import Annotated

from django.utils.translation import gettext_noop as _
from ninja import P, PathEx
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from tequio.territorio.locator.coordinates import read_degrees
from tequio.ui.problems import ProblemError

EXAMPLES = "`?lat=19.4326&lon=-99.1332`, `?q=los padres`, `?cp=06700` o `?seccion=4701`"


def _read_day(text: str | date) -> date:
    """Only ``2020-05-01``: ISO's other ways of writing a date are refused."""
    day = date.fromisoformat(str(text))
    if day.isoformat() != str(text):
        raise ValueError(text)
    return day


Latitude = Annotated[float, BeforeValidator(lambda text: read_degrees(str(text), "latitud"))]
Longitude = Annotated[float, BeforeValidator(lambda text: read_degrees(str(text), "longitud"))]
Day = Annotated[date, BeforeValidator(_read_day)]
Nothing = SkipJsonSchema[None]  # a question may leave it out, and cannot send a null

Clave = PathEx[str, P(description=_("Clave de la unidad: alcaldía y consecutivo."), examples=["08-033"])]
NombreAlcaldia = PathEx[
    str, P(description=_("Alcaldía, por su clave (15) o su nombre (cuauhtemoc)."), examples=["cuauhtemoc"])
]
Numero = PathEx[int, P(description=_("Número del distrito, del 1 al 33."), examples=[9], ge=1, le=33)]


class Consulta(BaseModel):
    """What every question may carry."""

    model_config = ConfigDict(frozen=True)

    en: Day | Nothing = Field(
        None,
        description=_("Día del que hablas, como 2020-05-01: responde el marco que regía. Sin él, el de hoy."),
        examples=["2020-05-01"],
    )


class Pregunta(Consulta):
    """Where is it? A point, or words: one of the two."""

    lat: Latitude | Nothing = Field(
        None,
        description=_("Latitud del punto en grados WGS84, cercana a 19.4; va junto con `lon`."),
        examples=[19.4326],
        json_schema_extra={"minimum": -90, "maximum": 90},
    )
    lon: Longitude | Nothing = Field(
        None,
        description=_("Longitud del punto en grados WGS84, cercana a −99.1 (negativa: al oeste); va junto con `lat`."),
        examples=[-99.1332],
        json_schema_extra={"minimum": -180, "maximum": 180},
    )
    q: str | Nothing = Field(
        None,
        description=_("Palabras: nombre o clave de la unidad, colonia, código postal, sección; 200 letras o menos."),
        examples=["los padres"],
        min_length=1,
        max_length=200,
    )
    cp: str | Nothing = Field(
        None, description=_("Código postal de cinco cifras."), examples=["06700"], pattern=r"^[0-9]{5}$"
    )
    seccion: str | Nothing = Field(
        None, description=_("Sección electoral, de una a cuatro cifras."), examples=["4701"], pattern=r"^[0-9]{1,4}$"
    )

    def point(self) -> tuple[float, float] | None:
        """(lon, lat), or None when words ask. Raises ProblemError unless there is exactly one question, whole."""
        words = [name for name in ("q", "cp", "seccion") if getattr(self, name) is not None]
        if self.lon is None and self.lat is None:
            if len(words) != 1:
                raise _complain(words)
            return None
        if words:
            raise _complain(["lat y lon", *words])
        if self.lon is None or self.lat is None:
            missing = "lat" if self.lat is None else "lon"
            raise ProblemError("pregunta-incompleta", f"Falta `{missing}`: un punto son `lat` y `lon`, las dos.")
        return self.lon, self.lat


class ConsultaUnidades(Consulta):
    """Which UTs, and which part of the list."""

    texto: str = Field(
        "", description=_("Palabras que deben estar en el nombre o la clave."), examples=["roma"], max_length=200
    )
    alcaldia: str = Field("", description=_("Alcaldía, por su clave (15) o su nombre (cuauhtemoc)."), examples=["15"])
    distrito: int | Nothing = Field(None, description=_("Distrito local, del 1 al 33."), examples=[9], ge=1, le=33)
    tipo: str = Field("", description=_("Tipo de unidad, por su nombre."), examples=["Colonia"])
    limit: int = Field(50, description=_("Cuántas unidades, de 1 a 500."), examples=[50], ge=1, le=500)
    offset: int = Field(0, description=_("Cuántas saltar desde el principio de la lista."), examples=[0], ge=0)


def _complain(asked: list[str]) -> ProblemError:
    if not asked:
        return ProblemError("pregunta-incompleta", f"Di qué buscas: {EXAMPLES}.")
    return ProblemError(
        "pregunta-doble", f"Llegaron varias preguntas a la vez ({', '.join(asked)}): manda solo una. {EXAMPLES}."
    )
