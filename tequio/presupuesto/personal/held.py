"""What is held on one person, who is known by an account; who has none sees it with code and key."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from tequio.lib.actors import Actor
from tequio.lib.personal import Grupo, Titular, about
from tequio.presupuesto.actions.olvidar_proponentes import forget
from tequio.presupuesto.models import Borrador, Proponente
from tequio.vault.ring import ring

from .declared import DATOS


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:  # noqa: ARG001  the same for every app
    """Projects that the person sent, with what was said of them, and drafts."""
    people = _people(titular).select_related("proyecto").order_by("-proyecto__enviado_at")
    drafts = Borrador.objects.filter(cuenta=titular.id).order_by("-guardado_at")
    return (
        Grupo(
            "proyectos",
            _("Proyectos que propusiste"),
            (_("Folio"), _("Proyecto"), _("Nombre que diste"), _("Correo"), _("Teléfono"), _("Enviado el")),
            tuple(
                (
                    each.proyecto.clave, each.proyecto.nombre, each.nombre_completo, each.correo, each.telefono,
                    each.proyecto.enviado_at,
                )
                for each in people
            ),
            about(DATOS, "presupuesto.Proponente.nombres", "presupuesto.Proponente.correo"),
            queda=_("El proyecto sigue su curso y es público, pero ya no dice ni guarda quién lo propuso."),
        ),
        Grupo(
            "borradores",
            _("Proyectos que no has enviado"),
            (_("Código"), _("Lo escrito"), _("Guardado el"), _("Se borra el")),
            tuple((each.codigo, str(each.datos), each.guardado_at, each.vence_at) for each in drafts),
            about(DATOS, "presupuesto.Borrador.datos"),
        ),
    )  # fmt: skip


def erase(titular: Titular, *, by: Actor, now: datetime) -> dict[str, int]:
    """Drafts go; of the projects, who proposed them."""
    drafts = Borrador.objects.filter(cuenta=titular.id).delete()[0]
    return {"borradores": drafts, "proponentes": forget(_people(titular).select_related("proyecto"), by=by, now=now)}


def _people(titular: Titular) -> "QuerySet[Proponente]":
    return Proponente.objects.filter(cuenta=titular.id)


def close_again() -> tuple[str, int]:
    """The digests of names, with the current key: what they are of is no field, so the rotation does not see them. Row
    by row: it can be stopped and started again."""
    total = 0
    for person in Proponente.objects.exclude(nombre_huella="").order_by("pk").iterator(chunk_size=500):
        if person.nombre_huella != ring().digest(person.nombre_buscable):
            person.save(update_fields=["nombre_huella"])
            total += 1
    return "presupuesto.Proponente.nombre_huella", total
