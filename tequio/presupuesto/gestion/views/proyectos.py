"""/gestion/proyectos/: what waits, each project with all that may be known of it, and its next step."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.documentos.portal.delivery import attachment, deliver
from tequio.impugnaciones.permissions import may_registrar_impugnacion
from tequio.impugnaciones.queries import flags_for, identity
from tequio.lib.actors import Actor
from tequio.lib.asuntos import Cuando
from tequio.lib.plazos import in_words, local_day
from tequio.presupuesto.actions.emitir_acuse import emitir_acuse
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.guardados import GuardadosMixin
from tequio.presupuesto.gestion.forms.lotes import FiltroForm
from tequio.presupuesto.gestion.forms.pasos import PasoForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.gestion.steps import PASOS as STEPS
from tequio.presupuesto.gestion.steps import Paso, open_steps
from tequio.presupuesto.models import Aclaracion, Proyecto
from tequio.presupuesto.models.proyecto import ProyectoQuerySet
from tequio.presupuesto.permissions import (
    WATCHERS,
    may_dictaminar,
    may_recibir_proyecto,
    may_remitir,
    may_ver_original,
    may_ver_proponente,
    may_ver_proyectos,
)
from tequio.presupuesto.queries.consentimientos import CONTACTO_ALCALDIA, aceptadas
from tequio.presupuesto.queries.escritorio import a_cargo, bandeja, buscar_a_cargo, dictamenes_de
from tequio.presupuesto.queries.montos import monto_de
from tequio.presupuesto.queries.proyectos import parecidos
from tequio.presupuesto.wording import PASOS
from tequio.ui.keyset import stretch

ROWS = 50
FEW_WORDS = 20  # letters; what is longer took somebody a while to type


def lista(request: HttpRequest) -> HttpResponse:
    who = reader(request)
    form = FiltroForm(request.GET, suelo=who.alcance(WATCHERS))
    found = stretch(_narrowed(who, form), request.GET, ROWS, read=Proyecto.objects.with_names())
    waiting = bandeja(who)
    context = {
        "form": form, "tramo": found, "hoy": waiting[Cuando.HOY], "vencido": waiting[Cuando.VENCIDO],
        "otros": waiting[Cuando.OTROS], "recibe": receives(who), "remite": may_remitir(who),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/proyectos.html", context)


def receives(who: Acting) -> bool:
    return any(may_recibir_proyecto(who, distrito=each.distrito_id) for each in who.encargos if each.distrito_id)


def _narrowed(who: Acting, form: FiltroForm) -> ProyectoQuerySet:
    form.is_valid()
    return form.narrowed(buscar_a_cargo(who, form.cleaned_data.get("q", "")))


def proyecto(request: HttpRequest, codigo: str) -> HttpResponse:
    who = reader(request)
    return _page(request, who, find(who, codigo))


def _page(request: HttpRequest, who: Acting, found: Proyecto, problem: str = "", typed: str = "") -> HttpResponse:
    """``problem``: why the step that was asked for did not happen; ``typed``: what was written for it."""
    sees = may_ver_proponente(who, distrito=found.distrito_id)
    agreed = aceptadas(found)
    contact = sees or any(each.finalidad_id == CONTACTO_ALCALDIA for each in agreed)
    steps = found.movimientos.select_related("documento").order_by("made_at", "pk")
    context = {
        "proyecto": found, "pasos": [(PASOS[each.acto], each) for each in steps], "steps": open_steps(who, found),
        "persona": found.proponente if contact else None, "sees": sees, "acuerdos": agreed,
        "anexos": found.anexos.select_related("archivo").order_by("pk") if sees else (),
        "originales": _opens_originals(who, found),
        "dictamenes": dictamenes_de(found), **_told(found),
        "aclaracion": _answer(found) if sees or _judges(who, found) else None,
        "banderas": flags_for([found], local_day(who.now)).get(identity(found), ()),
        "impugna": challenges(who, found), "problem": problem, "typed": typed,
    }  # fmt: skip
    return render(request, "presupuesto/gestion/proyecto.html", context, status=409 if problem else 200)


def _told(proyecto: Proyecto) -> dict[str, Any]:
    """What it says of itself, and the money of its UT."""
    return {
        "beneficia": [each.nombre for each in proyecto.poblaciones.order_by("orden")],
        "monto": monto_de(proyecto.ejercicio, proyecto.unidad),
    }


def _judges(who: Acting, proyecto: Proyecto) -> bool:
    return may_dictaminar(who, distrito=proyecto.distrito_id, alcaldia=proyecto.alcaldia_id)


def _answer(proyecto: Proyecto) -> Aclaracion | None:
    """The escrito de aclaración: whoever judges again has to read it."""
    return Aclaracion.objects.filter(proyecto=proyecto).select_related("archivo").first()


def challenges(who: Acting, proyecto: Proyecto) -> bool:
    """Whether this person may enter a challenge of it. Only of what everyone sees: before, nothing was decided."""
    return proyecto.folio is not None and may_registrar_impugnacion(who, distrito=proyecto.distrito_id)


def paso(request: HttpRequest, codigo: str, acto: str) -> HttpResponse:
    """One step; one that is not of this person does not exist, and one that may not come now says what came before."""
    who = reader(request)
    found = find(who, codigo)
    step = open_steps(who, found).get(acto)
    if step is None:
        return _too_late(request, who, found, acto)
    posted = request.method == "POST"
    form = step.form(request.POST if posted else None, request.FILES if posted else None, about=found)
    if _filled(form, who.actor(step.roles), who.now) and _taken(who, found, step, form):
        said(request, str(PASOS[acto]) + ".")
        return redirect("gestion-proyectos:proyecto", found.codigo)
    alike = parecidos(found.nombre, [found.unidad]) if "dictam" in acto else []
    context = {
        "proyecto": found, "step": step, "form": form,
        "juzga": "dictam" in acto, **_told(found),
        "parecidos": [each for each in alike if each.proyecto.pk != found.pk and each.dictamen],
        "aclaracion": _answer(found) if acto == "redictaminar" else None,
        "tokens": form.tokens() if isinstance(form, GuardadosMixin) else (),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/paso.html", context, status=422 if form.errors else 200)


def _filled(form: PasoForm, by: Actor, now: datetime) -> bool:
    """Whether all that the act needs is there; files that came are kept until it is."""
    if not isinstance(form, GuardadosMixin):
        return form.is_valid()
    form.recall(by)
    whole = form.is_valid()
    if form.is_bound:
        form.keep(by, now)
    return whole and not form.errors


def _too_late(request: HttpRequest, who: Acting, found: Proyecto, acto: str) -> HttpResponse:
    """Somebody else took a step a moment before, or the calendar closed: who, which, and what was typed."""
    if acto not in STEPS or not STEPS[acto].may(who, found):
        raise Http404
    last = found.movimientos.order_by("made_at", "pk").last()
    problem = _("No hicimos nada: «%(paso)s» ya no se puede en este proyecto.") % {"paso": STEPS[acto].label}
    if last:
        when = {"hecho": PASOS[last.acto], "quien": last.made_by, "cuando": in_words(last.made_at)}
        problem += " " + _("Lo último que pasó: %(hecho)s, %(cuando)s (%(quien)s).") % when
    sent = {name: str(text) for name, text in request.POST.items() if name != "csrfmiddlewaretoken"}
    typed = [text for text in sent.values() if len(text) > FEW_WORDS]
    return _page(request, who, found, problem, "\n\n".join(typed))


def _taken(who: Acting, found: Proyecto, step: Paso, form: PasoForm) -> bool:
    """Whether the act happened; if not, the form says why."""
    by = who.actor(step.roles)
    facts = form.facts(by, who.now)
    if form.errors:  # a file that was refused
        return False
    try:
        step.act(found, **facts, by=by, now=who.now)
    except IMPOSIBLE as error:
        form.refuse(error)
        return False
    return True


def archivo(request: HttpRequest, codigo: str, pk: int) -> FileResponse:
    """A file of the project, as a download, to who may know who proposes it; that of an aclaración, also to who judges
    it."""
    who = reader(request)
    found = find(who, codigo)
    sees = may_ver_proponente(who, distrito=found.distrito_id)
    answer = _answer(found)
    if answer and answer.archivo and answer.archivo.pk == pk:
        return deliver(answer.archivo, may=lambda _file: sees or _judges(who, found))
    person = found.proponente
    listed = {each.archivo_id: each.archivo for each in found.anexos.select_related("archivo").order_by("pk")}
    listed |= {each.pk: each for each in (person.autorizacion, person.identificacion_tutora) if each}
    if pk not in listed:
        raise Http404
    return deliver(listed[pk], may=lambda _file: sees)


def acuse(request: HttpRequest, codigo: str) -> FileResponse:
    """The receipt, to give to whoever brought the paper."""
    who = reader(request)
    found = find(who, codigo)
    if not may_ver_proponente(who, distrito=found.distrito_id):
        raise Http404
    paper = emitir_acuse(found, now=who.now)
    return attachment(paper.sha256, f"acuse-{found.slug or found.codigo}.pdf", "application/pdf")


def original(request: HttpRequest, codigo: str, version: int) -> FileResponse:
    """The signed original of an opinion, to who captures opinions there and to the central areas."""
    who = reader(request)
    found = find(who, codigo)
    opinion = found.dictamenes.select_related("firmado").filter(version=version).first()
    if opinion is None or opinion.firmado is None:
        raise Http404
    return deliver(opinion.firmado, may=lambda _file: _opens_originals(who, found))


def _opens_originals(who: Acting, found: Proyecto) -> bool:
    return may_ver_original(who, distrito=found.distrito_id, alcaldia=found.alcaldia_id)


def reader(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_ver_proyectos(who):
        raise PermissionDenied
    return who


def find(who: Acting, codigo: str) -> Proyecto:
    """What is not on this person's ground does not exist for them."""
    found = a_cargo(who).select_related("proponente").filter(codigo=codigo).first()
    if found is None:
        raise Http404
    return found
