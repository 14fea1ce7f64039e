"""The life of a thing on one screen: a table of acts, from where, to where.

    MARCO = Workflow({"publicar": act(Estado.CARGADO, to=Estado.PUBLICADO)})

Everything else derives from the table: which buttons a page shows, the diagram in the docs, and the
closed-world test that every act has its function and its test.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


class ActNotOpenError(Exception):
    """The act does not start from the state that the thing is in."""


@dataclass(frozen=True, slots=True)
class Act:
    sources: frozenset[str]
    target: str


def act(*sources: str, to: str) -> Act:
    """An act that may happen from each of these states (always listed, no wildcards)."""
    if not sources:
        raise ValueError("An act lists the states it starts from.")
    return Act(frozenset(sources), to)


class Workflow:
    """A frozen mapping from the name of an act to its sources and target."""

    def __init__(self, acts: Mapping[str, Act]) -> None:
        self.acts: Mapping[str, Act] = MappingProxyType(dict(acts))

    def target_of(self, name: str, state: str) -> str:
        """The state after the act; raises ActNotOpenError when it does not start from here."""
        if state not in self.acts[name].sources:
            raise ActNotOpenError(f"{name} does not start from {state}")
        return self.acts[name].target

    def open_acts(self, state: str) -> frozenset[str]:
        return frozenset(name for name, found in self.acts.items() if state in found.sources)
