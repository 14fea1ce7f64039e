"""/avisos/: ask to be told; the link that comes by mail leads to the confirmation."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tequio.avisos.actions.confirmar import confirmar, por_llave
from tequio.avisos.actions.errores import DireccionInvalidaError, LlaveVencidaError
from tequio.avisos.actions.suscribir import suscribir
from tequio.avisos.links import key_of
from tequio.avisos.portal.forms import SuscripcionForm
from tequio.avisos.portal.temas import Temas
from tequio.lib.limits import Limiter, address_of

PER_MINUTE = 10
limiter = Limiter()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def suscribirse(request: HttpRequest, temas: Temas) -> HttpResponse:
    """The form; sent, it answers the same whatever we know of that address."""
    asked = (request.POST.get("tema") or request.GET.get("tema", ""))[:80]
    form = SuscripcionForm(request.POST or None, temas=temas.offered(asked))
    if request.method != "POST":
        return _form(request, form)
    if limiter.take(address_of(request.META, settings.TRUSTED_PROXIES), PER_MINUTE).exceeded:
        form.add_error(None, _("Pediste muchas veces seguidas. Espera un minuto y vuelve a enviarlo."))
        return _form(request, form, status=429)
    if not form.is_valid() or not _subscribe(form, temas):
        return _form(request, form, status=422)
    return redirect("avisos:enviado")


def _subscribe(form: SuscripcionForm, temas: Temas) -> bool:
    clean = form.cleaned_data
    try:
        suscribir(
            direccion=clean["correo"],
            tema=clean["tema"],
            nombre=temas.nombre(clean["tema"]) or clean["tema"],
            frecuencia=clean["frecuencia"],
            idioma=get_language() or settings.LANGUAGE_CODE,
            now=timezone.now(),
        )
    except DireccionInvalidaError:
        form.add_error("correo", _("No podemos escribir a esa dirección. Usa una sin acentos ni letras especiales."))
        return False
    return True


def _form(request: HttpRequest, form: SuscripcionForm, status: int = 200) -> HttpResponse:
    return render(request, "avisos/portal/suscribir.html", {"form": form}, status=status)


@never_cache
@require_safe
def enviado(request: HttpRequest) -> HttpResponse:
    return render(request, "avisos/portal/enviado.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirmacion(request: HttpRequest) -> HttpResponse:
    """GET only asks, since mail programs open links by themselves; POST confirms."""
    llave, now = request.GET.get("llave", ""), timezone.now()
    try:
        one = confirmar(llave, now=now) if request.method == "POST" else por_llave(llave, now=now)
    except LlaveVencidaError:
        return render(request, "avisos/portal/enlace_vencido.html", status=404)
    if request.method != "POST":
        return render(request, "avisos/portal/confirmar.html", {"suscripcion": one})
    mine = f"{reverse('avisos:mios')}?llave={key_of('destino', one.destino.referencia)}"
    return render(request, "avisos/portal/confirmada.html", {"suscripcion": one, "mios": mine})
