"""/presupuesto/proponer/: from "what do I need?" to the code of what was sent. One thing a page, kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.cuentas.door import acting_of
from tequio.documentos.actions.recibir import DOCUMENTS, PHOTOS
from tequio.lib.limits import Limiter, address_of
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.guardar_borrador import abrir_borrador, guardar_borrador
from tequio.presupuesto.actions.presentar import Solicitud, presentar
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.models import Borrador, MontoUnidad, Proyecto
from tequio.presupuesto.portal.drafting import BY_KEY, PASOS, WORDS, Escrito, escrito, solicitud_de, unidad_de
from tequio.presupuesto.portal.files import kept
from tequio.presupuesto.portal.forms.archivos import CLASES, FOTO, ArchivoForm
from tequio.presupuesto.portal.views.mio import address_of_project
from tequio.presupuesto.queries.calendario import recepciones, reglas_de, siguiente_registro
from tequio.presupuesto.queries.montos import monto_de
from tequio.presupuesto.queries.personas import borrador as find_draft
from tequio.presupuesto.queries.personas import borradores_de, mio
from tequio.presupuesto.queries.proyectos import parecidos
from tequio.privacidad.errors import PrivacidadImposibleError
from tequio.privacidad.queries import aviso_vigente
from tequio.territorio.files import available_files
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import GeometriaUnidad
from tequio.territorio.queries import marco_en

DRAFTS_A_MINUTE = 10
MOST_FILES = 10
limiter = Limiter()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def proponer(request: HttpRequest) -> HttpResponse:
    """What is needed, until when; the button begins a draft."""
    now = timezone.now()
    open_now = recepciones(now)
    who = acting_of(request).persona
    context: dict[str, Any] = {
        "recepcion": open_now[0] if open_now else None,
        "siguiente": None if open_now else siguiente_registro(now),
        "borradores": borradores_de(who.actor().id, now) if who else [],
        "ut": request.GET.get("ut", ""),
        "reglas": reglas_de(open_now[0].edicion) if open_now else None,
        "pasos": PASOS,
        "prisa": False,
    }
    if request.method != "POST" or not open_now:
        return render(request, "presupuesto/portal/proponer.html", context)
    if limiter.take(address_of(request.META, settings.TRUSTED_PROXIES), DRAFTS_A_MINUTE).exceeded:
        return render(request, "presupuesto/portal/proponer.html", context | {"prisa": True}, status=429)
    unidad = unidad_de(request.POST.get("ut", ""))
    year = str(open_now[0].ejercicios[0].ejercicio)
    begun = {"unidad": {"unidad": unidad.clave, "ejercicio": year}} if unidad else {}
    draft = abrir_borrador(begun, dias=context["reglas"].dias_borrador, cuenta=who.actor().id if who else "", now=now)
    return redirect(_address("presupuesto:borrador", draft))


def of_a_draft(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Its address carries the key: never kept by anyone, and after sending it leads to the project."""

    @wraps(view)
    def wrapped(request: HttpRequest, codigo: str, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, codigo, **kwargs)
        except SentError as sent:
            return redirect(str(sent))

    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(wrapped))


class SentError(Exception):
    """``args[0]``: where the project that this draft became is."""


@of_a_draft
def tareas(request: HttpRequest, codigo: str) -> HttpResponse:
    """The list of tasks: each step and how it stands. POST erases the draft, when its person says so."""
    draft, found = _open(request, codigo)
    if request.method == "POST":
        draft.delete()
        return redirect("presupuesto:proponer")
    if found is None:
        return _waits(request, draft)
    states = {each.clave: found.estado(each.clave) for each in PASOS}
    rows = [
        (each, WORDS[states[each.clave]], states[each.clave], _address("presupuesto:paso", draft, each.clave))
        for each in PASOS
    ]
    context = {
        "found": found, "borrador": draft, "filas": rows, "lista": all(row[2] == "completo" for row in rows),
        "archivos_url": _address("presupuesto:archivos", draft), "revisar_url": _address("presupuesto:revisar", draft),
    }  # fmt: skip
    return render(request, "presupuesto/portal/tareas.html", context)


@of_a_draft
def paso(request: HttpRequest, codigo: str, clave: str) -> HttpResponse:
    """One question. What was typed is kept even where it lacks something; whole, it leads to the next one."""
    if clave not in BY_KEY:
        raise Http404
    draft, found = _open(request, codigo, extra=request.POST.get("unidad", "") if clave == "unidad" else "")
    if found is None:
        return _waits(request, draft)
    form = found.form(clave, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        _keep(request, draft, clave, found)
        if form.is_valid():
            return redirect(_next(request, draft, clave))
    context = {
        "found": found, "borrador": draft, "paso": BY_KEY[clave], "form": form,
        "back": _address("presupuesto:borrador", draft), **_beside(request, clave, found),
    }  # fmt: skip
    template = f"presupuesto/portal/paso_{clave}.html" if clave in OWN_PAGES else "presupuesto/portal/paso.html"
    failed = request.method == "POST"
    return render(request, template, context, status=422 if failed else 200)


OWN_PAGES = frozenset({"unidad", "lugar", "costo", "permisos"})


def _keep(request: HttpRequest, draft: Borrador, clave: str, found: Escrito) -> None:
    written = {
        name: values if len(values) > 1 or name == "poblaciones" else values[0]
        for name, values in request.POST.lists()
        if name not in {"csrfmiddlewaretoken", "volver"}
    }
    if clave == "permisos":
        written["visto"] = "1"  # all boxes off is an answer too
    guardar_borrador(draft, clave, written, dias=found.about.reglas.dias_borrador, now=timezone.now())


def _next(request: HttpRequest, draft: Borrador, clave: str) -> str:
    """From the check of the answers, back to it; else the next question, and after the last one, the list."""
    if request.GET.get("volver") == "revisar":
        return _address("presupuesto:revisar", draft)
    keys = [each.clave for each in PASOS]
    place = keys.index(clave) + 1
    if place == len(keys):
        return _address("presupuesto:borrador", draft)
    return _address("presupuesto:paso", draft, keys[place])


def _beside(request: HttpRequest, clave: str, found: Escrito) -> dict[str, Any]:
    """What the page of one step says besides its fields."""
    if clave == "unidad":
        words = request.GET.get("q", "")
        answer = territorio_en(None).search(words) if words else None
        return {"q": words, "candidatas": [each.lugar for each in answer.candidatas] if answer else []}
    if clave == "lugar" and found.about.unidad:
        box = GeometriaUnidad.objects.filter(unidad=found.about.unidad).first()
        bounds = f"{box.oeste},{box.sur},{box.este},{box.norte}" if box else ""
        return {"files": available_files(marco_en(None)), "bounds": bounds, "unidad": found.about.unidad}
    if clave == "costo" and found.about.unidad:
        return {"monto": _amount(found)}
    if clave == "permisos":
        return {"aviso": aviso_vigente("proyectos", found.about.day)}
    return {}


def _amount(found: Escrito) -> MontoUnidad | None:
    chosen = found.about.unidad
    return monto_de(found.about.ejercicio, chosen.clave if chosen else "")


@of_a_draft
def archivos(request: HttpRequest, codigo: str) -> HttpResponse:
    """Photos and papers, one at a time; each is made harmless before it is kept."""
    draft, found = _open(request, codigo)
    if found is None:
        return _waits(request, draft)
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
        "back": _address("presupuesto:borrador", draft), "menor": found.about.menor,
    }  # fmt: skip
    return render(request, "presupuesto/portal/archivos.html", context, status=422 if form.errors else 200)


def _files_kept(draft: Borrador, found: Escrito, listed: list[dict[str, Any]]) -> HttpResponse:
    guardar_borrador(draft, "archivos", {"lista": listed}, dias=found.about.reglas.dias_borrador, now=timezone.now())
    return redirect(_address("presupuesto:archivos", draft))


def _received(form: ArchivoForm) -> dict[str, Any] | None:
    facts = form.cleaned_data
    file = kept(
        form, "archivo", by=PROPONENTE, now=timezone.now(), kinds=PHOTOS if facts["clase"] == FOTO else DOCUMENTS
    )
    if file is None:
        return None
    return {"pk": file.pk, "clase": facts["clase"], "nombre": file.nombre, "texto": facts["texto"]}


@of_a_draft
def revisar(request: HttpRequest, codigo: str) -> HttpResponse:
    """Check the answers, see what looks alike, send."""
    arrived = timezone.now()
    draft, found = _open(request, codigo)
    if found is None:
        return _waits(request, draft)
    ready = solicitud_de(found)
    if ready is None:
        return redirect(_address("presupuesto:borrador", draft))
    problem = ""
    if request.method == "POST":
        sent, problem = _sent(request, draft, ready, arrived)
        if sent:
            return redirect(f"{address_of_project(sent)}&nuevo=1")
    near = [ready.unidad.clave, *(each.clave for each in territorio_en(None).neighbours(ready.unidad.clave))]
    context = {
        "borrador": draft, "found": found, "s": ready, "problem": problem, "parecidos": parecidos(ready.nombre, near),
        "back": _address("presupuesto:borrador", draft), "monto": _amount(found),
        "cambiar": {each.clave: _address("presupuesto:paso", draft, each.clave) + "&volver=revisar" for each in PASOS},
        "archivos": [(each, CLASES[each["clase"]]) for each in found.archivos],
        "archivos_url": _address("presupuesto:archivos", draft), "menor": found.about.menor,
    }  # fmt: skip
    return render(request, "presupuesto/portal/revisar.html", context, status=422 if problem else 200)


def _sent(request: HttpRequest, draft: Borrador, ready: Solicitud, arrived: datetime) -> tuple[Proyecto | None, str]:
    """The project, or why it could not be sent; then the draft stays as it is."""
    who = acting_of(request).persona
    language = get_language() or settings.LANGUAGE_CODE
    told = replace(ready, persona={**ready.persona, "idioma": language})
    try:
        return presentar(told, borrador=draft, by=who.actor() if who else PROPONENTE, now=arrived), ""
    except DireccionInvalidaError:
        return None, _("No podemos escribir a ese correo. Cámbialo, o déjalo en blanco.")
    except (*IMPOSIBLE, PrivacidadImposibleError) as error:
        return None, reason(error)
    except Borrador.DoesNotExist:  # two clicks: the first one sent it
        found = mio(draft.codigo, draft.llave, arrived)
        return (found.proyecto if found else None), _("Este borrador ya no está.")


def _open(request: HttpRequest, codigo: str, extra: str = "") -> tuple[Borrador, Escrito | None]:
    now = timezone.now()
    draft = find_draft(codigo, request.GET.get("llave", ""), now)
    if draft is None:
        raise _gone(codigo, request.GET.get("llave", ""), now)
    return draft, escrito(draft, now, extra)


def _gone(codigo: str, llave: str, now: datetime) -> Exception:
    """A draft that was sent leads to its project; any other is not there."""
    found = mio(codigo, llave, now)
    return SentError(address_of_project(found.proyecto)) if found else Http404()


def _waits(request: HttpRequest, draft: Borrador) -> HttpResponse:
    """Registration closed while somebody was writing: the draft stays until its days end."""
    context = {"borrador": draft, "siguiente": siguiente_registro(timezone.now())}
    return render(request, "presupuesto/portal/cerrado.html", context, status=409)


def _address(name: str, draft: Borrador, *args: str) -> str:
    return f"{reverse(name, args=[draft.codigo, *args])}?{urlencode({'llave': draft.llave})}"
