"""A UT in the API with what the apps above its ground say of it."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import Query, Router
from pydantic import BaseModel, Field

from tequio.impugnaciones.representations import banderas_list
from tequio.territorio.api.answers import UnidadCompleta
from tequio.territorio.api.endpoints import ficha_unidad
from tequio.territorio.api.questions import Clave, Consulta
from tequio.territorio.representations import unidad_dict

router = Router()


class Bandera(BaseModel):
    """Una impugnación de la que la unidad es objeto."""

    expediente: str = Field(description=_("Como lo imprime el tribunal."), examples=["TECDMX-JEL-259/2022"])
    nota: str = Field(description=_("En qué va, con palabras neutrales."))
    pendiente: bool = Field(description=_("Si aún no tiene resolución firme."))


class UnidadConBanderas(UnidadCompleta):
    """Una unidad territorial con todo lo que se sabe de ella."""

    impugnaciones: list[Bandera] = Field(description=_("Lo que hoy está impugnado de ella."))


@router.get(
    "/unidades/{clave}",
    response=UnidadConBanderas,
    summary=_("Una unidad territorial"),
    description=_(
        "Todo lo que se sabe de ella. Si el marco de ese día ya no la tiene, responde el último que la tuvo."
    ),
)
def unidad(request: HttpRequest, clave: Clave, consulta: Query[Consulta]) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    ficha = ficha_unidad(clave, consulta)
    return unidad_dict(ficha) | {"impugnaciones": banderas_list(ficha.unidad, timezone.localdate())}
