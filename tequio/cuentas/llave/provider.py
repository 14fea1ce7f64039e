"""The provider: which of Llave's data become an account."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import Provider, ProviderAccount
from allauth.utils import build_absolute_uri
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from .client import Llave


class LlaveAccount(ProviderAccount):
    def get_brand(self) -> dict[str, str]:
        return {"id": "llave", "name": "Llave CDMX"}


class LlaveProvider(Provider):
    id = "llave"
    name = "Llave CDMX"
    account_class = LlaveAccount
    supports_redirect = True

    def get_login_url(self, request: HttpRequest, **kwargs: Any) -> str:  # noqa: ARG002  allauth's call
        return reverse("llave_login")

    def llave(self) -> Llave:
        """The client with the settings of this installation."""
        given = self.app.settings
        return Llave(given["authorize_url"], given["token_url"], given["data_url"], self.app.client_id, self.app.secret)

    def callback_url(self, request: HttpRequest) -> str:
        return build_absolute_uri(request, reverse("llave_callback"))

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, data: Any = None, **kwargs: Any
    ) -> HttpResponse:
        state = self.stash_redirect_state(request, process, next_url, data, **kwargs)
        return HttpResponseRedirect(self.llave().entrance(self.callback_url(request), state))

    def login_from_code(self, request: HttpRequest, code: str) -> SocialLogin:
        """Raises ProviderException."""
        llave = self.llave()
        token = llave.token(code, self.callback_url(request))
        return self.sociallogin_from_response(request, llave.data(token))

    def extract_uid(self, data: dict[str, Any]) -> str:
        return str(data["idUsuario"])

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG002  allauth's call
        """Nothing: CURP, telephone and date of birth come too, and no process of ours has asked for them yet."""
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, str]:
        name = " ".join(part for key in ("nombre", "primerApellido", "segundoApellido") if (part := data.get(key)))
        return {"email": data.get("login") or "", "nombre": name}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[EmailAddress]:
        """Not taken as checked: the person may write any address there, so we send it a code the first time."""
        email = data.get("login")
        return [EmailAddress(email=email, verified=False, primary=True)] if email else []


provider_classes = [LlaveProvider]
