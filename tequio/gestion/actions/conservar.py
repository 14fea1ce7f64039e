"""What is not needed any more is erased or blocked: what each app's ``personal.RETENCION`` says, by the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.personal import Regla, rules
from tequio.vault.declared import personal_modules

BATCH = 500
CLOCK = Actor.command("conservar")


@dataclass(frozen=True, slots=True)
class Pendiente:
    """One rule, and how many rows wait for it."""

    regla: Regla
    vencidos: int


def por_vencer(now: datetime) -> list[Pendiente]:
    """What would go now, rule by rule; changes nothing."""
    return [Pendiente(regla, regla.vencidos(now)) for regla in rules(personal_modules())]


def conservar(now: datetime | None = None, *, told: Callable[[Regla, int], None] = lambda _regla, _done: None) -> None:
    """Apply every rule, batch after batch, each in a transaction of its own: stopped half way, the next call goes on.

    ``told`` hears of each rule once it is done. The logbook keeps how many of each went, when any did.
    """
    now = now or timezone.now()
    gone = {}
    for regla in rules(personal_modules()):
        done = _apply(regla, now)
        told(regla, done)
        if done:
            gone[regla.clave] = done
    if gone:
        sobre = Referencia("gestion.conservacion", f"{now:%Y-%m-%d}", "conservación de datos personales")
        asentar("gestion.conservar", sobre=sobre, by=CLOCK, now=now, antes=gone)


def _apply(regla: Regla, now: datetime) -> int:
    total = 0
    while done := regla.aplicar(now, BATCH):
        total += done
    return total
