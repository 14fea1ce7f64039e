"""What each kind of file needs besides the pages, which are the same for all: how it is read, and who may."""

from collections.abc import Callable
from dataclasses import dataclass

from django_tasks.base import Task

from tequio.cuentas.acting import Acting
from tequio.cuentas.roles import Rol
from tequio.gestion.permissions import CARTOGRAPHERS, may_importar
from tequio.presupuesto.actions.importar_ganadores import GANADORES, ensayar_ganadores, recibir_ganadores
from tequio.presupuesto.actions.importar_montos import MONTOS, ensayar_montos, recibir_montos
from tequio.presupuesto.permissions import may_importar_ganadores, may_importar_montos
from tequio.territorio.actions.aceptar_importacion import cargar_importacion
from tequio.territorio.actions.ensayar_importacion import ensayar_importacion
from tequio.territorio.actions.manera import Manera
from tequio.territorio.actions.territorio_importado import TERRITORIO
from tequio.territorio.models import Importacion

Clase = Importacion.Clase


@dataclass(frozen=True, slots=True)
class Kind:
    """``ensayar`` and ``cargar``: the tasks of its check and of its load; ``roles``: the charges with which it is
    done."""

    manera: Manera
    ensayar: Task[..., None]
    cargar: Task[..., None]
    may: Callable[[Acting], bool]
    roles: tuple[Rol, ...]


GROUND = Kind(TERRITORIO, ensayar_importacion, cargar_importacion, may_importar, CARTOGRAPHERS)
KINDS: dict[str, Kind] = {
    Clase.MARCO: GROUND,
    Clase.SECCIONES: GROUND,
    Clase.CODIGOS: GROUND,
    Clase.MONTOS: Kind(MONTOS, ensayar_montos, recibir_montos, may_importar_montos, (Rol.DEOEYG,)),
    Clase.GANADORES: Kind(GANADORES, ensayar_ganadores, recibir_ganadores, may_importar_ganadores, (Rol.DEOEYG,)),
}


def kinds_of(who: Acting) -> list[str]:
    """The kinds of file that this person may import."""
    return [clase for clase, kind in KINDS.items() if kind.may(who)]
