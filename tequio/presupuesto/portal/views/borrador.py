"""What every page of a draft begins with: its key opens it, it waits while nothing is open, and once it was sent it
leads to its project.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tequio.presupuesto.models import Borrador, MontoUnidad
from tequio.presupuesto.portal.drafting import Escrito, escrito
from tequio.presupuesto.portal.pages import arrived
from tequio.presupuesto.portal.views.mio import address_of_project
from tequio.presupuesto.queries.calendario import siguiente_registro
from tequio.presupuesto.queries.montos import monto_de
from tequio.presupuesto.queries.personas import borrador as find_draft
from tequio.presupuesto.queries.personas import mio


def of_a_draft(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Its address carries the key: never kept by anyone, and after sending it leads to the project. Where there is no
    such draft, the page says why that may be, the same for a wrong key and for one that expired."""

    @wraps(view)
    def wrapped(request: HttpRequest, codigo: str, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, codigo, **kwargs)
        except SentError as sent:
            return redirect(str(sent))
        except NoDraftError:
            return render(request, "presupuesto/portal/sin_borrador.html", status=404)

    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(wrapped))


class SentError(Exception):
    """``args[0]``: where the project that this draft became is."""


class NoDraftError(Exception):
    """Nothing opens with that code and key."""


def opened(request: HttpRequest, codigo: str, extra: str = "") -> tuple[Borrador, Escrito | None]:
    now = arrived(request)
    draft = find_draft(codigo, request.GET.get("llave", ""), now)
    if draft is None:
        raise _gone(codigo, request.GET.get("llave", ""), now)
    return draft, escrito(draft, now, extra)


def _gone(codigo: str, llave: str, now: datetime) -> Exception:
    """A draft that was sent leads to its project; any other is not there."""
    found = mio(codigo, llave, now)
    return SentError(address_of_project(found.proyecto)) if found else NoDraftError()


def waits(request: HttpRequest, draft: Borrador) -> HttpResponse:
    """Registration closed while somebody was writing: the draft stays until its days end."""
    context = {"borrador": draft, "siguiente": siguiente_registro(timezone.now())}
    return render(request, "presupuesto/portal/cerrado.html", context, status=409)


def amount(found: Escrito) -> MontoUnidad | None:
    chosen = found.about.unidad
    return monto_de(found.about.ejercicio, chosen.clave if chosen else "")
