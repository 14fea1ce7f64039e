"""/privacidad/arco/: ask to see, correct, cancel or oppose the use of one's data; follow it by folio and key."""

from urllib.parse import urlencode

from django.conf import settings
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.cuentas.door import acting_of
from tequio.lib.limits import Limiter, address_of
from tequio.privacidad.actions.desahogar_prevencion import desahogar_prevencion
from tequio.privacidad.actions.presentar_solicitud import SOLICITANTE, Peticion, presentar_solicitud
from tequio.privacidad.errors import IMPOSIBLE, reason
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.portal.forms import ContestarForm, SeguirForm, SolicitudForm
from tequio.privacidad.queries import Seguimiento, aviso_vigente, plazos, seguimiento
from tequio.privacidad.wording import DERECHOS, ESTADOS, PASOS, SENTIDOS

SISTEMA = "solicitudes-arco"
PER_MINUTE = 10
limiter = Limiter()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def presentar(request: HttpRequest) -> HttpResponse:
    """What may be asked and how long it takes; the form. Sent, it leads to the page of the request."""
    form = SolicitudForm(request.POST or None)
    if request.method != "POST":
        return _form(request, form)
    if _too_often(request):
        form.add_error(None, _("Enviaste muchas veces seguidas. Espera un minuto y vuelve a enviarlo."))
        return _form(request, form, status=429)
    solicitud = _filed(request, form) if form.is_valid() else None
    if solicitud is None:
        return _form(request, form, status=422)
    return redirect(f"{_address(solicitud)}&nueva=1")


def _filed(request: HttpRequest, form: SolicitudForm) -> SolicitudArco | None:
    who = acting_of(request)
    by = who.persona.actor() if who.persona else SOLICITANTE
    account = by.id if who.persona else ""
    peticion = Peticion(**form.cleaned_data, cuenta=account, idioma=get_language() or settings.LANGUAGE_CODE)
    try:
        return presentar_solicitud(peticion, by=by, now=timezone.now())
    except DireccionInvalidaError:
        form.add_error("correo", _("No podemos escribir a esa dirección. Usa una sin acentos ni letras especiales."))
        return None


def _form(request: HttpRequest, form: SolicitudForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "plazos": plazos(), "aviso": aviso_vigente(SISTEMA, timezone.localdate())}
    return render(request, "privacidad/portal/arco.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def seguir(request: HttpRequest) -> HttpResponse:
    """With folio and key in the address, the request; without them, the form that asks for both."""
    if "llave" not in request.GET:
        return _ask(request)
    found = None if _too_often(request) else seguimiento(request.GET.get("folio", ""), request.GET["llave"])
    if found is None:
        return _not_found(request, SeguirForm(request.GET))
    form = ContestarForm(request.POST or None)
    if request.method == "POST" and _answered(form, found):
        return redirect(_address(found.solicitud))
    return _followed(request, found, form)


def _ask(request: HttpRequest) -> HttpResponse:
    form = SeguirForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = None if _too_often(request) else seguimiento(form.cleaned_data["folio"], form.cleaned_data["llave"])
        return redirect(_address(found.solicitud)) if found else _not_found(request, form)
    status = 422 if form.errors else 200
    return render(request, "privacidad/portal/seguir.html", {"form": form}, status=status)


def _not_found(request: HttpRequest, form: Form) -> HttpResponse:
    """The same words whether the folio exists or not."""
    if form.is_valid():
        form.add_error(None, _("Ese folio y esa llave no van juntos. Revisa los dos, o espera un minuto."))
    return render(request, "privacidad/portal/seguir.html", {"form": form}, status=404)


def _answered(form: ContestarForm, found: Seguimiento) -> bool:
    if not form.is_valid():
        return False
    try:
        desahogar_prevencion(found.solicitud, texto=form.cleaned_data["texto"], now=timezone.now())
    except IMPOSIBLE as error:
        form.add_error(None, reason(error))
        return False
    return True


def _followed(request: HttpRequest, found: Seguimiento, form: ContestarForm) -> HttpResponse:
    solicitud = found.solicitud
    missing = solicitud.estado == SolicitudArco.Estado.PREVENIDA
    context = {
        "solicitud": solicitud,
        "derecho": DERECHOS[solicitud.derecho],
        "estado": ESTADOS[solicitud.estado],
        "sentido": SENTIDOS.get(solicitud.sentido, ""),
        "limite": found.limite,
        "dia": found.dia,
        "late": found.dia is not None and timezone.localdate() > found.dia,
        "pasos": [(PASOS[each.acto], each) for each in found.pasos],
        "form": form if missing else None,
        "nueva": "nueva" in request.GET,
    }
    return render(request, "privacidad/portal/solicitud.html", context, status=422 if form.errors else 200)


def _address(solicitud: SolicitudArco) -> str:
    query = urlencode({"folio": solicitud.folio, "llave": solicitud.llave})
    return f"{reverse('privacidad:seguimiento')}?{query}"


def _too_often(request: HttpRequest) -> bool:
    return limiter.take(address_of(request.META, settings.TRUSTED_PROXIES), PER_MINUTE).exceeded
