"""The steps as staff sees them: what each is called, what is asked, and the act that it leads to."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.impugnaciones.actions.controvertir import controvertir
from tequio.impugnaciones.actions.cumplir import cumplir
from tequio.impugnaciones.actions.declarar_firme import declarar_firme
from tequio.impugnaciones.actions.iniciar_cumplimiento import iniciar_cumplimiento
from tequio.impugnaciones.actions.instruir import instruir
from tequio.impugnaciones.actions.publicitar import publicitar
from tequio.impugnaciones.actions.registrar_impugnacion import Demanda
from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.states import IMPUGNACION

from .forms import ExpedienteForm, PasoForm, ResolverForm


@dataclass(frozen=True, slots=True)
class Paso:
    act: Callable[..., Impugnacion]
    label: "str | Promise"
    form: type[PasoForm | ExpedienteForm] = PasoForm


PASOS = {
    "publicitar": Paso(publicitar, _("Se publicó en estrados")),
    "remitir": Paso(remitir, _("Se remitió al tribunal")),
    "instruir": Paso(instruir, _("El tribunal la admitió")),
    "resolver": Paso(resolver, _("El tribunal resolvió"), ResolverForm),
    "controvertir": Paso(controvertir, _("Se impugnó la resolución"), ExpedienteForm),
    "declarar_firme": Paso(declarar_firme, _("La resolución quedó firme")),
    "iniciar_cumplimiento": Paso(iniciar_cumplimiento, _("Empezó el cumplimiento")),
    "cumplir": Paso(cumplir, _("Se cumplió")),
}


def open_steps(impugnacion: Impugnacion) -> dict[str, Paso]:
    """Those that may come now, in the order of the way."""
    names = IMPUGNACION.open_acts(impugnacion.estado)
    return {name: paso for name, paso in PASOS.items() if name in names}


def facts_of(form: PasoForm | ExpedienteForm, before: Impugnacion) -> dict[str, object]:
    """What the act takes besides ``by`` and ``now``; the next instance is about what the one before was about."""
    if not isinstance(form, ExpedienteForm):
        return dict(form.cleaned_data)
    demanda = Demanda(
        expediente=form.cleaned_data["expediente"],
        promovente=Impugnacion.Promovente(before.promovente),
        responsable=Impugnacion.Responsable(before.responsable),
        acto=before.acto,
        presentada_el=form.cleaned_data["presentada_el"],
        objetos=(),
        distrito=before.distrito_id,
    )
    return {"demanda": demanda}
