"""The files of a draft: photos and papers, one at a time."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tequio.documentos.actions.recibir import DOCUMENTS, PHOTOS
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.guardar_borrador import guardar_borrador
from tequio.presupuesto.models import Borrador
from tequio.presupuesto.portal.drafting import Escrito
from tequio.presupuesto.portal.files import kept
from tequio.presupuesto.portal.forms.archivos import CLASES, FOTO, ArchivoForm

from .borrador import of_a_draft, opened, waits
from .mio import address_of_draft

MOST_FILES = 10


@of_a_draft
def archivos(request: HttpRequest, codigo: str) -> HttpResponse:
    """Photos and papers, one at a time; each is made harmless before it is kept."""
    draft, found = opened(request, codigo)
    if found is None:
        return waits(request, draft)
    listed = found.archivos
    form = ArchivoForm(request.POST or None, request.FILES or None)
    if "quitar" in request.POST:
        return _files_kept(draft, found, [each for each in listed if str(each["pk"]) != request.POST["quitar"]])
    if request.method == "POST" and form.is_valid():
        if len(listed) >= MOST_FILES:
            form.add_error(None, _("Puedes adjuntar %(cuantos)s archivos a lo más.") % {"cuantos": MOST_FILES})
        elif file := _received(form):
            return _files_kept(draft, found, [*listed, file])
    context = {
        "borrador": draft, "form": form, "archivos": [(each, CLASES[each["clase"]]) for each in listed],
        "back": address_of_draft("presupuesto:borrador", draft), "menor": found.about.menor,
    }  # fmt: skip
    return render(request, "presupuesto/portal/archivos.html", context, status=422 if form.errors else 200)


def _files_kept(draft: Borrador, found: Escrito, listed: list[dict[str, Any]]) -> HttpResponse:
    guardar_borrador(draft, "archivos", {"lista": listed}, dias=found.about.reglas.dias_borrador, now=timezone.now())
    return redirect(address_of_draft("presupuesto:archivos", draft))


def _received(form: ArchivoForm) -> dict[str, Any] | None:
    facts = form.cleaned_data
    file = kept(
        form, "archivo", by=PROPONENTE, now=timezone.now(), kinds=PHOTOS if facts["clase"] == FOTO else DOCUMENTS
    )
    if file is None:
        return None
    return {"pk": file.pk, "clase": facts["clase"], "nombre": file.nombre, "texto": facts["texto"]}
