"""The steps as staff sees them: what each is called, what is asked, and the act that it leads to."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.privacidad.actions.admitir import admitir
from tequio.privacidad.actions.ampliar_plazo import ampliar_plazo
from tequio.privacidad.actions.desechar import desechar
from tequio.privacidad.actions.efectuar import efectuar
from tequio.privacidad.actions.prevenir import prevenir
from tequio.privacidad.actions.responder import responder
from tequio.privacidad.calendar import Limite, concedida
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.states import SOLICITUD_ARCO

from .forms import PasoForm, ResponderForm


@dataclass(frozen=True, slots=True)
class Paso:
    """``hint``: what to write; the person reads it, unless ``private``."""

    act: Callable[..., SolicitudArco]
    label: "str | Promise"
    hint: "str | Promise"
    form: type[PasoForm] = PasoForm
    private: bool = False


PASOS = {
    "admitir": Paso(
        admitir,
        _("Admitir la solicitud"),
        _("Cómo mostró la persona quién es y, si pide por otra, con qué la representa. No se lo mostramos."),
        private=True,
    ),
    "prevenir": Paso(
        prevenir,
        _("Pedir lo que falta"),
        _("Qué falta y cómo puede darlo: una identificación, qué datos son, con qué representa a la otra persona."),
    ),
    "desechar": Paso(desechar, _("Cerrar sin respuesta"), _("Por qué se cierra, y que puede presentar otra.")),
    "ampliar_plazo": Paso(ampliar_plazo, _("Ampliar el plazo"), _("Por qué hace falta más tiempo.")),
    "responder": Paso(
        responder, _("Responder"), _("La respuesta completa, con sus razones. La lee en la página."), ResponderForm
    ),
    "efectuar": Paso(efectuar, _("Anotar que se cumplió"), _("Qué se hizo, y desde cuándo.")),
}


def open_steps(solicitud: SolicitudArco, limite: Limite | None, *, late: bool) -> dict[str, Paso]:
    """Those that may come now, by state and by clock."""
    names = set(SOLICITUD_ARCO.open_acts(solicitud.estado))
    if solicitud.ampliada_at or late:
        names.discard("ampliar_plazo")
    if late:
        names.discard("prevenir")
    if limite and limite.de_la_persona and not late:
        names.discard("desechar")
    if not concedida(solicitud):
        names.discard("efectuar")
    return {name: paso for name, paso in PASOS.items() if name in names}
