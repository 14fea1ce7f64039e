"""Signing in: allauth's views, with the little that we ask otherwise."""

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.urls import reverse

from tequio.cuentas.portal.forms import EntrarForm, EntrarPersonalForm


def providers() -> list[tuple[str, str]]:
    """Outside identities that are configured: name and address."""
    given = settings.SOCIALACCOUNT_PROVIDERS
    llave = [("Llave CDMX", reverse("llave_login"))] if "llave" in given else []
    servers = given.get("openid_connect", {}).get("APPS", [])
    return llave + [(app["name"], reverse("openid_connect_login", args=[app["provider_id"]])) for app in servers]


class EntrarView(LoginView):
    """Any person: a code by e-mail, a passkey or an outside identity."""

    form_class = EntrarForm

    def get_form_class(self) -> type[EntrarForm]:
        return self.form_class

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"providers": providers()}


class EntrarPersonalView(LoginView):
    """Staff: password here, then the second factor."""

    form_class = EntrarPersonalForm
    template_name = "cuentas/entrar_personal.html"

    def get_form_class(self) -> type[EntrarPersonalForm]:
        return self.form_class
