"""The life of a message and of a subscription, on one screen."""

from tequio.lib.workflow import Workflow, act

from .models.aviso import Aviso
from .models.suscripcion import Suscripcion

_A, _S = Aviso.Estado, Suscripcion.Estado

AVISO = Workflow(
    {
        "tomar": act(_A.PENDIENTE, to=_A.TOMADO),  # by one worker, to send it
        "entregar": act(_A.TOMADO, to=_A.ENVIADO),  # the server, or the disk, has it
        "devolver": act(_A.TOMADO, to=_A.PENDIENTE),  # it failed, or the worker ended: later again
        "abandonar": act(_A.TOMADO, to=_A.ABANDONADO),  # refused for good, or tried too often
        "descartar": act(_A.PENDIENTE, _A.TOMADO, to=_A.DESCARTADO),  # the address bounced, or nobody wants it any more
        "reunir": act(_A.PENDIENTE, to=_A.REUNIDO),  # goes in the daily message
        "reintentar": act(_A.ABANDONADO, to=_A.PENDIENTE),  # someone mended what failed
    }
)

SUSCRIPCION = Workflow(
    {
        "confirmar": act(_S.POR_CONFIRMAR, to=_S.ACTIVA),
        "cancelar": act(_S.POR_CONFIRMAR, _S.ACTIVA, to=_S.CANCELADA),
    }
)
