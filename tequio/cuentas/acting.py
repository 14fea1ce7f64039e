"""A person with the charges in force at one moment: what every permission and every staff query starts from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import Ambito, Rol
from tequio.lib.actors import Actor


@dataclass(frozen=True, slots=True)
class Alcance:
    """The ground that some charges cover: the whole city, or these districts, alcaldías and UTs (by key)."""

    ciudad: bool = False
    distritos: frozenset[int] = frozenset()
    alcaldias: frozenset[str] = frozenset()
    unidades: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.ciudad or bool(self.distritos or self.alcaldias or self.unidades)

    def q(self, *, distrito: str = "", alcaldia: str = "", unidad: str = "") -> Q:
        """A filter of rows on this ground. Each argument is the look-up that leads to the district's number, the
        alcaldía's key or the UT's key; a row without that look-up is never covered by it."""
        if self.ciudad:
            return Q()
        covered = Q(pk__in=())
        for lookup, keys in ((distrito, self.distritos), (alcaldia, self.alcaldias), (unidad, self.unidades)):
            if lookup and keys:
                covered |= Q(**{f"{lookup}__in": sorted(keys)})
        return covered

    def covers(self, *, distrito: int | None = None, alcaldia: str = "", unidad: str = "") -> bool:
        """Whether a thing that stands there is on this ground."""
        return self.ciudad or distrito in self.distritos or alcaldia in self.alcaldias or unidad in self.unidades


@dataclass(frozen=True, slots=True)
class Acting:
    """Who asks, when, and with which charges. Without person it is anybody; without charges, a signed-in person."""

    persona: Persona | None
    now: datetime
    encargos: tuple[Encargo, ...] = ()

    def has(self, roles: Iterable[Rol]) -> bool:
        return any(encargo.cargo in roles for encargo in self.encargos)

    @property
    def del_personal(self) -> bool:
        return any(encargo.del_personal for encargo in self.encargos)

    def alcance(self, roles: Iterable[Rol]) -> Alcance:
        """The ground covered by the charges with one of these roles."""
        held = [encargo for encargo in self.encargos if encargo.cargo in roles]
        return Alcance(
            ciudad=any(encargo.ambito == Ambito.CIUDAD for encargo in held),
            distritos=frozenset(encargo.distrito_id for encargo in held if encargo.distrito_id),
            alcaldias=frozenset(encargo.alcaldia_id for encargo in held if encargo.alcaldia_id),
            unidades=frozenset(encargo.unidad for encargo in held if encargo.unidad),
        )

    def actor(self, roles: Iterable[Rol]) -> Actor:
        """For the logbook: the person, by the first charge with these roles; raises ValueError without person."""
        if self.persona is None:
            raise ValueError("nobody is signed in")
        return self.persona.actor(next((encargo for encargo in self.encargos if encargo.cargo in roles), None))


def acting(persona: Persona | AnonymousUser, now: datetime) -> Acting:
    """The person with the charges in force; one query."""
    if not isinstance(persona, Persona):
        return Acting(None, now)
    return Acting(persona, now, tuple(persona.encargos.en_vigor(now).with_places()))
