"""/avisos/baja/: leave in one click, also from the mail program itself (RFC 8058)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tequio.avisos import queries
from tequio.avisos.actions.cancelar import cancelar, cancelar_todas
from tequio.avisos.links import LlaveInvalidaError, read_key


@csrf_exempt  # the key is the permission, and a mail program that posts has no cookie of ours
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def baja(request: HttpRequest) -> HttpResponse:
    """GET shows one button; POST leaves. ``?suscripcion=`` that topic, ``?destino=`` the daily message whole."""
    try:
        kind, referencia = _asked(request)
    except LlaveInvalidaError:
        return render(request, "avisos/portal/enlace_vencido.html", status=404)
    one = queries.suscripcion(referencia) if kind == "suscripcion" else None
    if request.method == "POST":
        _leave(kind, referencia)
        return render(request, "avisos/portal/baja_hecha.html", {"suscripcion": one})
    return render(request, "avisos/portal/baja.html", {"suscripcion": one})


def _asked(request: HttpRequest) -> tuple[str, UUID]:
    kind = "suscripcion" if "suscripcion" in request.GET else "destino"
    return kind, read_key(kind, request.GET.get(kind, ""))


def _leave(kind: str, referencia: UUID) -> None:
    now = timezone.now()
    if kind == "suscripcion":
        cancelar(referencia, now=now)
    elif destino := queries.destino(referencia):
        cancelar_todas(destino, solo_diarias=True, now=now)
