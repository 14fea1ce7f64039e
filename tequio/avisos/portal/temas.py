"""What one may ask to be told about. The names come from above: this floor knows no UT and no project."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Temas:
    """``name_of``: from "ut:08-033" to "Los Padres, Tlalpan", None when there is no such topic; ``generales``: topics
    of the whole city, in the order they are offered.
    """

    name_of: Callable[[str], str | None]
    generales: "Mapping[str, str | Promise]"

    def nombre(self, tema: str) -> str | None:
        general = self.generales.get(tema)
        return str(general) if general else self.name_of(tema)

    def offered(self, asked: str) -> list[tuple[str, str]]:
        """The one that was asked for, if it exists, and the general ones."""
        named = self.nombre(asked) if asked else None
        first = [(asked, named)] if named else []
        return first + [(tema, str(nombre)) for tema, nombre in self.generales.items() if tema != asked]
