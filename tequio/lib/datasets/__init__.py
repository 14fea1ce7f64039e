"""A table of facts declared once: what it holds, where it comes from, and how it is written out.

``Dataset`` says it; ``Selection`` is what somebody asked of it (filters, order), with public fields only. The writers
(``workbook``, ``documents``, ``table``) take rows one by one and hold none; ``package`` describes the files for
programs. The database is read above, in ``tequio.datos.datasets``.
"""

from .dataset import CC_BY, Cut, Dataset, Filter, Geometry, Licence, Values
from .fields import Field, Kind
from .selection import PersonalFieldError, Selection

__all__ = [
    "CC_BY",
    "Cut",
    "Dataset",
    "Field",
    "Filter",
    "Geometry",
    "Kind",
    "Licence",
    "PersonalFieldError",
    "Selection",
    "Values",
]
