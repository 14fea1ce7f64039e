"""/gestion/reportes/: the reports of projects and draws, on screen and as files."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.presupuesto.gestion.archivos import FORMATOS, formatos_de, responder
from tequio.presupuesto.gestion.cuadros import cuadro
from tequio.presupuesto.gestion.forms.reportes import PedidoForm
from tequio.presupuesto.permissions import may_ver_reportes
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.presupuesto.queries.reportes import BY_SLUG, REPORTES, Reporte, suelo_de

PER_PAGE = 100


def lista(request: HttpRequest) -> HttpResponse:
    _reader(request)
    return render(request, "presupuesto/gestion/reportes.html", {"reportes": REPORTES})


def reporte(request: HttpRequest, slug: str) -> HttpResponse:
    who, found = _reader(request), _found(slug)
    form = _form(request, who)
    context = {"reporte": found, "form": form, "pedido": None, "proceso": ""}
    if form.ediciones:
        pedido = form.pedido()
        page = Paginator(found.rows(pedido), PER_PAGE).get_page(request.GET.get("pagina"))
        context |= {
            "pedido": pedido, "page": page, "cuadro": cuadro(found, pedido, page), "formatos": formatos_de(found),
            "corte": who.now, "proceso": pedido.edicion.nombre,
        }  # fmt: skip
    return render(request, "presupuesto/gestion/reporte.html", context)


def archivo(request: HttpRequest, slug: str, suffix: str) -> FileResponse | HttpResponse:
    who, found = _reader(request), _found(slug)
    form = _form(request, who)
    formato = FORMATOS.get(suffix)
    if formato not in formatos_de(found) or not form.ediciones:
        raise Http404
    return responder(found, form.pedido(), formato, who.now)


def _reader(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_ver_reportes(who):
        raise PermissionDenied
    return who


def _found(slug: str) -> Reporte:
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def _form(request: HttpRequest, who: Acting) -> PedidoForm:
    return PedidoForm(request.GET, ediciones=ediciones_con_proyectos(), suelo=suelo_de(who))
