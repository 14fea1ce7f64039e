"""The life of an ARCO request on one screen (domain §9; the stages are remembered, for the institute to confirm)."""

from tequio.lib.workflow import Workflow, act

from .models import SolicitudArco

_E = SolicitudArco.Estado

SOLICITUD_ARCO = Workflow(
    {
        "prevenir": act(_E.RECIBIDA, to=_E.PREVENIDA),  # once: something is missing, and the person has days to mend it
        "desahogar_prevencion": act(_E.PREVENIDA, to=_E.DESAHOGADA),  # the person answers
        "desechar": act(_E.PREVENIDA, _E.DESAHOGADA, to=_E.DESECHADA),  # what was missing never came
        "admitir": act(_E.RECIBIDA, _E.DESAHOGADA, to=_E.ADMITIDA),
        "ampliar_plazo": act(_E.ADMITIDA, to=_E.ADMITIDA),  # once, with reasons
        "responder": act(_E.ADMITIDA, to=_E.RESPONDIDA),
        "efectuar": act(_E.RESPONDIDA, to=_E.EFECTUADA),  # only what was granted
    }
)
