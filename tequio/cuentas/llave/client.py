"""The three conversations with Llave CDMX. Errors are raised as allauth's own, which end in a page for the person."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import ProviderException
from requests import RequestException


@dataclass(frozen=True, slots=True)
class Llave:
    """Addresses and credentials that the agency gives."""

    authorize_url: str
    token_url: str
    data_url: str
    client_id: str
    secret: str

    def entrance(self, callback: str, state: str) -> str:
        """Where to send the person: these three parameters, no other."""
        asked = {"client_id": self.client_id, "redirect_url": callback, "state": state}
        return f"{self.authorize_url}?{urlencode(asked)}"

    def token_request(self, code: str, callback: str) -> dict[str, str]:
        return {
            "grantType": "authorization_code",
            "code": code,
            "redirectUrl": callback,
            "clientId": self.client_id,
            "clientSecret": self.secret,
        }

    def token(self, code: str, callback: str) -> str:
        """The access token for this code; raises ProviderException."""
        answer = _json("POST", self.token_url, json=self.token_request(code, callback))
        token = answer.get("accessToken") or answer.get("access_token")
        if not isinstance(token, str) or not token:
            raise ProviderException("Llave CDMX gave no token")
        return token

    def data(self, token: str) -> dict[str, Any]:
        """Who the person is; raises ProviderException when the answer names nobody."""
        answer = _json("GET", self.data_url, headers={"accessToken": token})
        if not answer.get("idUsuario"):
            raise ProviderException("Llave CDMX named nobody")
        return answer


def _json(method: str, url: str, **options: Any) -> dict[str, Any]:
    try:
        with get_adapter().get_requests_session() as session:
            response = session.request(method, url, allow_redirects=False, **options)
            answer = response.json() if response.ok and not response.is_redirect else None
    except (RequestException, ValueError) as error:
        raise ProviderException("Llave CDMX did not answer") from error
    if not isinstance(answer, dict):
        raise ProviderException(f"Llave CDMX answered {response.status_code}")
    return answer
