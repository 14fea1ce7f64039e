"""What whoever proposes may answer on their own page: the act, its words, its form, and what the form hands over."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.documentos.actions.recibir import DOCUMENTS, PHOTOS
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.models import Anexo
from tequio.presupuesto.queries.personas import Mio

from .files import OF_A_MINOR, kept
from .forms.archivos import DOCUMENTO, FOTO
from .forms.mio import AclararForm, ResponderForm, SubsanarForm

Text = str | Promise
ACTOS: Mapping[str, tuple[Callable[..., Any], Text, Text]] = {
    "subsanar": (subsanar, _("Completa lo que falta"), _("Enviar lo que faltaba")),
    "presentar_aclaracion": (
        presentar_aclaracion, _("Responde con un escrito de aclaración"), _("Enviar mi aclaración"),
    ),
    "desistir": (desistir, _("Retirar mi proyecto"), _("Retirar mi proyecto")),
}  # fmt: skip
HECHO: Mapping[str, Text] = {
    "subsanar": _("Recibimos lo que enviaste. La Dirección Distrital revisa si ya está completo."),
    "presentar_aclaracion": _("Recibimos tu escrito de aclaración. La alcaldía revisa tu proyecto otra vez."),
    "desistir": _("Retiraste tu proyecto. Ya no participa."),
    "retirar_permiso": _("Retiraste el permiso. Desde ahora tus datos no se usan para eso."),
}
"""What the page says once it was done."""


def form_of(name: str, mio: Mio, data: Any = None, files: Any = None) -> ResponderForm:
    if name == "subsanar":
        return SubsanarForm(data, files, faltan=mio.papeles)
    if name == "presentar_aclaracion":
        return AclararForm(data, files)
    return ResponderForm(data, obligatorio=name != "desistir")


def said(name: str, form: ResponderForm, now: datetime) -> dict[str, Any]:
    """What the act takes; a file is kept first, and one that is refused is told on the form."""
    text = form.cleaned_data["texto"]
    if name == "desistir":
        return {"nota": text}
    if name == "presentar_aclaracion":
        return {"texto": text, "archivo": kept(form, "archivo", by=PROPONENTE, now=now)}
    kind = form.cleaned_data["clase"] or DOCUMENTO
    file = kept(form, "archivo", by=PROPONENTE, now=now, kinds=PHOTOS if kind == FOTO else DOCUMENTS)
    anexos = [(file, str(Anexo.Clase(kind)), "")] if file else []
    return {"texto": text, "persona": _of_the_adult(form, now), "anexos": anexos}


def _of_the_adult(form: ResponderForm, now: datetime) -> dict[str, Any]:
    """Name and papers of whoever authorises a minor, as far as the form asked for them."""
    facts = {name: kept(form, name, by=PROPONENTE, now=now) for name in OF_A_MINOR.values() if name in form.fields}
    return {"tutora": form.cleaned_data.get("tutora", "")} | facts
