"""Who does an act: an id and a label, which outlive the account that they name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """``id``: "persona:17", "comando:importar_marco"; ``label``: the charge in words, never the name of a person."""

    id: str
    label: str

    @classmethod
    def command(cls, name: str, label: str = "") -> "Actor":
        """Whoever operates the machine, through ``manage.py name``; ``label``: as everyone reads it."""
        return cls(f"comando:{name}", label or f"manage.py {name}")
