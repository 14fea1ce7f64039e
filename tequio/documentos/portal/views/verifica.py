"""/verifica/: type a code or come by the QR; the document's state, its hash, its public version."""

from collections.abc import Callable
from functools import wraps

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from tequio.documentos.models import Documento
from tequio.documentos.portal.delivery import attachment
from tequio.documentos.portal.forms import VerificaForm
from tequio.documentos.portal.representations import documento_dict, has_public_version, public_name, unknown_dict
from tequio.documentos.queries import documento_by_code
from tequio.lib.folio import FolioError, read_short_folio

# A withdrawal must show at once: whoever keeps the page asks again before showing it.
fresh = cache_control(public=True, no_cache=True)
PLAIN = {"ensure_ascii": False}
View = Callable[..., HttpResponse | FileResponse]


@require_safe
@fresh
def ask(request: HttpRequest) -> HttpResponse:
    form = VerificaForm(request.GET or None)
    if form.is_valid():
        return redirect("documentos:document", form.cleaned_data["codigo"])
    return render(request, "documentos/portal/verifica.html", {"form": form}, status=400 if form.errors else 200)


def with_documento(view: View) -> View:
    """Give the view the document of the code in the address, written as it is kept; raises Http404."""

    @wraps(view)
    def found(request: HttpRequest, codigo: str) -> HttpResponse | FileResponse:
        try:
            documento = documento_by_code(read_short_folio(codigo))
        except FolioError:
            documento = None
        if documento and documento.codigo != codigo:
            assert request.resolver_match  # noqa: S101  an address led here
            return redirect(request.resolver_match.view_name, documento.codigo)
        return view(request, documento)

    return require_safe(fresh(found))


@with_documento
def document(request: HttpRequest, documento: Documento | None) -> HttpResponse:
    if documento is None:
        return render(request, "documentos/portal/desconocido.html", {"form": VerificaForm()}, status=404)
    context = {
        "documento": documento,
        "firma": getattr(documento, "firma", None),
        "has_public_version": has_public_version(documento),
    }
    return render(request, "documentos/portal/documento.html", context)


@with_documento
def document_json(request: HttpRequest, documento: Documento | None) -> JsonResponse:
    if documento is None:
        return JsonResponse(
            unknown_dict(), status=404, content_type="application/problem+json", json_dumps_params=PLAIN
        )
    return JsonResponse(documento_dict(documento), json_dumps_params=PLAIN)


@with_documento
def public_version(request: HttpRequest, documento: Documento | None) -> FileResponse:
    if documento is None or not has_public_version(documento):
        raise Http404
    return attachment(
        documento.publica_sha256, public_name(documento), "application/pdf", cache="public, max-age=0, must-revalidate"
    )
