"""What the frame of every staff page shows: the menu, the charges, the way to one's account."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Encargo
from tequio.ui.navigation import Link

from .charge import charges_of, chosen_of
from .navigation import doors


@dataclass(frozen=True, slots=True)
class Desk:
    """``charges``: those in force; ``chosen``: the one worked with, None for all of them together."""

    doors: list[Link]
    charges: tuple[Encargo, ...]
    chosen: Encargo | None
    account: str
    choose: str
    search: str


def desk(request: HttpRequest) -> dict[str, Any]:
    """``desk``: None on every page that is not behind the door of the staff."""
    charges = charges_of(request)
    if not charges:
        return {"desk": None}
    found = Desk(
        doors=doors(acting_of(request), request.path),
        charges=charges,
        chosen=chosen_of(request),
        account=reverse("cuenta"),
        choose=reverse("gestion:encargo"),
        search=reverse("gestion:buscar"),
    )
    return {"desk": found}
