"""What an act was done upon, in words that outlive it."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Model


@dataclass(frozen=True, slots=True)
class Referencia:
    """``tipo``: "territorio.marco"; ``id``: its key, or empty for a whole list; ``nombre``: what people call it.

    For a person give one made by hand: the name of a model is its ``str``, and the logbook holds no names.
    """

    tipo: str
    id: str
    nombre: str

    @classmethod
    def to(cls, thing: Model) -> Self:
        return cls(thing._meta.label_lower, str(thing.pk), str(thing))
