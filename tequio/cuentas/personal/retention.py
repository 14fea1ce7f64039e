"""What the clock erases of accounts."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.models import Encargo, IdentidadBloqueada, Persona
from tequio.cuentas.roles import Rol
from tequio.lib.personal import AlVencer, Conservacion, Regla

from .declared import BLOQUEADA

SIN_CONFIRMAR = timedelta(days=7)
HABITANTE = timedelta(days=365)
Found = Callable[[datetime], QuerySet[Any]]


def cuentas_sin_confirmar(now: datetime) -> QuerySet[Persona]:
    """Begun by someone who never typed the code that was sent, and without charges: nobody's account."""
    begun = Persona.objects.filter(creada_at__lt=now - SIN_CONFIRMAR, last_login=None, encargos=None, borrada_at=None)
    return begun.exclude(emailaddress__verified=True).filter(socialaccount=None)


def sesiones_vencidas(now: datetime) -> QuerySet[UserSession]:
    return UserSession.objects.filter(last_seen_at__lt=now - timedelta(seconds=settings.SESSION_COOKIE_AGE))


def encargos_de_habitante(now: datetime) -> QuerySet[Encargo]:
    """They say where someone lives, and serve for nothing once they ended."""
    last = timezone.localdate(now) - HABITANTE
    return Encargo.objects.filter(rol=Rol.HABITANTE, hasta__lt=last)


def identidades_vencidas(now: datetime) -> QuerySet[IdentidadBloqueada]:
    return IdentidadBloqueada.objects.filter(hasta__lt=timezone.localdate(now))


def _erase(found: Found) -> Callable[[datetime, int], int]:
    @transaction.atomic
    def batch(now: datetime, limit: int) -> int:
        expired = found(now)
        keys = list(expired.order_by("pk").values_list("pk", flat=True)[:limit])
        if keys:
            expired.model._default_manager.filter(pk__in=keys).delete()
        return len(keys)

    return batch


def _rule(clave: str, que: Any, conservacion: Conservacion, found: Found) -> Regla:
    return Regla(f"cuentas.{clave}", que, conservacion, lambda now: found(now).count(), _erase(found))


def _until(hasta: Any, days: int) -> Conservacion:
    return Conservacion(hasta, AlVencer.BORRAR, days)


RETENCION = (
    _rule(
        "sin_confirmar", _("Cuentas que nadie confirmó."), _until(_("Una semana."), SIN_CONFIRMAR.days),
        cuentas_sin_confirmar,
    ),
    _rule(
        "sesiones", _("Sesiones vencidas: la red y el navegador desde los que se entró."),
        _until(_("Lo que dura una sesión."), settings.SESSION_COOKIE_AGE // (24 * 3600)), sesiones_vencidas,
    ),
    _rule(
        "habitante", _("Encargos de habitante terminados: dicen dónde vive alguien."),
        _until(_("Un año después de su fin."), HABITANTE.days), encargos_de_habitante,
    ),
    _rule(
        "identidades", _("Nombres bloqueados de quienes tuvieron un encargo y borraron su cuenta."),
        BLOQUEADA, identidades_vencidas,
    ),
)  # fmt: skip
