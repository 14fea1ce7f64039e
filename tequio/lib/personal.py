"""Personal data, declared: each app says in its module ``personal`` what it holds on people and what becomes of it.

    DATOS = (DatoPersonal(("avisos.Destino.direccion",), Categoria.CONTACTO, _("…"), …),)
    SIN_DATOS_PERSONALES = {"avisos.Aviso": "evento plantilla"}     # text that is about nobody
    RETENCION = (Regla(…),)                                         # what the clock erases or blocks
    def export(titular, *, now) -> tuple[Grupo, ...]                # what is held on one person
    def erase(titular, *, by, now) -> dict[str, int]                # when the person asks; how many of what went
    def close_again() -> tuple[str, int]                            # with the current key, what ``vault`` cannot see

The last four only where there is something to forget, to show or to close.

A test asks each field of each model for its word. Nothing here knows the database: the meeting of all the apps is above
them (``tequio.portal.mis_datos``), and ``tequio.vault.declared`` finds the modules.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import ModuleType
from typing import Any

from django.utils.functional import Promise

Text = str | Promise


class Categoria(StrEnum):
    """What kind of datum it is; the public notice groups by it."""

    IDENTIDAD = "IDENTIDAD"  # name, identity in another system
    CONTACTO = "CONTACTO"  # where the person is written to or called
    ACCESO = "ACCESO"  # passwords, second factors, keys
    CONEXION = "CONEXION"  # sessions, network addresses, attempts
    FUNCION = "FUNCION"  # charges, posts: what someone does for the public
    ACTIVIDAD = "ACTIVIDAD"  # what someone did, or asked to be told
    CONTENIDO = "CONTENIDO"  # free text or files that may name someone


class AlVencer(StrEnum):
    """What happens when it is not needed any more."""

    BORRAR = "BORRAR"
    BLOQUEAR = "BLOQUEAR"  # kept apart and closed, only to answer for what was done; then erased
    CONSERVAR = "CONSERVAR"  # public record or archive: it stays


@dataclass(frozen=True, slots=True)
class Conservacion:
    """How long, in words for the person (``hasta``), and what then. ``dias``: the term counted by the clock, where
    there is one. ``fuente``: who says so; empty: a proposal of this program, which the institute has to confirm."""

    hasta: Text
    al_vencer: AlVencer
    dias: int | None = None
    fuente: str = ""


@dataclass(frozen=True, slots=True)
class DatoPersonal:
    """One datum, in one or more fields ("cuentas.Persona.correo"): what, why, how long, who sees it.

    ``sistema``: the system of personal data that it belongs to. ``cifrado``: closed at rest by ``vault``; contact
    data that are not say why (``sin_cifrar``).
    """

    campos: tuple[str, ...]
    categoria: Categoria
    que: Text
    para_que: Text
    conservacion: Conservacion
    quien: Text
    sistema: str
    cifrado: bool = False
    sin_cifrar: Text = ""


@dataclass(frozen=True, slots=True)
class Titular:
    """Whose data they are, for services that know no person: the id of the logbook, and the e-mail addresses."""

    id: str
    direcciones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grupo:
    """What one app holds on one person, as a table; ``datos`` say why and until when. ``queda``: what of it stays
    after the account is erased, and why; empty when all goes."""

    clave: str
    titulo: Text
    columnas: tuple[Text, ...]
    renglones: tuple[tuple[Any, ...], ...]
    datos: tuple[DatoPersonal, ...]
    queda: Text = ""


@dataclass(frozen=True, slots=True)
class Regla:
    """One thing that the clock sees to. ``vencidos(now)``: how many wait; ``aplicar(now, limit)``: sees to ``limit``
    of them at most, in one transaction, and says how many. Called again, it finds the next ones, or none."""

    clave: str
    que: Text
    conservacion: Conservacion
    vencidos: Callable[[datetime], int]
    aplicar: Callable[[datetime, int], int]


def declarations(modules: Iterable[ModuleType]) -> Iterator[DatoPersonal]:
    """All that these modules declare, in their order."""
    for module in modules:
        yield from module.DATOS


def plain_fields(modules: Iterable[ModuleType]) -> set[str]:
    """The fields ("avisos.Aviso.evento") that these modules say to be about nobody."""
    return {
        f"{model}.{name}"
        for module in modules
        for model, names in getattr(module, "SIN_DATOS_PERSONALES", {}).items()
        for name in names.split()
    }


def rules(modules: Iterable[ModuleType]) -> list[Regla]:
    """What the clock sees to, in the order of the modules."""
    return [rule for module in modules for rule in getattr(module, "RETENCION", ())]


def about(data: Iterable[DatoPersonal], *fields: str) -> tuple[DatoPersonal, ...]:
    """Those declarations that cover any of these fields; for a Grupo. Raises LookupError when one is not declared."""
    found = tuple(each for each in data if set(each.campos) & set(fields))
    missing = set(fields) - {field for each in found for field in each.campos}
    if missing:
        raise LookupError(f"no declaration covers {', '.join(sorted(missing))}")
    return found
