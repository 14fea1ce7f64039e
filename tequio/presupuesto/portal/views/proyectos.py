"""/proyectos/: the projects that everyone may see, as a list, as points and one by one."""

from datetime import datetime

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tequio.documentos.portal.delivery import attachment, shown
from tequio.presupuesto.dibujo import dibujo
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.portal.forms.filtro import FiltroForm
from tequio.presupuesto.portal.pages import public_page
from tequio.presupuesto.queries.actas import acta_publica
from tequio.presupuesto.queries.calendario import concluidas
from tequio.presupuesto.queries.mapa import mapa, read_box
from tequio.presupuesto.queries.proyectos import FichaProyecto, ficha, foto_publica, original_publico
from tequio.presupuesto.queries.siguiente import sigue
from tequio.presupuesto.representations import ficha_dict, proyecto_dict
from tequio.presupuesto.wording import PASOS, TONOS, Text, dicho
from tequio.territorio.portal.pages import render_with_files
from tequio.territorio.queries import marco_en
from tequio.ui.keyset import stretch

PER_PAGE = 25
MOST_JSON = 1000
DESPUES = "+"  # after a state, among points: the consultation of its edition was held
FOTO_CACHE = "public, max-age=3600"  # a photo that had to be withdrawn is gone within the hour


@public_page
def lista(request: HttpRequest) -> HttpResponse:
    form = FiltroForm(request.GET)
    found = stretch(form.filtro().rows(), request.GET, PER_PAGE, read=Proyecto.objects.with_names())
    part = "#lista" if request.htmx else ""  # type: ignore[attr-defined]  # set by HtmxMiddleware
    over = concluidas(timezone.now())
    rows = [(each, *_tagged(each.estado, concluida=each.edicion_id in over)) for each in found.rows]
    context = {"form": form, "tramo": found, "filas": rows}
    return render_with_files(request, f"presupuesto/portal/proyectos.html{part}", marco_en(None), context)


@public_page
def lista_json(request: HttpRequest) -> JsonResponse:
    """The first thousand; the whole is a dataset."""
    rows, over = FiltroForm(request.GET).filtro().rows().with_names(), concluidas(timezone.now())
    told = [proyecto_dict(each, concluida=each.edicion_id in over) for each in rows[:MOST_JSON]]
    return JsonResponse({"total": rows.count(), "proyectos": told})


@public_page
def puntos_json(request: HttpRequest) -> JsonResponse:
    """Every point of the filter and of a box (``caja=west,south,east,north``), short, with the words of its states."""
    found = mapa(FiltroForm(request.GET).filtro(), read_box(request.GET.get("caja", "")))
    over, states, points = concluidas(timezone.now()), {}, []
    for *place, state, edicion in found.puntos:
        key = f"{state}{DESPUES * (edicion in over)}"
        states[key] = [str(each) for each in _tagged(state, concluida=edicion in over)]
        points.append([*place, key])
    return JsonResponse(
        {"total": found.total, "estados": states, "puntos": points, "celdas": found.celdas},
        json_dumps_params={"separators": (",", ":"), "ensure_ascii": False},
    )


@public_page
def proyecto(request: HttpRequest, slug: str) -> HttpResponse:
    found, now = _found(slug), timezone.now()
    state, over = found.proyecto.estado, _is_over(found, now)
    name, meaning = dicho(state, concluida=over)
    context = {
        "ficha": found, "proyecto": found.proyecto, "estado": name, "significado": meaning,
        "sigue": sigue(found.proyecto, now, juzgado=bool(found.dictamenes)), "tono": TONOS.get(state, "sand"),
        "dibujo": dibujo(found.proyecto),
        "pasos": [(PASOS[each.acto], each) for each in found.pasos],
    }  # fmt: skip
    return render(request, "presupuesto/portal/proyecto.html", context)


@require_safe
def original(_request: HttpRequest, slug: str, version: int) -> FileResponse:
    """The signed original of an opinion that is out; any other does not exist."""
    found = original_publico(slug, version)
    if found is None:
        raise Http404
    return attachment(found.sha256, f"dictamen-{slug}-{version}.pdf", found.media_type)


@require_safe
def foto(_request: HttpRequest, slug: str, pk: int) -> FileResponse:
    """A photo of the place of a public project; any other file does not exist."""
    found = foto_publica(slug, pk)
    if found is None:
        raise Http404
    return shown(found, f"{slug}-{pk}.{found.clase.lower()}", cache=FOTO_CACHE)


@require_safe
def acta(_request: HttpRequest, pk: int) -> FileResponse:
    """The acta of a session whose opinions are all out; any other does not exist."""
    found = acta_publica(pk)
    if found is None:
        raise Http404
    sha256, sesion = found
    name = f"acta-{sesion.edicion.clave}-{sesion.alcaldia.slug}-{sesion.numero}.pdf"
    return attachment(sha256, name, "application/pdf")


@public_page
def proyecto_json(request: HttpRequest, slug: str) -> JsonResponse:
    found = _found(slug)
    return JsonResponse(ficha_dict(found, concluida=_is_over(found, timezone.now())))


def _tagged(estado: str, *, concluida: bool) -> tuple[Text, str]:
    """The words of a state and the tone of its tag."""
    return dicho(estado, concluida=concluida)[0], TONOS.get(estado, "sand")


def _is_over(found: FichaProyecto, now: datetime) -> bool:
    return found.proyecto.edicion_id in concluidas(now)


def _found(slug: str) -> FichaProyecto:
    found = ficha(slug, timezone.localdate())
    if found is None:
        raise Http404
    return found
