"""Who agreed to what."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from tequio.cuentas.models import Persona
from tequio.privacidad.models import AvisoPrivacidad, Consentimiento, Finalidad
from tequio.privacidad.models.consentimiento import huella_de, texto_mostrado, titular

from .sistemas import aviso_vigente


@dataclass(frozen=True, slots=True)
class Casilla:
    """One purpose as a person sees it: off, unless there is a consent that was not taken back.

    ``huella``: of what is shown, so that nobody agrees to a text other than the one that was read; empty while no
    notice rules, and then it cannot be switched on.
    """

    finalidad: Finalidad
    consentimiento: Consentimiento | None
    aviso: AvisoPrivacidad | None
    huella: str


def consiente(persona: Persona, finalidad: Finalidad | str) -> bool:
    """Whether this person agreed to this purpose and has not taken it back."""
    return Consentimiento.objects.vivos().for_personas([persona]).filter(finalidad=finalidad).exists()


def consienten(personas: Collection[Persona], finalidad: Finalidad | str) -> set[int]:
    """The keys of the persons who agree to the purpose; one query, however many are asked about."""
    found = Consentimiento.objects.vivos().for_personas(personas).filter(finalidad=finalidad)
    names = set(found.values_list("titular", flat=True))
    return {persona.pk for persona in personas if titular(persona) in names}


def casillas(persona: Persona, day: date) -> list[Casilla]:
    """Every purpose that is asked, in order; three queries, however many."""
    finalidades = list(
        Finalidad.objects.filter(activa=True).select_related("sistema").order_by("sistema__orden", "orden")
    )
    agreed = {each.finalidad_id: each for each in Consentimiento.objects.vivos().for_personas([persona]).order_by("pk")}
    ruling: dict[str, AvisoPrivacidad] = {}
    systems = {each.sistema_id for each in finalidades}
    for aviso in AvisoPrivacidad.objects.filter(sistema__in=systems, vigente_desde__lte=day).order_by("version"):
        ruling[aviso.sistema_id] = aviso
    return [_casilla(each, agreed.get(each.pk), ruling.get(each.sistema_id)) for each in finalidades]


def _casilla(finalidad: Finalidad, agreed: Consentimiento | None, aviso: AvisoPrivacidad | None) -> Casilla:
    shown = huella_de(texto_mostrado(finalidad, aviso)) if aviso else ""
    return Casilla(finalidad, agreed, aviso, shown)


def mostrado(finalidad: Finalidad, day: date) -> str:
    """What a person would be shown that day before agreeing; empty while no notice rules."""
    aviso = aviso_vigente(finalidad.sistema_id, day)
    return texto_mostrado(finalidad, aviso) if aviso else ""


def historia(persona: Persona) -> QuerySet[Consentimiento]:
    """All that this person ever agreed to, the latest first."""
    found = Consentimiento.objects.for_personas([persona]).select_related("finalidad", "aviso")
    return found.order_by("-otorgado_at", "-pk")
