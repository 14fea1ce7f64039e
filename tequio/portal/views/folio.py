"""/folio/: whatever folio somebody has in the hand, without account: to its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tequio.documentos.queries import documento_by_code
from tequio.lib.folio import FolioError, read_legal_folio, read_short_folio
from tequio.portal.forms import FolioForm
from tequio.presupuesto.queries.proyectos import slug_de
from tequio.privacidad.queries import solicitud_por_folio


@never_cache
@require_safe
def folio(request: HttpRequest) -> HttpResponse:
    """A project that everyone sees, a document to check, or the page that asks for the key of what is one's own."""
    form = FolioForm(request.GET if "folio" in request.GET else None)
    if form.is_bound and form.is_valid():
        found = _address(form.cleaned_data["folio"])
        if found:
            return redirect(found)
        form.add_error(
            "folio", _("No encontramos ese folio. Revísalo letra por letra, o pregunta en tu Dirección Distrital.")
        )
    return render(request, "portal/folio.html", {"form": form}, status=404 if form.errors else 200)


def _address(said: str) -> str | None:
    try:
        serie, number = read_legal_folio(said)
    except FolioError:
        return _of_a_code(said)
    slug = slug_de(serie.folio(number))
    return reverse("presupuesto:proyecto", args=[slug]) if slug else None


def _of_a_code(said: str) -> str | None:
    """What a short folio leads to; a project that is not public yet is told of only to who has its key."""
    try:
        code = read_short_folio(said)
    except FolioError:
        return None
    if slug := slug_de(code):
        return reverse("presupuesto:proyecto", args=[slug])
    if documento_by_code(code):
        return reverse("documentos:document", args=[code])
    return reverse("privacidad:seguimiento") if solicitud_por_folio(code) else reverse("presupuesto:mio")
