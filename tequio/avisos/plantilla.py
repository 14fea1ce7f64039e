"""A notice is declared once, in words; from it come its text and its HTML, in each language.

    PRESENTADA = Plantilla(
        ruta=f"{__name__}.PRESENTADA",
        asunto=_("Se impugnó %(asamblea)s"),
        parrafos=(_("Ayer se presentó un juicio sobre %(asamblea)s."), _("No cambia nada hasta que se resuelva.")),
        boton=_("Ver qué sigue"),
        razon=_("Te escribimos porque presentaste ese proyecto."),
        campos=("asamblea", "enlace"),
        ejemplo={"asamblea": "la asamblea de Los Padres", "enlace": "https://…"},
    )

It stands in the ``notices`` of its app. The button leads to ``enlace``, an address that the context gives; a field
is text and nothing else, so no context can bring in markup, another header or another link.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.module_loading import import_string

Text = str | Promise


class ContextoIncompletoError(ValueError):
    """The context lacks a field of the notice, or brings one that it does not know."""


@dataclass(frozen=True, slots=True)
class Parte:
    """One matter of a message: its words, and where it goes on. Plain texts, in one language."""

    asunto: str
    parrafos: tuple[str, ...]
    boton: str = ""
    enlace: str = ""


@dataclass(frozen=True, slots=True)
class Plantilla:
    """``ruta``: its own dotted path. ``razon``: why someone receives it. ``aun_rebotado``: it is sent even to an
    address that bounced, since it is what the person does to mend that.
    """

    ruta: str
    asunto: Text
    parrafos: tuple[Text, ...]
    razon: Text
    campos: tuple[str, ...]
    ejemplo: Mapping[str, str]
    boton: Text = ""
    aun_rebotado: bool = False

    def check(self, contexto: Mapping[str, str]) -> None:
        """Raises ContextoIncompletoError unless the context has exactly the fields, each a text."""
        wrong = set(contexto) ^ set(self.campos)
        wrong |= {name for name, value in contexto.items() if not isinstance(value, str)}
        if wrong:
            raise ContextoIncompletoError(f"{self.ruta}: {', '.join(sorted(wrong))}")

    def parte(self, contexto: Mapping[str, str]) -> Parte:
        """Its words in the active language."""
        said = tuple(str(parrafo) % contexto for parrafo in self.parrafos)
        subject = " ".join((str(self.asunto) % contexto).split())
        return Parte(subject, said, str(self.boton), contexto["enlace"] if self.boton else "")


def plantilla(
    ruta: str, asunto: Text, *parrafos: Text, boton: Text, razon: Text, ejemplo: Mapping[str, str]
) -> Plantilla:
    """The notice that these words make: its fields are those of ``ejemplo`` that they use, and ``enlace``.

    For a family of notices, which shares its reason and its example: each needs only its words.
    """
    said = " ".join(map(str, (asunto, *parrafos)))
    fields = tuple(name for name in ejemplo if f"%({name})s" in said or name == "enlace")
    return Plantilla(
        ruta=ruta, asunto=asunto, parrafos=parrafos, boton=boton, razon=razon, campos=fields,
        ejemplo={name: ejemplo[name] for name in fields},
    )  # fmt: skip


def plantilla_at(ruta: str) -> Plantilla:
    """The one declared there; raises ImportError when there is none."""
    found = import_string(ruta)
    if not isinstance(found, Plantilla) or found.ruta != ruta:
        raise ImportError(f"{ruta} is not a Plantilla that knows its own place")
    return found
