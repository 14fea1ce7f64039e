"""/gestion/ventanas/: the central panel: in which districts a stage is captured, and who opened and closed it."""

from typing import Any, cast

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.cuentas.roles import OD
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.actions.mover_ventanas import abrir_ventanas, cerrar_ventanas
from tequio.mecanismos.gestion.forms.common import Refusing, motivo, sent
from tequio.mecanismos.models import Etapa
from tequio.mecanismos.permissions import CENTRAL, may_abrir_ventana, may_ver_ventanas
from tequio.mecanismos.queries import FilaTablero, etapa_de, etapas_con_ventanas
from tequio.mecanismos.queries import tablero as rows_of
from tequio.mecanismos.states import EstadoEdicion

ACTS = {"abrir": abrir_ventanas, "cerrar": cerrar_ventanas}


class VentanasForm(Refusing):
    """Which districts, what, and why."""

    todos = forms.BooleanField(label=_("Todos los distritos"), required=False)
    distritos = forms.TypedMultipleChoiceField(label=_("Distritos"), coerce=int, required=False)
    motivo = motivo()
    acto = forms.ChoiceField(choices=[(name, name) for name in ACTS])

    def __init__(self, data: QueryDict | None, rows: tuple[FilaTablero, ...]) -> None:
        super().__init__(data)
        choices = [(row.distrito.numero, str(row.distrito)) for row in rows]
        cast(forms.ChoiceField, self.fields["distritos"]).choices = choices
        self.every = [row.distrito.numero for row in rows]

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("todos"):
            found["distritos"] = self.every
        if not (found.get("distritos") or self.has_error("distritos")):
            self.add_error("distritos", _("Marca al menos un distrito."))
        return found


def etapas(request: HttpRequest) -> HttpResponse:
    """Which stages are captured by window."""
    _watcher(request)
    return render(request, "mecanismos/gestion/ventanas.html", {"etapas": etapas_con_ventanas()})


def tablero(request: HttpRequest, clave: str, tipo: str) -> HttpResponse:
    """GET shows the 33 districts; POST opens or closes those that were ticked, all or none."""
    who, etapa = _watcher(request), _published(clave, tipo)
    rows = rows_of(etapa, who.now)
    form = VentanasForm(sent(request), rows)
    if request.method == "POST":
        if not may_abrir_ventana(who):
            raise PermissionDenied
        if form.is_valid() and _moved(who, etapa, form):
            return redirect("gestion-mecanismos:tablero", clave, tipo)
    own = who.alcance(OD).distritos
    context = {
        "etapa": etapa,
        "form": form,
        "rows": sorted(rows, key=lambda row: (row.distrito.numero not in own, row.distrito.numero)),
        "own": own,
        "open": sum(row.standing.is_open for row in rows),
        "ticked": set(request.POST.getlist("distritos")),
        "opens": may_abrir_ventana(who),
        "past": sorted(
            (window for row in rows for window in row.ventanas), key=lambda window: window.abierta_at, reverse=True
        ),
    }
    return render(request, "mecanismos/gestion/tablero.html", context, status=422 if form.errors else 200)


def _moved(who: Acting, etapa: Etapa, form: VentanasForm) -> bool:
    facts = form.cleaned_data
    try:
        ACTS[facts["acto"]](etapa, facts["distritos"], motivo=facts["motivo"], by=who.actor(CENTRAL), now=who.now)
    except IMPOSIBLE as error:
        form.refuse(error)
        return False
    return True


def _watcher(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_ver_ventanas(who):
        raise PermissionDenied
    return who


def _published(clave: str, tipo: str) -> Etapa:
    etapa = etapa_de(clave, tipo)
    if etapa is None or etapa.edicion.estado != EstadoEdicion.PUBLICADA:
        raise Http404
    return etapa
