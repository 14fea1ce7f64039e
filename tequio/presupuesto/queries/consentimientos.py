"""What whoever proposes a project agreed to, by purpose; each consent is of one project."""

from collections.abc import Iterable
from datetime import date

from tequio.presupuesto.models import Proponente, Proyecto
from tequio.privacidad.models import Consentimiento, Finalidad
from tequio.privacidad.models.consentimiento import huella_de
from tequio.privacidad.queries.consentimientos import mostrado

SISTEMA = "proyectos"
PUBLICAR_NOMBRE = "publicar-nombre"
CONTACTO_ALCALDIA = "contacto-alcaldia"
DE_MENORES = frozenset({"proyectos-novedosos"})
"""All that a minor may be asked: what gives neither name nor contact to anybody. A purpose added later is not of them
until it is named here."""


def titular_of(proyecto: Proyecto) -> str:
    """How consents name whoever proposes this project: the project, since there may be no account."""
    return f"proyecto:{proyecto.codigo}"


def finalidades(*, menor: bool = False) -> list[Finalidad]:
    """What is asked when a project is sent; of a minor, nothing that gives name or contact to others."""
    found = Finalidad.objects.filter(sistema=SISTEMA, activa=True).select_related("sistema").order_by("orden")
    return [each for each in found if permitida(each.clave, menor=menor)]


def permitida(clave: str, *, menor: bool) -> bool:
    """Whether a consent to this purpose may be offered and kept."""
    return not menor or clave in DE_MENORES


def huella_mostrada(finalidad: Finalidad, day: date) -> str:
    """The hash of what the person reads that day; empty while no notice rules, and then it cannot be agreed to."""
    text = mostrado(finalidad, day)
    return huella_de(text) if text else ""


def aceptadas(proyecto: Proyecto) -> list[Consentimiento]:
    """What holds now, in the order of the purposes; of a minor, whatever was marked, only what may be kept."""
    found = Consentimiento.objects.vivos().filter(titular=titular_of(proyecto))
    minor = proyecto.proponente.menor
    ordered = found.select_related("finalidad").order_by("finalidad__orden")
    return [each for each in ordered if permitida(each.finalidad_id, menor=minor)]


def nombres_publicos(proyectos: Iterable[Proyecto]) -> dict[int, str]:
    """The name of whoever proposes, by project, only where it may be shown: agreed to, and never a minor's. Two
    queries, however many projects."""
    by_titular = {titular_of(each): each.pk for each in proyectos}
    agreed = Consentimiento.objects.vivos().filter(titular__in=by_titular, finalidad=PUBLICAR_NOMBRE)
    shown = [by_titular[each] for each in agreed.values_list("titular", flat=True)]
    people = Proponente.objects.filter(proyecto__in=shown, menor=False)
    return {person.proyecto_id: person.nombre_completo for person in people}
