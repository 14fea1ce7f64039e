"""/avisos/mios/: what an address receives; whoever has the key of its messages may change it."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tequio.avisos import queries
from tequio.avisos.actions.cambiar_frecuencia import cambiar_frecuencia
from tequio.avisos.actions.cancelar import cancelar, cancelar_todas
from tequio.avisos.actions.marcar_rebote import quitar_rebote
from tequio.avisos.links import LlaveInvalidaError, read_key
from tequio.avisos.models import Suscripcion
from tequio.avisos.queries import MisAvisos


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mis_avisos(request: HttpRequest) -> HttpResponse:
    llave = request.GET.get("llave", "")
    try:
        mine = queries.mis_avisos(read_key("destino", llave))
    except LlaveInvalidaError:
        return render(request, "avisos/portal/enlace_vencido.html", status=404)
    if mine is None:  # the address was forgotten, because nothing was left to send there
        return render(request, "avisos/portal/mios.html", {"mios": MisAvisos(UUID(int=0), (), None)})
    if request.method == "POST":
        _change(request, mine)
        return redirect(f"{reverse('avisos:mios')}?{urlencode({'llave': llave})}")
    return render(request, "avisos/portal/mios.html", {"mios": mine})


def _change(request: HttpRequest, mine: MisAvisos) -> None:
    """One button, one change: ``todas``, ``funciona``, or what to do with one of the subscriptions."""
    now = timezone.now()
    destino = queries.destino(mine.referencia)
    if destino and "todas" in request.POST:
        cancelar_todas(destino, now=now)
    elif destino and "funciona" in request.POST:
        quitar_rebote(destino)
    for each in mine.suscripciones:
        if request.POST.get("cancelar") == each.referencia.hex:
            cancelar(each.referencia, now=now)
        elif request.POST.get("cambiar") == each.referencia.hex:
            cambiar_frecuencia(each.referencia, _other(each.frecuencia))


def _other(frecuencia: str) -> str:
    known = Suscripcion.Frecuencia
    return known.DIARIA if frecuencia == known.INMEDIATA else known.INMEDIATA
