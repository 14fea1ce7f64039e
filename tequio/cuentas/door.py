"""The door of /cuenta/ and /gestion/: closed unless something opens it.

A page under /gestion/ opens to a person with a charge of the staff in force and a second factor shown in this session
within the last hours. Under /cuenta/, the pages of ``ENTRANCE`` open to anybody, the others to whoever is signed in; a
member of the staff without second factor reaches nothing there but its enrolment and the way out. Any address added
under these two paths is closed by default, since the door knows paths, not views.

Elsewhere the door asks nothing and touches no session, so public pages keep free of cookies.
"""

import re
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from tequio.cuentas.acting import Acting, acting

Handler = Callable[[HttpRequest], HttpResponse]
GUARDED = re.compile(r"^/(?:en/)?(cuenta|gestion)/")
STAFF_HOURS = 8
STAFF_SESSION = STAFF_HOURS * 3600  # seconds that a second factor lasts
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

ENTRANCE = frozenset(
    {
        "account_confirm_login_code", "account_email_verification_sent", "account_inactive", "account_login",
        "account_login_staff", "account_logout", "account_reset_password", "account_reset_password_done",
        "account_reset_password_from_key", "account_reset_password_from_key_done", "account_signup",
        "llave_callback", "llave_login", "mis-datos:borrada", "mfa_authenticate", "mfa_login_webauthn",
        "openid_connect_callback", "openid_connect_login", "socialaccount_login_cancelled",
        "socialaccount_login_error", "socialaccount_signup",
    }
)  # fmt: skip
ENROLMENT = frozenset({"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"})
PROVING = frozenset({"mfa_reauthenticate", "mfa_reauthenticate_webauthn"})
WAY_OUT = frozenset({"account_logout"})


def door(get_response: Handler) -> Handler:
    """Middleware; behind the session, the person and allauth's own."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if GUARDED.match(request.path_info):
            response.headers["Cache-Control"] = "no-store, private"
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    middleware.process_view = _process_view  # type: ignore[attr-defined]  # how Django asks a function
    return middleware


def _process_view(
    request: HttpRequest, _view: Callable[..., HttpResponse], _args: Any, _kwargs: Any
) -> HttpResponse | None:
    guarded = GUARDED.match(request.path_info)
    if guarded is None:
        return None
    who = acting(request.user, timezone.now())
    request.acting = who  # type: ignore[attr-defined]  # read through acting_of
    name = request.resolver_match.view_name if request.resolver_match else ""
    return _closed_to_anybody(request, who, name) or _closed_to_staff(request, who, name, guarded[1])


def _closed_to_anybody(request: HttpRequest, who: Acting, name: str) -> HttpResponse | None:
    if who.persona is not None or name in ENTRANCE:
        return None
    return _go(request, "account_login_staff" if "/gestion/" in request.path_info else "account_login")


def _closed_to_staff(request: HttpRequest, who: Acting, name: str, area: str) -> HttpResponse | None:
    """Without charge of the staff there is no /gestion/; with one, nothing goes without second factor."""
    if not who.del_personal:
        if area == "gestion":
            raise PermissionDenied
        return None
    if name in WAY_OUT or shows_second_factor(request):
        return None
    if is_mfa_enabled(request.user, FACTORS):
        return None if name in PROVING else _go(request, "mfa_reauthenticate")
    return None if name in ENROLMENT else _go(request, "mfa_index")


def shows_second_factor(request: HttpRequest) -> bool:
    """Whether this session proved a second factor (or a passkey, which is two at once) within the last hours."""
    records = get_authentication_records(request, request.user)
    return any(each["method"] == "mfa" and time.time() - each["at"] < STAFF_SESSION for each in records)


def _go(request: HttpRequest, name: str) -> HttpResponse:
    back = {"next": request.get_full_path()} if request.method == "GET" else {}
    address = f"{reverse(name)}?{urlencode(back)}" if back else reverse(name)
    if request.headers.get("HX-Request"):  # htmx would put the entrance inside the page: the whole page must go
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def acting_of(request: HttpRequest) -> Acting:
    """The person and the charges in force at this request; asked once."""
    found: Acting | None = getattr(request, "acting", None)
    if found is None:
        found = acting(request.user, timezone.now())
        request.acting = found  # type: ignore[attr-defined]  # it lives as long as the request
    return found
