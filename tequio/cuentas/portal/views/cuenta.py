"""My account: who I am here, my charges, how I sign in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tequio.cuentas.door import acting_of
from tequio.cuentas.queries import encargos_de


def cuenta(request: HttpRequest) -> HttpResponse:
    who = acting_of(request)
    assert who.persona is not None  # noqa: S101  the door lets nobody else through
    return render(
        request,
        "cuentas/cuenta.html",
        {"persona": who.persona, "encargos": encargos_de(who.persona, who.now), "del_personal": who.del_personal},
    )
