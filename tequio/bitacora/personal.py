"""What the logbook says of people: who did what. It cannot be changed or erased, so it holds ids and never names."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from tequio.bitacora.models import Asiento
from tequio.lib.acts import act_in_words
from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal, Grupo, Titular, about

SISTEMA = "bitacora"
SIEMPRE = Conservacion(
    _("Siempre: nadie puede borrar ni cambiar la bitácora. Si borras tu cuenta, tu número ya no lleva a nadie."),
    AlVencer.CONSERVAR,
)
PARA_QUE = _("Que todo acto tenga quien responda por él, y que nadie pueda alterarlo sin que se note.")
QUIEN = _("El personal que puede buscar en la bitácora. El público, nunca.")

DATOS = (
    DatoPersonal(
        ("bitacora.Asiento.actor", "bitacora.Asiento.cargo"),
        Categoria.ACTIVIDAD,
        _("Quién hizo cada acto: un número de cuenta y el cargo en palabras, nunca el nombre."),
        PARA_QUE,
        SIEMPRE,
        QUIEN,
        SISTEMA,
    ),
    DatoPersonal(
        (
            "bitacora.Asiento.sobre_id", "bitacora.Asiento.sobre_nombre", "bitacora.Asiento.antes",
            "bitacora.Asiento.despues", "bitacora.Asiento.motivo",
        ),
        Categoria.CONTENIDO,
        _("Sobre qué fue el acto, qué cambió y por qué. Se escribe sin nombres ni datos de contacto."),
        PARA_QUE,
        SIEMPRE,
        _("El personal que puede buscar en la bitácora. El público, solo en los asientos públicos."),
        SISTEMA,
    ),
)  # fmt: skip
SIN_DATOS_PERSONALES = {
    "bitacora.Asiento": "acto sobre_tipo territorio sal huella",
    "bitacora.Foja": "huella",
    "bitacora.Sello": "raiz anterior huella",
    "bitacora.Tramo": "raiz",
}


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:  # noqa: ARG001  the same for every app
    """What the person did, the newest first."""
    mine = Asiento.objects.filter(actor=titular.id).order_by("-pk")
    names = ("sobre_nombre", "cargo", "territorio", "motivo")
    return (
        Grupo(
            "actos",
            _("Lo que hiciste aquí"),
            (_("Cuándo"), _("Acto"), _("Sobre qué"), _("Con qué cargo"), _("Dónde"), _("Motivo")),
            tuple(
                (at, act_in_words(acto), *rest) for at, acto, *rest in mine.values_list("asentado_at", "acto", *names)
            ),
            about(DATOS, "bitacora.Asiento.actor", "bitacora.Asiento.motivo"),
            queda=_("La bitácora no se borra. Sin tu cuenta, el número que lleva cada asiento ya no lleva a nadie."),
        ),
    )
