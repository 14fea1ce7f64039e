"""The files of a draft: photos and papers, one at a time."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tequio.documentos.models import Archivo
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
    """Photos and papers, one at a time; each is made harmless before it is kept, and one of which not all was said
    stays until it is. ``listo`` attaches what was chosen, if anything, and goes on."""
    draft, found = opened(request, codigo)
    if found is None:
        return waits(request, draft)
    asked = _form(request, found)
    if "quitar" in request.POST:
        return _removed(request, draft, found)
    if request.method == "POST":
        if "listo" in request.POST and not request.FILES and not found.archivo_a_medias:
            return redirect(_onward(request, draft))
        if file := _attached(asked, draft, found):
            _keep(draft, found, [*found.archivos, file], None)
            return redirect(_onward(request, draft) if "listo" in request.POST else request.get_full_path())
        found = opened(request, codigo)[1] or found
    context = {
        "borrador": draft, "form": asked, "archivos": [(each, CLASES[each["clase"]]) for each in found.archivos],
        "a_medias": found.archivo_a_medias, "back": address_of_draft("presupuesto:borrador", draft),
        "falta_autorizacion": found.autorizacion_falta, "dias": found.about.reglas.dias_prevencion,
        "cuantos": MOST_FILES,
    }  # fmt: skip
    return render(request, "presupuesto/portal/archivos.html", context, status=422 if asked.errors else 200)


def _form(request: HttpRequest, found: Escrito) -> ArchivoForm:
    facts = {"menor": found.about.menor, "guardado": (found.archivo_a_medias or {}).get("nombre", "")}
    if request.method == "POST":
        return ArchivoForm(request.POST, request.FILES, **facts)
    return ArchivoForm(initial={"clase": request.GET.get("clase", "")}, **facts)


def _removed(request: HttpRequest, draft: Borrador, found: Escrito) -> HttpResponse:
    away = request.POST["quitar"]
    half = found.archivo_a_medias
    _keep(
        draft, found, [each for each in found.archivos if str(each["pk"]) != away],
        None if half and str(half["pk"]) == away else half,
    )  # fmt: skip
    return redirect(request.get_full_path())


def _onward(request: HttpRequest, draft: Borrador) -> str:
    name = "revisar" if request.GET.get("volver") == "revisar" else "borrador"
    return address_of_draft(f"presupuesto:{name}", draft)


def _keep(draft: Borrador, found: Escrito, listed: list[dict[str, Any]], half: dict[str, Any] | None) -> None:
    said = {"lista": listed} | ({"a_medias": half} if half else {})
    guardar_borrador(draft, "archivos", said, dias=found.about.reglas.dias_borrador, now=timezone.now())


def _attached(form: ArchivoForm, draft: Borrador, found: Escrito) -> dict[str, Any] | None:
    """The file as the draft lists it. None where something is wrong, which the form says; what came stays."""
    whole = form.is_valid()
    if len(found.archivos) >= MOST_FILES:
        form.add_error(None, _("Puedes adjuntar %(cuantos)s archivos a lo más.") % {"cuantos": MOST_FILES})
        return None
    came = kept(form, "archivo", by=PROPONENTE, now=timezone.now())
    half = {"pk": came.pk, "nombre": came.nombre, "tipo": came.clase} if came else found.archivo_a_medias
    if half and form.cleaned_data.get("clase") == FOTO and half["tipo"] == Archivo.Clase.PDF:
        form.errors.pop("texto", None)  # nothing is seen in a paper
        form.add_error("clase", _("El archivo es un PDF, no una foto. Elige «Documento», o adjunta la imagen."))
    if half and not form.errors and whole:
        facts = form.cleaned_data
        return {"pk": half["pk"], "clase": facts["clase"], "nombre": half["nombre"], "texto": facts["texto"]}
    if came:
        _keep(draft, found, found.archivos, half)
    return None
