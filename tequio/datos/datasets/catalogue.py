"""Every dataset there is: each app declares its own, and this list is the whole."""

from django.http import Http404

from tequio.impugnaciones.datasets import DATASETS as IMPUGNACIONES
from tequio.lib.datasets import Dataset
from tequio.mecanismos.datasets import DATASETS as MECANISMOS
from tequio.presupuesto.datasets import DATASETS as PRESUPUESTO
from tequio.territorio.datasets import DATASETS as TERRITORIO

DATASETS: tuple[Dataset, ...] = (*TERRITORIO, *MECANISMOS, *IMPUGNACIONES, *PRESUPUESTO)
BY_KEY = {dataset.key: dataset for dataset in DATASETS}


def dataset_or_404(key: str) -> Dataset:
    if key not in BY_KEY:
        raise Http404(key)
    return BY_KEY[key]
