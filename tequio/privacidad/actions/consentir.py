"""A person says yes to one purpose."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.cuentas.models import Persona
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.privacidad.errors import FinalidadCerradaError, SinAvisoError, TextoCambiadoError
from tequio.privacidad.models import Consentimiento, Finalidad
from tequio.privacidad.models.consentimiento import huella_de, texto_mostrado, titular
from tequio.privacidad.queries import aviso_vigente

CANALES = Consentimiento.Canal


@transaction.atomic
def consentir(
    persona: Persona, finalidad: Finalidad, *, mostrado: str, canal: str = CANALES.PORTAL, by: Actor, now: datetime
) -> Consentimiento:
    """The consent, with the text that was shown. Saying yes twice leaves the first one as it is.

    ``mostrado``: the hash of what the person read. Raises FinalidadCerradaError, SinAvisoError and
    TextoCambiadoError.
    """
    Persona.objects.select_for_update().get(pk=persona.pk)  # two clicks at once: the second finds the first
    return otorgar(titular(persona), finalidad, mostrado=mostrado, canal=canal, by=by, now=now)


def otorgar(
    of: str, finalidad: Finalidad, *, mostrado: str, canal: str = CANALES.PORTAL, by: Actor, now: datetime
) -> Consentimiento:
    """Inside the transaction of an act that holds whoever consents. ``of``: the account ("persona:17"), or what
    somebody without account sent ("proyecto:7K3M9-XQPD1"). Raises as ``consentir``."""
    before = Consentimiento.objects.vivos().filter(titular=of, finalidad=finalidad).first()
    if before:
        return before
    if not finalidad.activa:
        raise FinalidadCerradaError
    aviso = aviso_vigente(finalidad.sistema_id, local_day(now))
    if aviso is None:
        raise SinAvisoError
    texto = texto_mostrado(finalidad, aviso)
    if mostrado != huella_de(texto):
        raise TextoCambiadoError
    consentimiento = Consentimiento.objects.create(
        titular=of, finalidad=finalidad, aviso=aviso, canal=canal, texto=texto, huella=mostrado, otorgado_at=now
    )
    asentar(
        "privacidad.consentir",
        sobre=reference(consentimiento),
        by=by,
        now=now,
        despues={"aviso": aviso.version, "canal": str(canal), "huella": mostrado},
    )
    return consentimiento


def reference(consentimiento: Consentimiento) -> Referencia:
    """For the logbook: the purpose; whose consent it is, its actor tells."""
    return Referencia("privacidad.consentimiento", str(consentimiento.pk), consentimiento.finalidad.nombre)
