"""/gestion/marcos/: every frame, and the act that publishes one."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tequio.cuentas.door import acting_of
from tequio.lib.workflow import ActNotOpenError
from tequio.territorio.actions.publicar_marco import MarcoVacioError, publicar_marco
from tequio.territorio.files import frame_files
from tequio.territorio.models import Marco
from tequio.territorio.queries import resumen_marcos

from .permissions import CARTOGRAPHERS, may_importar, may_publicar_marco, may_ver_marcos


@require_safe
def marcos(request: HttpRequest) -> HttpResponse:
    who = acting_of(request)
    if not may_ver_marcos(who):
        raise PermissionDenied
    context = {"marcos": resumen_marcos(), "publishes": may_publicar_marco(who), "imports": may_importar(who)}
    return render(request, "gestion/marcos.html", context)


def publicar(request: HttpRequest, clave: str) -> HttpResponse:
    """Says what publishing means before it does it."""
    who = acting_of(request)
    if not may_publicar_marco(who):
        raise PermissionDenied
    resumen = next((each for each in resumen_marcos() if each.marco.clave == clave), None)
    if resumen is None:
        raise Http404
    problem = ""
    if request.method == "POST":
        try:
            frame_files(resumen.marco)  # first, so that no visitor waits for them, nor meets a frame without its map
            publicar_marco(resumen.marco, by=who.actor(CARTOGRAPHERS), now=who.now)
        except ActNotOpenError:
            problem = _("Otra persona ya lo publicó. No cambió nada.")
        except (MarcoVacioError, Marco.DoesNotExist):
            problem = _("No tiene unidades territoriales: cárgalas primero. No cambió nada.")
        except OSError:
            problem = _("El disco no deja escribir los mapas del marco: avisa a UTSI. No cambió nada.")
        else:
            return redirect("gestion:marcos")
    context = {"resumen": resumen, "marco": resumen.marco, "problem": problem}
    context["open"] = resumen.marco.estado == Marco.Estado.CARGADO
    return render(request, "gestion/publicar.html", context, status=409 if problem else 200)
