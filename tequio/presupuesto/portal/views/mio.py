"""/presupuesto/mio/: one's own project, by code and key: where it stands, what comes next, what one may do."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tequio.documentos.portal.delivery import attachment
from tequio.lib.limits import Limiter, address_of
from tequio.presupuesto.actions.emitir_acuse import emitir_acuse
from tequio.presupuesto.actions.retirar_permiso import retirar_permiso
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.models import Borrador, Proyecto
from tequio.presupuesto.portal.forms.mio import ResponderForm, SeguirForm
from tequio.presupuesto.portal.pages import arrived
from tequio.presupuesto.portal.respuestas import ACTOS, HECHO, form_of, said
from tequio.presupuesto.queries.calendario import concluidas, reglas_de
from tequio.presupuesto.queries.consentimientos import aceptadas
from tequio.presupuesto.queries.personas import Mio
from tequio.presupuesto.queries.personas import borrador as find_draft
from tequio.presupuesto.queries.personas import mio as find_mine
from tequio.presupuesto.queries.siguiente import sigue
from tequio.presupuesto.wording import ME_TOCA, MIOS, PASOS, SIGNIFICADOS, dicho
from tequio.privacidad.errors import ConsentimientoRevocadoError

PER_MINUTE = 20
limiter = Limiter()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mio(request: HttpRequest) -> HttpResponse:
    """With code and key in the address, the project; without them, the form that asks for both."""
    if "llave" not in request.GET:
        return _ask(request)
    hurried = _too_often(request)
    found = None if hurried else find_mine(request.GET.get("folio", ""), request.GET["llave"], arrived(request))
    if found is None:
        return _not_found(request, SeguirForm(request.GET), hurried=hurried)
    if request.method == "POST":
        return _act(request, found)
    return _page(request, found, None)


@never_cache
@require_safe
def acuse(request: HttpRequest) -> FileResponse:
    """The receipt as PDF, made the first time that it is asked for."""
    found = (
        None
        if _too_often(request)
        else find_mine(request.GET.get("folio", ""), request.GET.get("llave", ""), timezone.now())
    )
    if found is None:
        raise Http404
    paper = emitir_acuse(found.proyecto, now=timezone.now())
    return attachment(paper.sha256, f"acuse-{found.proyecto.slug or found.proyecto.codigo}.pdf", "application/pdf")


def _act(request: HttpRequest, found: Mio) -> HttpResponse:
    name = request.POST.get("acto", "")
    if name == "retirar_permiso":
        return _withdraw(request, found)
    if name not in found.actos:
        return _page(request, found, None, _("Eso ya no se puede hacer. Abajo está en qué va tu proyecto."))
    form = form_of(name, found, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form)
    now = arrived(request)
    facts = said(name, form, now)
    if form.errors:
        return _page(request, found, form)
    try:
        ACTOS[name][0](found.proyecto, **facts, now=now)
    except IMPOSIBLE as error:
        form.add_error(None, reason(error))
        return _page(request, found, form)
    return redirect(f"{address_of_project(found.proyecto)}&hecho={name}")


def _withdraw(request: HttpRequest, found: Mio) -> HttpResponse:
    try:
        retirar_permiso(found.proyecto, request.POST.get("permiso", ""), now=arrived(request))
    except ConsentimientoRevocadoError:
        return _page(request, found, None, _("Ese permiso ya no estaba dado. Abajo están los que siguen."))
    return redirect(f"{address_of_project(found.proyecto)}&hecho=retirar_permiso")


def _page(request: HttpRequest, found: Mio, form: ResponderForm | None, problem: str = "") -> HttpResponse:
    proyecto = found.proyecto
    sent, estado = request.POST.get("acto", ""), proyecto.estado
    acts = [
        (name, *ACTOS[name][1:], form if form is not None and sent == name else form_of(name, found))
        for name in found.actos
    ]
    now = timezone.now()
    over = proyecto.edicion_id in concluidas(now)
    after = sigue(proyecto, now, juzgado=found.negado is not None)
    next_step = (after.que, after.quien) if after else None
    if estado in ME_TOCA and not over:
        next_step = (ME_TOCA[estado], _("Tú"))
    context = {
        "mio": found, "proyecto": proyecto, "problem": problem, "actos": acts, "form": form,
        "nuevo": "nuevo" in request.GET and estado == Proyecto.Estado.PRESENTADO,
        "hecho": "" if request.method == "POST" else HECHO.get(request.GET.get("hecho", "")),
        "pasos": [(PASOS[each.acto], each) for each in found.pasos], "siguiente": next_step,
        "hasta": after.hasta if after and not after.vencio else None,
        "significado": dicho(estado, concluida=True)[1] if over else MIOS.get(estado, SIGNIFICADOS[estado]),
        "acuerdos": aceptadas(proyecto),
        "dias": reglas_de(proyecto.edicion).dias_prevencion if found.papeles else 0,
        "acuse_url": f"{reverse('presupuesto:acuse')}?{_query(proyecto)}",
    }  # fmt: skip
    failed = problem or (form is not None and form.errors)
    return render(request, "presupuesto/portal/mio.html", context, status=422 if failed else 200)


def _ask(request: HttpRequest) -> HttpResponse:
    """Code and key open what they belong to: a project, or a draft that was left for another day."""
    form = SeguirForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        codigo, llave, now = form.cleaned_data["folio"], form.cleaned_data["llave"], timezone.now()
        if _too_often(request):
            return _not_found(request, form, hurried=True)
        if found := find_mine(codigo, llave, now):
            return redirect(address_of_project(found.proyecto))
        if draft := find_draft(codigo, llave, now):
            return redirect(address_of_draft("presupuesto:borrador", draft))
        return _not_found(request, form)
    return render(request, "presupuesto/portal/seguir.html", {"form": form}, status=422 if form.errors else 200)


def _not_found(request: HttpRequest, form: SeguirForm, *, hurried: bool = False) -> HttpResponse:
    """The same words whether the code exists or not."""
    if hurried:
        form.add_error(None, _("Probaste muchas veces seguidas. Espera un minuto y vuelve a intentarlo."))
    elif form.is_valid():
        form.add_error(
            None, _("Ese código y esa llave no van juntos. Revísalos donde los anotaste, o abre el enlace del correo.")
        )
    return render(request, "presupuesto/portal/seguir.html", {"form": form}, status=404)


def address_of_project(proyecto: Proyecto) -> str:
    return f"{reverse('presupuesto:mio')}?{_query(proyecto)}"


def address_of_draft(name: str, draft: Borrador, *args: str) -> str:
    """A page of a draft, with the key that opens it."""
    return f"{reverse(name, args=[draft.codigo, *args])}?{urlencode({'llave': draft.llave})}"


def _query(proyecto: Proyecto) -> str:
    return urlencode({"folio": proyecto.codigo, "llave": proyecto.proponente.llave})


def _too_often(request: HttpRequest) -> bool:
    return limiter.take(address_of(request.META, settings.TRUSTED_PROXIES), PER_MINUTE).exceeded
