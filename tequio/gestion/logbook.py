"""/gestion/bitacora/: who did what, where and when."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tequio.bitacora.queries import FiltroAsientos, buscar
from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Persona
from tequio.ui.widgets import DayField

from .permissions import may_buscar_bitacora
from .reach import reach_of

NOBODY = "persona:0"


class AsientosForm(forms.Form):
    """What narrows the logbook; it lives in the address."""

    acto = forms.CharField(
        label=_("Acto"), required=False, max_length=80, help_text=_("territorio.publicar_marco, o cuentas. para todos")
    )
    persona = forms.CharField(
        label=_("Quién"), required=False, max_length=254, help_text=_("Su correo, o su identificador: persona:17")
    )
    territorio = forms.CharField(label=_("Dónde"), required=False, max_length=40, help_text=_("08-033, DD-12"))
    desde = DayField(label=_("Desde"), required=False)
    hasta = DayField(label=_("Hasta"), required=False)

    def filtro(self, territorios: frozenset[str] | None) -> FiltroAsientos:
        """A part that cannot be read filters nothing, and the form says so beside it."""
        self.is_valid()
        found = self.cleaned_data
        return FiltroAsientos(
            acto=found.get("acto", ""),
            actor=_actor(found.get("persona", "")),
            territorio=found.get("territorio", "").upper(),
            territorios=territorios,
            desde=found.get("desde"),
            hasta=found.get("hasta"),
        )


def _actor(words: str) -> str:
    """The identifier of the logbook; an e-mail without account finds nothing."""
    if "@" not in words:
        return words.strip()
    found = Persona.objects.filter(correo=words.strip().lower()).values_list("pk", flat=True).first()
    return f"persona:{found}" if found else NOBODY


@require_safe
def bitacora(request: HttpRequest) -> HttpResponse:
    who = acting_of(request)
    if not may_buscar_bitacora(who):
        raise PermissionDenied
    form = AsientosForm(request.GET)
    page = buscar(form.filtro(reach_of(who)), request.GET.get("pagina"))
    return render(request, "gestion/bitacora.html", {"form": form, "page": page})
