"""The addresses of Tequio and those of an invented dataset of as many rows as are asked: /renglones.csv?renglones=…"""

from django.http import HttpRequest
from django.urls import path

from benchmarks.datasets_table import RENGLONES
from config import urls
from tequio.datos.datasets.downloads import answer
from tequio.datos.datasets.exports import FORMATS
from tequio.lib.datasets import Selection


def renglones(request: HttpRequest, suffix: str):
    return answer(request, Selection(RENGLONES, {"hasta": request.GET.get("hasta", "")}), FORMATS[suffix])


urlpatterns = [path("renglones.<str:suffix>", renglones), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
