"""Going to Llave CDMX, and coming back."""

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import complete_social_login, render_authentication_error
from allauth.socialaccount.providers.base import ProviderException
from allauth.socialaccount.providers.base.views import BaseLoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from .provider import LlaveProvider


class LlaveLoginView(BaseLoginView):
    provider_id = LlaveProvider.id

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        _only_when_configured()
        return super().dispatch(request, *args, **kwargs)


def callback(request: HttpRequest) -> HttpResponse:
    """The state must be one that this very session was given; it serves once."""
    _only_when_configured()
    provider = get_adapter().get_provider(request, LlaveProvider.id)
    state = provider.unstash_redirect_state(request, request.GET.get("state", ""))
    try:
        code = request.GET.get("code", "")
        if not code:
            raise ProviderException("Llave CDMX sent no code")
        login = provider.login_from_code(request, code)
    except ProviderException as error:
        return render_authentication_error(request, provider, exception=error)
    login.state = state
    return complete_social_login(request, login)


def _only_when_configured() -> None:
    if LlaveProvider.id not in settings.SOCIALACCOUNT_PROVIDERS:
        raise Http404
