"""/cuenta/consentimientos/: what I agree to, purpose by purpose; all off until I say so."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Persona
from tequio.privacidad.actions.consentir import consentir
from tequio.privacidad.actions.revocar_consentimiento import revocar_consentimiento
from tequio.privacidad.errors import IMPOSIBLE, reason
from tequio.privacidad.models import Finalidad
from tequio.privacidad.queries import casillas, historia

OFF, ON = "retirar", "aceptar"


@require_http_methods(["GET", "HEAD", "POST"])
def mis_consentimientos(request: HttpRequest) -> HttpResponse:
    """GET shows, POST switches one purpose: ``aceptar`` or ``retirar`` with its key, and the hash of what was read."""
    who = acting_of(request)
    assert who.persona is not None  # noqa: S101  the door lets nobody else through
    refused = ""
    if request.method == "POST":
        refused = _switch(request, who.persona)
        if not refused:
            return redirect("privacidad:consentimientos")
    context = {
        "casillas": casillas(who.persona, timezone.localdate(who.now)),
        "historia": historia(who.persona),
        "refused": refused,
    }
    return render(request, "privacidad/portal/consentimientos.html", context, status=422 if refused else 200)


def _switch(request: HttpRequest, persona: Persona) -> str:
    """Why nothing was changed, in words; empty when it was."""
    now, by = acting_of(request).now, persona.actor()
    try:
        if ON in request.POST:
            finalidad = get_object_or_404(Finalidad.objects.select_related("sistema"), pk=request.POST[ON])
            consentir(persona, finalidad, mostrado=request.POST.get("mostrado", ""), by=by, now=now)
        elif OFF in request.POST:
            agreed = historia(persona).filter(finalidad=request.POST[OFF], revocado_at=None).first()
            if agreed is None:
                raise Http404
            revocar_consentimiento(agreed, by=by, now=now)
    except IMPOSIBLE as error:
        return reason(error)
    return ""
