"""The message of each step: to whoever proposes, by the means they gave, and to whoever asked to follow."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.utils import translation

from tequio.avisos.actions.difundir import difundir
from tequio.avisos.actions.encolar import encolar
from tequio.avisos.links import link
from tequio.avisos.queries import seguidos
from tequio.lib.plazos import in_words
from tequio.presupuesto.models import Movimiento, Proponente, Proyecto
from tequio.presupuesto.notices import A_QUIEN_SIGUE, DE_ACTO


def avisar(movimiento: Movimiento, proyecto: Proyecto, *, now: datetime) -> None:
    """Inside the transaction of the act; told twice, it is sent once."""
    _to_the_person(movimiento, proyecto, now)
    if movimiento.publico and movimiento.acto in A_QUIEN_SIGUE and proyecto.folio:
        _to_who_follows(movimiento, proyecto, now)


def avisar_juntos(pasos: Sequence[tuple[Movimiento, Proyecto]], *, now: datetime) -> None:
    """The same for several steps of one act: two queries where nobody is to be told, however many they are."""
    projects = [proyecto for _, proyecto in pasos]
    prefetch_related_objects(projects, "proponente")
    followed = seguidos({tema for each in projects for tema in _temas(each)})
    for movimiento, proyecto in pasos:
        _to_the_person(movimiento, proyecto, now)
        if movimiento.acto in A_QUIEN_SIGUE and followed & _temas(proyecto):
            _to_who_follows(movimiento, proyecto, now)


def _temas(proyecto: Proyecto) -> set[str]:
    """What one may have asked to follow, of a project with folio."""
    return {f"proyecto:{proyecto.slug}", f"ut:{proyecto.unidad}"}


def _to_the_person(movimiento: Movimiento, proyecto: Proyecto, now: datetime) -> None:
    plantilla = DE_ACTO[movimiento.acto]
    person: Proponente | None = getattr(proyecto, "proponente", None)
    if plantilla is None or person is None or not person.correo:
        return
    query = {"folio": proyecto.codigo, "llave": person.llave}
    facts = {
        "folio": proyecto.clave,
        "nombre": proyecto.nombre,
        "numero": str(proyecto.numero or ""),
        "dia": _in_words(proyecto.vence_at, person.idioma),
        "enlace": link("presupuesto:mio", person.idioma, **query),
    }
    encolar(
        plantilla,
        evento=f"proyecto:{proyecto.pk}:{movimiento.pk}",
        destinatario=f"proyecto:{proyecto.pk}",
        direccion=person.correo,
        contexto={name: facts[name] for name in plantilla.campos},
        idioma=person.idioma,
        now=now,
    )


def _to_who_follows(movimiento: Movimiento, proyecto: Proyecto, now: datetime) -> None:
    plantilla = A_QUIEN_SIGUE[movimiento.acto]
    page = link("presupuesto:proyectos", "es") + f"{proyecto.slug}/"
    facts = {
        "folio": proyecto.clave,
        "nombre": proyecto.nombre,
        "unidad": proyecto.unidad_nombre,
        "numero": str(proyecto.numero or ""),
        "enlace": page,
    }
    difundir(
        plantilla,
        temas=_temas(proyecto),
        evento=f"proyecto:{proyecto.pk}:{movimiento.pk}",
        contexto={name: facts[name] for name in plantilla.campos},
        now=now,
    )


def _in_words(moment: datetime | None, idioma: str) -> str:
    if moment is None:
        return ""
    with translation.override(idioma):
        return in_words(moment)
