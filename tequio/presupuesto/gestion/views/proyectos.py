"""/gestion/proyectos/: what waits, each project with all that may be known of it, and its next step."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.documentos.portal.delivery import deliver
from tequio.lib.asuntos import Cuando
from tequio.lib.text import fold
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.lotes import FiltroForm
from tequio.presupuesto.gestion.forms.pasos import PasoForm
from tequio.presupuesto.gestion.steps import Paso, open_steps
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.permissions import (
    may_recibir_proyecto,
    may_remitir,
    may_ver_original,
    may_ver_proponente,
    may_ver_proyectos,
)
from tequio.presupuesto.queries.consentimientos import CONTACTO_ALCALDIA, aceptadas
from tequio.presupuesto.queries.escritorio import a_cargo, bandeja
from tequio.presupuesto.queries.proyectos import parecidos
from tequio.presupuesto.wording import PASOS

ROWS = 50


def lista(request: HttpRequest) -> HttpResponse:
    who = reader(request)
    form = FiltroForm(request.GET)
    page = Paginator(_narrowed(who, form), ROWS).get_page(request.GET.get("pagina"))
    waiting = bandeja(who)
    context = {
        "form": form, "page": page, "hoy": waiting[Cuando.HOY], "vencido": waiting[Cuando.VENCIDO],
        "otros": waiting[Cuando.OTROS], "recibe": receives(who), "remite": may_remitir(who),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/proyectos.html", context)


def receives(who: Acting) -> bool:
    return any(may_recibir_proyecto(who, distrito=each.distrito_id) for each in who.encargos if each.distrito_id)


def _narrowed(who: Acting, form: FiltroForm) -> QuerySet[Proyecto]:
    found = a_cargo(who)
    if not form.is_valid():
        return found
    for word in fold(form.cleaned_data["q"]).split() if form.cleaned_data["q"] else ():
        found = found.filter(Q(busqueda__contains=word) | Q(slug__contains=word) | Q(codigo__icontains=word))
    state = form.cleaned_data["estado"]
    return found.filter(estado=state) if state else found


def proyecto(request: HttpRequest, codigo: str) -> HttpResponse:
    who = reader(request)
    found = find(who, codigo)
    sees = may_ver_proponente(who, distrito=found.distrito_id)
    agreed = aceptadas(found)
    contact = sees or any(each.finalidad_id == CONTACTO_ALCALDIA for each in agreed)
    steps = found.movimientos.select_related("documento").order_by("made_at", "pk")
    context = {
        "proyecto": found, "pasos": [(PASOS[each.acto], each) for each in steps], "steps": open_steps(who, found),
        "persona": found.proponente if contact else None, "sees": sees, "acuerdos": agreed,
        "anexos": found.anexos.select_related("archivo").order_by("pk") if sees else (),
        "originales": _opens_originals(who, found),
        "dictamenes": found.dictamenes.select_related("sesion", "documento").order_by("-version"),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/proyecto.html", context)


def paso(request: HttpRequest, codigo: str, acto: str) -> HttpResponse:
    """One step; one that may not come now, or not by this person, does not exist."""
    who = reader(request)
    found = find(who, codigo)
    step = open_steps(who, found).get(acto)
    if step is None:
        raise Http404
    posted = request.method == "POST"
    form = step.form(request.POST if posted else None, request.FILES if posted else None, about=found)
    if posted and form.is_valid() and _taken(who, found, step, form):
        return redirect("gestion-proyectos:proyecto", found.codigo)
    alike = parecidos(found.nombre, [found.unidad]) if "dictaminar" in acto else []
    context = {
        "proyecto": found, "step": step, "form": form,
        "parecidos": [each for each in alike if each.proyecto.pk != found.pk and each.dictamen],
    }  # fmt: skip
    return render(request, "presupuesto/gestion/paso.html", context, status=422 if form.errors else 200)


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
    """A file of the project, as a download, to who may know who proposes it."""
    who = reader(request)
    found = find(who, codigo)
    person = found.proponente
    listed = {each.archivo_id: each.archivo for each in found.anexos.select_related("archivo").order_by("pk")}
    listed |= {each.pk: each for each in (person.autorizacion, person.identificacion_tutora) if each}
    if pk not in listed:
        raise Http404
    return deliver(listed[pk], may=lambda _file: may_ver_proponente(who, distrito=found.distrito_id))


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
