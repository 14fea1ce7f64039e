"""How far a person sees in the logbook."""

from tequio.cuentas.acting import Acting
from tequio.cuentas.queries import claves_de_distritos
from tequio.cuentas.roles import OD

from .permissions import READERS


def reach_of(who: Acting) -> frozenset[str] | None:
    """The territories, as the logbook writes them, whose acts this person may read; None is all of it."""
    if who.has(READERS):
        return None
    distritos = who.alcance(OD).distritos
    return frozenset({*(f"DD-{numero:02}" for numero in distritos), *claves_de_distritos(distritos)})
