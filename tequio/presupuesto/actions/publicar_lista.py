"""The list of the projects that go to the vote is published as a paper."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.actions.sustituir import sustituir
from tequio.documentos.models import Documento
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.mecanismos.models import Ejercicio, Version
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import ListaOpinados, Proyecto, VersionPresupuesto
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.territorio.models import Distrito

from ._avanzar import require_stage

WHY = "Cambió la lista de proyectos con número."


@transaction.atomic
def publicar_lista(
    ejercicio: Ejercicio, distrito: Distrito, unidad: str = "", *, by: Actor, now: datetime
) -> ListaOpinados:
    """Of one UT, or of the whole district; a list that was published before is replaced, and says why.

    Raises EtapaCerradaError, FaltaDatoError (nothing has a number, or the list says the same already).
    """
    Distrito.objects.select_for_update().get(pk=distrito.pk)
    edicion = ejercicio.edicion
    require_stage("publicar_lista", edicion, distrito.pk, now)
    rows = _numbered(ejercicio, distrito, unidad)
    if not rows:
        raise FaltaDatoError(_("Todavía no hay proyectos con número."))
    before = ListaOpinados.objects.select_related("documento")
    lista = before.filter(ejercicio=ejercicio, distrito=distrito, unidad=unidad).first()
    datos = papeles.opinados_de(rows, distrito.pk)
    if lista and lista.documento.datos == datos:
        raise FaltaDatoError(_("La lista publicada ya dice esto mismo."))
    lista = lista or ListaOpinados(ejercicio=ejercicio, distrito=distrito, unidad=unidad)
    paper = lista.documento = _paper(lista, datos, rows[0].unidad_nombre, by, now)
    lista.publicada_at = now
    lista.save()
    asentar(
        "presupuesto.publicar_lista", sobre=lista, by=by, now=now,
        despues={"proyectos": len(rows), "documento": paper.for_logbook()},
        territorio=unidad or f"DD-{distrito.pk:02}", publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    Version.up()  # the pages of each UT
    return lista


def _numbered(ejercicio: Ejercicio, distrito: Distrito, unidad: str) -> list[Proyecto]:
    found = Proyecto.objects.filter(ejercicio=ejercicio, distrito=distrito, estado=Proyecto.Estado.NUMERADO)
    return list((found.filter(unidad=unidad) if unidad else found).order_by("unidad", "numero"))


def _paper(lista: ListaOpinados, datos: dict[str, Any], nombre: str, by: Actor, now: datetime) -> Documento:
    """A first version, or the next one under the same folio."""
    edicion, number = lista.ejercicio.edicion, lista.distrito_id
    where = f"{nombre} ({lista.unidad})" if lista.unidad else f"Dirección Distrital {number:02}"
    titulo = f"Lista de proyectos que serán opinados: {where}, ejercicio {lista.ejercicio}"
    membrete = papeles.membrete(edicion, reglas_de(edicion), distrito=number)
    if lista.pk:
        return sustituir(
            lista.documento, plantilla=papeles.OPINADOS, titulo=titulo, datos=datos, publica="integra",
            membrete=membrete, motivo=WHY, by=by, now=now,
        )  # fmt: skip
    serie = Serie(f"IECM-DD{number:02}-LISTA", lista.ejercicio.ejercicio)
    return emitir(
        papeles.OPINADOS, titulo=titulo, datos=datos, publica="integra", membrete=membrete, serie=serie, by=by, now=now
    )
