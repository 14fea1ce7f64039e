"""/datos/: what there is, and each dataset with its table, its files and its dictionary."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tequio.datos.datasets.asking import parameters, read
from tequio.datos.datasets.catalogue import DATASETS, dataset_or_404
from tequio.datos.datasets.cells import KINDS, cells, columns
from tequio.datos.datasets.exports import formats_of
from tequio.datos.datasets.kept import kept
from tequio.datos.datasets.rows import values
from tequio.lib.datasets import CC_BY, Selection

PER_PAGE = 50


@kept
def catalogue(request: HttpRequest) -> HttpResponse:
    listed = [(dataset, formats_of(Selection(dataset))) for dataset in DATASETS]
    return render(request, "datos/datasets/catalogue.html", {"listed": listed, "licence": CC_BY})


@kept
def dataset_page(request: HttpRequest, key: str) -> HttpResponse:
    dataset = dataset_or_404(key)
    selection, form = read(dataset, request.GET)
    page = Paginator(values(selection), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "dataset": dataset,
        "cut": dataset.cut(),
        "selection": selection,
        "form": form,
        "page": page,
        "columns": columns(selection),
        "rows": cells(selection, page.object_list),
        "formats": formats_of(selection),
        "explained": [(field, KINDS[field.kind]) for field in selection.fields],
        "parameters": parameters(dataset),
    }
    part = "#lista" if request.htmx else ""  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return render(request, f"datos/datasets/dataset.html{part}", context)
