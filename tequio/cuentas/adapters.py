"""What Tequio asks of django-allauth: its words, its locks, its ciphers, its links."""

import time
from datetime import datetime
from io import BytesIO
from typing import Any, ClassVar

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.cuentas import locks
from tequio.cuentas.acting import acting
from tequio.cuentas.models import Persona
from tequio.vault.ring import ring

Text = str | Promise
JUST_NOW = 600  # seconds after proving who one is during which it is not asked again


def refuse_if_closed(request: HttpRequest, email: str) -> None:
    """Answer with the page that says until when this entrance is closed, if it is."""
    closed = locks.closed_until(email, timezone.now())
    if closed:
        raise ImmediateHttpResponse(closed_page(request, closed))


def count_failure(request: HttpRequest, email: str) -> None:
    """One more wrong code or password; the tenth answers with the page that says so."""
    closed = locks.count_failure(email, timezone.now())
    if closed:
        raise ImmediateHttpResponse(closed_page(request, closed))


def closed_page(request: HttpRequest, until: datetime) -> Any:
    facts = {"until": until, "failures": locks.MAX_FAILURES, "back": reverse("account_login")}
    response = render(request, "cuentas/cerrada.html", facts, status=429)
    response.headers["Retry-After"] = str(int((until - timezone.now()).total_seconds()) + 1)
    return response


def proved_just_now(request: HttpRequest) -> bool:
    """Minutes ago: by the second factor where there is one; else by whatever let the person in."""
    records = get_authentication_records(request, request.user)
    recent = {each["method"] for each in records if time.time() - each["at"] < JUST_NOW}
    return "mfa" in recent if is_mfa_enabled(request.user) else bool(recent)


class AccountAdapter(DefaultAccountAdapter):
    """Locks on passwords, Spanish of the house, one plain notice for every change of an account's safety."""

    error_messages: ClassVar[dict[str, Text]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Esta cuenta está suspendida."),
        "email_password_mismatch": _("El correo o la contraseña no coinciden. Revisa los dos."),
        "email_taken": _("Ya hay una cuenta con este correo."),
        "enter_current_password": _("Escribe tu contraseña actual."),
        "incorrect_code": _("Ese código no es. Revísalo en el mensaje más reciente o en tu aplicación."),
        "incorrect_password": _("Esa no es tu contraseña."),
        "invalid_or_expired_key": _("Este enlace ya se usó o ya venció. Pide otro."),
        "invalid_login": _("Escribe tu correo."),
        "invalid_password_reset": _("Este enlace ya se usó o ya venció. Pide otro."),
        "too_many_login_attempts": _("Hubo demasiados intentos seguidos. Espera unos minutos y pide un código nuevo."),
        "rate_limited": _("Vas muy rápido. Espera un momento y vuelve a intentarlo."),
    }

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        refuse_if_closed(request, credentials.get("email", ""))
        super().pre_authenticate(request, **credentials)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        count_failure(request, credentials.get("email", ""))

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        super().login(request, user)
        locks.forgive(user.get_username())

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Whoever works here begins with what waits; anybody else, with the account."""
        if isinstance(request.user, Persona) and acting(request.user, timezone.now()).del_personal:
            return reverse("gestion:bandeja")
        return super().get_login_redirect_url(request)

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        user.nombre = form.cleaned_data.get("nombre", "") or user.nombre
        return super().save_user(request, user, form, commit)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not asked of whoever proved it minutes ago: it would be the same password twice."""
        return super().is_reauthentication_required(app=app, **kwargs) and not proved_just_now(self.request)

    def add_message(  # noqa: PLR0917  allauth's call
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002  allauth's call
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only what the next page does not already show ("you signed in" says nothing)."""
        told = message or SAID.get((message_template or "").rpartition("/")[2])
        if told:
            messages.add_message(request, level, str(told), extra_tags=extra_tags)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,  # noqa: ARG002  allauth's call
        email: str | None = None,
    ) -> None:
        """Every change of safety is told with the same letter, which names the change."""
        change = SAFETY_CHANGES.get(template_prefix.rpartition("/")[2])
        if change:
            self.send_mail("cuentas/email/cambio", email or user.correo, {"change": change, "at": timezone.now()})

    def format_email_subject(self, subject: str) -> str:
        return subject


SAID: dict[str, Text] = {
    "password_changed.txt": _("Tu contraseña quedó guardada."),
    "password_set.txt": _("Tu contraseña quedó guardada."),
    "recovery_codes_generated.txt": _("Estos son tus códigos nuevos. Los anteriores ya no sirven."),
    "sessions_logged_out.txt": _("Cerramos las demás sesiones."),
    "totp_activated.txt": _("Listo: tu aplicación de códigos quedó activa."),
    "totp_deactivated.txt": _("Quitamos la aplicación de códigos."),
    "webauthn_added.txt": _("Listo: tu llave de acceso quedó agregada."),
    "webauthn_removed.txt": _("Quitamos la llave de acceso."),
}
SAFETY_CHANGES: dict[str, Text] = {
    "password_changed": _("Se cambió tu contraseña."),
    "password_reset": _("Se eligió una contraseña nueva con un enlace enviado a tu correo."),
    "password_set": _("Se puso una contraseña a tu cuenta."),
    "totp_activated": _("Se activó una aplicación de códigos como segundo paso."),
    "totp_deactivated": _("Se quitó la aplicación de códigos de tu cuenta."),
    "webauthn_added": _("Se agregó una llave de acceso."),
    "webauthn_removed": _("Se quitó una llave de acceso."),
    "recovery_codes_generated": _("Se hicieron códigos de respaldo nuevos."),
}


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of second factors are kept closed with the keys of TEQUIO_DATA_KEYS."""

    error_messages: ClassVar[dict[str, Text]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Ese código no es. Espera a que tu aplicación muestre uno nuevo y escríbelo."),
        "unverified_email": _("Primero confirma tu correo: sal y vuelve a entrar con un código."),
    }

    def encrypt(self, text: str) -> str:
        return ring().encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return ring().decrypt(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """On white always: a camera reads nothing dark on the dark theme."""
        drawing = BytesIO()
        segno.make(url, error="m").save(drawing, kind="svg", scale=5, light="#fff", xmldecl=False)
        return drawing.getvalue().decode()

    def get_totp_issuer(self) -> str:
        return "Tequio"

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        number = user.authenticator_set.filter(type=type).count() + 1
        return str(_("Llave %(number)s") % {"number": number})


class SocialAdapter(DefaultSocialAccountAdapter):
    """Of an outside identity we keep its number, the e-mail and the name; nothing else, and no token."""

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        user = super().populate_user(request, sociallogin, data)
        user.nombre = data.get("nombre") or data.get("name") or ""
        return user
