"""The day that a page speaks of: ``?en=2020-05-01``, or today."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.queries import marcos_publicados
from tequio.ui.problems import problem, wants_data

View = Callable[..., HttpResponse]


def when(day: date | None) -> str:
    """What an address carries to stay in that day: ``?en=2020-05-01``, or nothing."""
    return f"?en={day.isoformat()}" if day else ""


def dates(day: date | None) -> dict[str, object]:
    """What a page needs to say which day it speaks of and to offer the others."""
    return {"day": day, "when": when(day), "marcos": marcos_publicados()}


def with_day(view: View) -> View:
    """Give the view ``day`` (None: today); a date that cannot be read, or that no frame ruled, is answered here."""

    @wraps(view)
    def dated(request: HttpRequest, **kwargs: object) -> HttpResponse:
        text = request.GET.get("en", "")
        try:
            day = date.fromisoformat(text) if text else None
        except ValueError:
            return _refuse(
                request, 400, _("Escribe la fecha como 2020-05-01: año, mes y día. Recibimos «%s».") % text[:40]
            )
        try:
            return view(request, day=day, **kwargs)
        except MarcoNoDisponibleError as error:
            return _refuse(request, 404 if text else 503, str(error))

    return dated


def _refuse(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    titles = {
        400: _("No entendimos la fecha"),
        404: _("No hay un marco geográfico para esa fecha"),
        503: _("Aquí todavía no hay un territorio que mostrar"),
    }
    title = titles[status]
    if wants_data(request):
        return problem(status, title, detail)
    return render(request, "territorio/sin_marco.html", {"title": title, "detail": detail}, status=status)
