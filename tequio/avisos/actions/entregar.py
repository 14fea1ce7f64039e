"""Hand one message to the server, and write down what it said."""

import logging
import re
import smtplib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from tequio.avisos.composing import compose
from tequio.avisos.models import Aviso, Suscripcion
from tequio.avisos.states import AVISO
from tequio.lib.cipher import UnreadableSecretError

from .marcar_rebote import marcar_rebote

log = logging.getLogger("tequio.avisos")
# Minutes after each try; some five days in all, as mail servers themselves do (RFC 5321 §4.5.4.1).
BACKOFF = (1, 5, 15, 60, 240, 720, 1440, 1440, 1440, 1440)
ADDRESS = re.compile(r"[^\s<>\"']+@[^\s<>\"']+")
NO_SUCH_ADDRESS = re.compile(r"\b5\.(?:1\.[0-9]|2\.1)\b")
PERMANENT = 500


@dataclass(frozen=True, slots=True)
class Failure:
    """Why it did not go: ``permanent``: trying again is of no use; ``unreachable``: nobody would be served now;
    ``bounced``: the address itself is to blame; ``dudoso``: it may have gone all the same.
    """

    said: str
    permanent: bool = False
    unreachable: bool = False
    bounced: bool = False
    dudoso: bool = False


def entregar(aviso: Aviso, server: Any) -> bool:
    """Send a message that this worker took; ``server``: an e-mail backend. False when the server cannot be reached.

    After a crash or a cut between the server's acceptance and our own commit nobody can know whether it was accepted:
    it is sent again with the same Message-ID, and marked as ``dudoso``. A lost message would be worse.
    """
    try:
        if _nobody_wants_it(aviso):
            _write(aviso, "descartar", respuesta="ya no lo quiere, o su dirección había rebotado")
            return True
        message = compose(aviso)
    except (UnreadableSecretError, ImportError, LookupError, ValueError):
        log.exception("message %s cannot be made", aviso.referencia)
        failure: Failure | None = Failure("no se pudo componer; el registro dice por qué")
    else:
        failure = _send(message, server)
    if failure is None:
        _write(aviso, "entregar", enviado_at=timezone.now(), respuesta=without_addresses(server_answer(server)))
        return True
    _fail(aviso, failure, now=timezone.now())
    return not failure.unreachable


def _nobody_wants_it(aviso: Aviso) -> bool:
    """Since it was written, its reader left, or another message to that address bounced."""
    one = aviso.suscripcion
    if one and one.estado == Suscripcion.Estado.CANCELADA:
        return True
    return bool(aviso.destino.rebotado_at and aviso.destino.rebotado_at > aviso.encolado_at)


def _send(message: EmailMessage, server: Any) -> Failure | None:
    try:
        server.open()
    except (OSError, smtplib.SMTPException) as error:
        return Failure(_told(error), unreachable=True)
    try:
        server.send_messages([message])
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        return _refused(code, said)
    except smtplib.SMTPDataError as error:
        return _refused(error.smtp_code, error.smtp_error)
    except (OSError, smtplib.SMTPException) as error:
        return Failure(_told(error), unreachable=True, dudoso=server.in_doubt)
    return None


def _refused(code: int, said: bytes | str) -> Failure:
    text = f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"
    permanent = code >= PERMANENT
    return Failure(text, permanent=permanent, bounced=permanent and bool(NO_SUCH_ADDRESS.search(text)))


def _fail(aviso: Aviso, failure: Failure, *, now: datetime) -> None:
    said = without_addresses(failure.said)
    aviso.dudoso = aviso.dudoso or failure.dudoso
    if failure.permanent or aviso.intentos > len(BACKOFF):
        log.warning("message %s was given up after %s tries: %s", aviso.referencia, aviso.intentos, said)
        _write(aviso, "abandonar", respuesta=said, dudoso=aviso.dudoso)
    else:
        later = now + timedelta(minutes=BACKOFF[aviso.intentos - 1])
        _write(aviso, "devolver", respuesta=said, intentar_at=later, dudoso=aviso.dudoso)
    if failure.bounced:
        marcar_rebote(aviso.destino, motivo=said, now=now)


def _write(aviso: Aviso, act: str, **facts: Any) -> None:
    """Only while this worker still has it: one that was thought dead may have come back."""
    mine = Aviso.objects.filter(pk=aviso.pk, estado=Aviso.Estado.TOMADO, tomado_at=aviso.tomado_at)
    after = AVISO.target_of(act, Aviso.Estado.TOMADO)
    with transaction.atomic():
        changed = mine.update(estado=after, **facts)
    if not changed:
        log.warning("message %s was no longer ours", aviso.referencia)


def server_answer(server: Any) -> str:
    """What the server said when it took the message: its number for it."""
    return getattr(server, "answer", "")


def without_addresses(said: str) -> str:
    """What a server said, in one short line and without the address that it may repeat."""
    return ADDRESS.sub("…", " ".join(said.split()))[:200]


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
