"""The end of a draft: check the answers, see what looks alike, send."""

from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.cuentas.door import acting_of
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.presentar import Solicitud, presentar
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.models import Borrador, Proyecto
from tequio.presupuesto.portal.drafting import PASOS, solicitud_de
from tequio.presupuesto.portal.forms.archivos import CLASES
from tequio.presupuesto.portal.pages import arrived
from tequio.presupuesto.portal.views.mio import address_of_draft, address_of_project
from tequio.presupuesto.queries.consentimientos import finalidades
from tequio.presupuesto.queries.personas import mio
from tequio.presupuesto.queries.proyectos import parecidos
from tequio.privacidad.errors import PrivacidadImposibleError
from tequio.territorio.locator.loading import territorio_en

from .borrador import amount, of_a_draft, opened, waits

CONTACTO = ("correo", "telefono", "domicilio", "identificacion")


@of_a_draft
def revisar(request: HttpRequest, codigo: str) -> HttpResponse:
    """Check the answers, see what looks alike, send."""
    draft, found = opened(request, codigo)
    if found is None:
        return waits(request, draft)
    ready = solicitud_de(found)
    if ready is None:
        return redirect(address_of_draft("presupuesto:borrador", draft))
    problem = ""
    if request.method == "POST":
        sent, problem = _sent(request, draft, ready, arrived(request))
        if sent:
            return redirect(f"{address_of_project(sent)}&nuevo=1")
    near = [ready.unidad.clave, *(each.clave for each in territorio_en(None).neighbours(ready.unidad.clave))]
    context = {
        "borrador": draft, "found": found, "s": ready, "problem": problem, "parecidos": parecidos(ready.nombre, near),
        "back": address_of_draft("presupuesto:borrador", draft), "monto": amount(found),
        "cambiar": {
            each.clave: address_of_draft("presupuesto:paso", draft, each.clave) + "&volver=revisar" for each in PASOS
        },
        "permisos": [each.nombre for each in finalidades() if each.clave in ready.consentimientos],
        "contacto": [ready.persona[name] for name in CONTACTO if ready.persona[name]],
        "archivos": [(each, CLASES[each["clase"]]) for each in found.archivos],
        "archivos_url": address_of_draft("presupuesto:archivos", draft), "menor": found.about.menor,
    }  # fmt: skip
    return render(request, "presupuesto/portal/revisar.html", context, status=422 if problem else 200)


def _sent(request: HttpRequest, draft: Borrador, ready: Solicitud, now: datetime) -> tuple[Proyecto | None, str]:
    """The project, or why it could not be sent; then the draft stays as it is."""
    who = acting_of(request).persona
    language = get_language() or settings.LANGUAGE_CODE
    told = replace(ready, persona={**ready.persona, "idioma": language})
    try:
        return presentar(told, borrador=draft, by=who.actor() if who else PROPONENTE, now=now), ""
    except DireccionInvalidaError:
        return None, _("No podemos escribir a ese correo. Cámbialo, o déjalo en blanco.")
    except (*IMPOSIBLE, PrivacidadImposibleError) as error:
        return None, reason(error)
    except Borrador.DoesNotExist:  # two clicks: the first one sent it
        found = mio(draft.codigo, draft.llave, now)
        return (found.proyecto if found else None), _("Este borrador ya no está.")
