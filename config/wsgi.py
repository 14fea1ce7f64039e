"""What the web server loads: the application, with today's picture of the ground already in memory."""

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django_application = get_wsgi_application()


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Django's answer. One that is whole goes as a list: granian sends that at once, anything else piece by piece."""
    answer = django_application(environ, start_response)
    if not isinstance(answer, HttpResponse):
        return answer
    answer.close()
    return [answer.content]


from tequio.datos.warm import warm  # noqa: E402  apps are ready only now

warm()
