"""One charge at a time: who holds several chooses with which to work, and sees and may what that one allows.

The choice lives in the session. Without it, all the charges in force count together.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Encargo

Handler = Callable[[HttpRequest], HttpResponse]
DESK = re.compile(r"^/(?:en/)?gestion/")
KEY = "encargo"


def one_charge(get_response: Handler) -> Handler:
    """Middleware; behind the door, which lets nobody without charge and second factor come this far."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    middleware.process_view = _process_view  # type: ignore[attr-defined]  # how Django asks a function
    return middleware


def _process_view(request: HttpRequest, _view: Callable[..., HttpResponse], _args: Any, _kwargs: Any) -> None:
    if not DESK.match(request.path_info):
        return
    who = acting_of(request)
    request.charges = tuple(each for each in who.encargos if each.del_personal)  # type: ignore[attr-defined]  # it lives as long as the request
    chosen = chosen_of(request)
    if chosen:
        request.acting = replace(who, encargos=(chosen,))  # type: ignore[attr-defined]  # what acting_of answers


def charges_of(request: HttpRequest) -> tuple[Encargo, ...]:
    """The charges of the staff that this person holds, chosen or not; none outside the desk."""
    return getattr(request, "charges", ())


def chosen_of(request: HttpRequest) -> Encargo | None:
    """The charge to work with; None when none was chosen, or when it ended meanwhile."""
    return next((each for each in charges_of(request) if each.pk == request.session.get(KEY)), None)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Work with one charge from now on, or with all of them again; one that is not theirs chooses nothing."""
    asked = request.POST.get(KEY, "")
    request.session[KEY] = next((each.pk for each in charges_of(request) if str(each.pk) == asked), None)
    return redirect("gestion:bandeja")
