"""/presupuesto/mio/: one's own project, by code and key: where it stands, what comes next, what one may do."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tequio.documentos.actions.recibir import DOCUMENTS, PHOTOS
from tequio.documentos.portal.delivery import attachment
from tequio.lib.limits import Limiter, address_of
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.emitir_acuse import emitir_acuse
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.models import Borrador, Proyecto
from tequio.presupuesto.portal.files import kept, papers
from tequio.presupuesto.portal.forms.archivos import DOCUMENTO, FOTO
from tequio.presupuesto.portal.forms.mio import AclararForm, ResponderForm, SeguirForm, SubsanarForm
from tequio.presupuesto.portal.pages import arrived
from tequio.presupuesto.queries.consentimientos import aceptadas
from tequio.presupuesto.queries.personas import Mio
from tequio.presupuesto.queries.personas import borrador as find_draft
from tequio.presupuesto.queries.personas import mio as find_mine
from tequio.presupuesto.wording import PASOS, SIGNIFICADOS, SIGUIENTE

PER_MINUTE = 20
limiter = Limiter()
ACTOS: dict[str, tuple[Callable[..., Any], "str | Promise", "str | Promise"]] = {
    "subsanar": (subsanar, gettext_lazy("Completa lo que falta"), gettext_lazy("Enviar lo que faltaba")),
    "presentar_aclaracion": (
        presentar_aclaracion,
        gettext_lazy("Responde con un escrito de aclaración"),
        gettext_lazy("Enviar mi aclaración"),
    ),
    "desistir": (desistir, gettext_lazy("Retirar mi proyecto"), gettext_lazy("Retirar mi proyecto")),
}


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
    if name not in found.actos:
        return _page(request, found, None, _("Eso ya no se puede hacer. Abajo está en qué va tu proyecto."))
    form = _form(name, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form)
    now = arrived(request)
    said = _said(name, form, now)
    if form.errors:
        return _page(request, found, form)
    try:
        ACTOS[name][0](found.proyecto, **said, now=now)
    except IMPOSIBLE as error:
        form.add_error(None, reason(error))
        return _page(request, found, form)
    return redirect(address_of_project(found.proyecto))


def _form(name: str, data: Any = None, files: Any = None) -> ResponderForm:
    if name == "subsanar":
        return SubsanarForm(data, files)
    if name == "presentar_aclaracion":
        return AclararForm(data, files)
    return ResponderForm(data, obligatorio=name != "desistir")


def _said(name: str, form: ResponderForm, now: datetime) -> dict[str, Any]:
    """What the act takes; a file is kept first, and one that is refused is told on the form."""
    text = form.cleaned_data["texto"]
    if name == "desistir":
        return {"nota": text}
    if name == "presentar_aclaracion":
        return {"texto": text, "archivo": kept(form, "archivo", by=PROPONENTE, now=now)}
    kind = form.cleaned_data["clase"] or DOCUMENTO
    file = kept(form, "archivo", by=PROPONENTE, now=now, kinds=PHOTOS if kind == FOTO else DOCUMENTS)
    return {"texto": text} | (papers(file, kind) if file else {})


def _page(request: HttpRequest, found: Mio, form: ResponderForm | None, problem: str = "") -> HttpResponse:
    proyecto = found.proyecto
    sent = request.POST.get("acto", "")
    acts = [
        (name, *ACTOS[name][1:], form if form is not None and sent == name else _form(name)) for name in found.actos
    ]
    new = "nuevo" in request.GET and proyecto.estado == Proyecto.Estado.PRESENTADO
    context = {
        "mio": found, "proyecto": proyecto, "nuevo": new, "problem": problem,
        "pasos": [(PASOS[each.acto], each) for each in found.pasos], "significado": SIGNIFICADOS[proyecto.estado],
        "siguiente": SIGUIENTE.get(proyecto.estado), "actos": acts, "form": form, "acuerdos": aceptadas(proyecto),
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
