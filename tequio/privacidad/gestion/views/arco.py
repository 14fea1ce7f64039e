"""/gestion/arco/: what waits, each request with what may be done now, and doing it."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.privacidad.calendar import Limite
from tequio.privacidad.errors import IMPOSIBLE
from tequio.privacidad.gestion.forms import FiltroForm
from tequio.privacidad.gestion.lines import lines
from tequio.privacidad.gestion.steps import Paso, open_steps
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.permissions import ATTENDERS, may_atender_solicitudes, may_ver_solicitudes
from tequio.privacidad.queries import bandeja, limite_de, renglones, solicitud_por_folio, todas
from tequio.privacidad.wording import DERECHOS, ESTADOS, HECHOS, SENTIDOS

ROWS = 50


def bandeja_arco(request: HttpRequest) -> HttpResponse:
    who = acting_of(request)
    if not may_ver_solicitudes(who):
        raise PermissionDenied
    form = FiltroForm(request.GET)
    page = Paginator(todas(who).filter(**form.filtro()), ROWS).get_page(request.GET.get("pagina"))
    waiting = bandeja(who)
    context = {
        "form": form,
        "page": page,
        "opens": may_atender_solicitudes(who),
        "hoy": lines(waiting.hoy),
        "vencido": lines(waiting.vencido),
        "otros": lines(waiting.otros),
        "lineas": lines(renglones(page.object_list, who.now)),
    }
    return render(request, "privacidad/gestion/bandeja.html", context)


def solicitud(request: HttpRequest, folio: str) -> HttpResponse:
    who = _attender(request)
    found = _found(folio)
    limite, steps = _open(who, found)
    context = {
        "solicitud": found,
        "derecho": DERECHOS[found.derecho],
        "estado": ESTADOS[found.estado],
        "sentido": SENTIDOS.get(found.sentido, ""),
        "limite": limite,
        "late": bool(limite and limite.vencido(who.now)),
        "steps": steps,
        "pasos": [(HECHOS[each.acto], each) for each in found.actuaciones.order_by("made_at", "pk")],
    }
    return render(request, "privacidad/gestion/solicitud.html", context)


def paso(request: HttpRequest, folio: str, acto: str) -> HttpResponse:
    """Do one step; one that may not come now, or not by this person, does not exist."""
    who = _attender(request)
    found = _found(folio)
    step = _open(who, found)[1].get(acto)
    if step is None:
        raise Http404
    form = step.form(request.POST or None, hint=step.hint)
    if request.method == "POST" and form.is_valid():
        try:
            step.act(found, **form.cleaned_data, by=who.actor(ATTENDERS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-arco:solicitud", found.folio)
    context = {"solicitud": found, "step": step, "form": form, "derecho": DERECHOS[found.derecho]}
    return render(request, "privacidad/gestion/paso.html", context, status=422 if form.errors else 200)


def _attender(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_atender_solicitudes(who):
        raise PermissionDenied
    return who


def _found(folio: str) -> SolicitudArco:
    found = solicitud_por_folio(folio)
    if found is None:
        raise Http404
    return found


def _open(who: Acting, solicitud: SolicitudArco) -> tuple[Limite | None, dict[str, Paso]]:
    limite = limite_de(solicitud)
    return limite, open_steps(solicitud, limite, late=bool(limite and limite.vencido(who.now)))
