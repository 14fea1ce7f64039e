"""Pages that only show: any other method is refused in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from tequio.ui.errors import method_not_allowed

Answer = TypeVar("Answer", bound=HttpResponseBase)
READING = ("GET", "HEAD")


def read_only(view: Callable[..., Answer]) -> Callable[..., Answer | HttpResponse]:
    """The view for GET and HEAD; 405 with ``Allow`` for the rest, which changes nothing and so needs no token."""

    @csrf_exempt
    @wraps(view)
    def reading(request: HttpRequest, *args: Any, **kwargs: Any) -> Answer | HttpResponse:
        if request.method not in READING:
            return method_not_allowed(request, READING)
        return view(request, *args, **kwargs)

    return reading
