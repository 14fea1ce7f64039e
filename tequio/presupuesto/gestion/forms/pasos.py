"""The words of each step that staff takes on a project."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.queries import identity
from tequio.lib.actors import Actor
from tequio.presupuesto.actions.asignar_numero import Causa
from tequio.presupuesto.models import Aclaracion, Anexo, Proyecto, Sorteo
from tequio.presupuesto.portal.files import kept
from tequio.presupuesto.portal.forms.archivos import FORMATOS
from tequio.ui.widgets import DayField

from .common import ActoForm

LINES = forms.Textarea(attrs={"rows": 4})


class PasoForm(ActoForm):
    """``about``: the project."""

    def __init__(self, *args: Any, about: Proyecto, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        self.prepare()

    def prepare(self) -> None:
        """Choices that depend on the project."""

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:  # noqa: ARG002  a form with files keeps them as by
        """What the act takes besides ``by`` and ``now``."""
        return dict(self.cleaned_data)


class RegistrarForm(PasoForm):
    """Nothing to write: the district says that it is complete."""


class PrevenirForm(PasoForm):
    falta = forms.CharField(
        label=_("¿Qué falta?"),
        max_length=2000,
        widget=LINES,
        help_text=_("La persona lo lee tal cual. Di qué debe traer o corregir, en palabras sencillas."),
    )


class NotaForm(PasoForm):
    nota = forms.CharField(
        label=_("Nota"), max_length=1000, required=False, widget=LINES, help_text=_("Sin nombres de personas.")
    )


class TextoForm(PasoForm):
    texto = forms.CharField(label=_("Lo que trae la persona"), max_length=6000, widget=LINES)


class SubsanarForm(PasoForm):
    """What the person brought: words, a paper, or of a minor what an adult signed."""

    texto = forms.CharField(label=_("Lo que trae la persona"), max_length=6000, required=False, widget=LINES)
    autorizacion = forms.FileField(label=_("Autorización firmada"), required=False, help_text=FORMATOS)
    identificacion_tutora = forms.FileField(label=_("Identificación de quien autoriza"), required=False)
    documento = forms.FileField(label=_("Otro documento"), required=False)

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:
        names = ("autorizacion", "identificacion_tutora", "documento")
        files = {name: kept(self, name, by=by, now=now) for name in names}
        paper = files.pop("documento")
        anexos = [(paper, str(Anexo.Clase.DOCUMENTO), "")] if paper else []
        return {"texto": self.cleaned_data["texto"], "persona": files, "anexos": anexos}


class SentenciaForm(PasoForm):
    """Only challenges of this project."""

    impugnacion = forms.ModelChoiceField(Impugnacion.objects.none(), label=_("Impugnación"))

    def prepare(self) -> None:
        kind, key = identity(self.about)
        found = Impugnacion.objects.filter(objetos__clase=kind, objetos__clave=key).order_by("-presentada_el")
        cast(forms.ModelChoiceField, self.fields["impugnacion"]).queryset = found


class AsignarForm(PasoForm):
    motivo = forms.ChoiceField(
        label=_("Motivo"),
        widget=forms.RadioSelect,
        choices=[
            (Sorteo.Motivo.SENTENCIA.value, _("Sentencia de un tribunal")),
            (Sorteo.Motivo.ACLARACION.value, _("Nuevo dictamen que derivó de un escrito de aclaración")),
        ],
    )
    texto = forms.CharField(label=_("Explicación"), max_length=2000, widget=LINES)
    organo = forms.CharField(label=_("Órgano jurisdiccional"), max_length=160, required=False)
    expediente = forms.CharField(label=_("Expediente"), max_length=60, required=False)
    resuelto_el = DayField(label=_("Fecha de la resolución"), required=False)

    def prepare(self) -> None:
        """The cause is known already: the ruling that was obeyed, or the aclaración that was answered."""
        ruling = _obeyed(self.about)
        if ruling:
            self.initial = {
                "motivo": Sorteo.Motivo.SENTENCIA,
                "expediente": ruling.expediente,
                "resuelto_el": ruling.resuelta_el,
            }
        elif Aclaracion.objects.filter(proyecto=self.about).exists():
            self.initial = {"motivo": Sorteo.Motivo.ACLARACION}

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:  # noqa: ARG002  as every step
        said = self.cleaned_data
        return {
            "causa": Causa(
                motivo=Sorteo.Motivo(said["motivo"]), texto=said["texto"], organo=said["organo"],
                expediente=said["expediente"], resuelto_el=said["resuelto_el"],
            )
        }  # fmt: skip


def _obeyed(proyecto: Proyecto) -> Impugnacion | None:
    """The challenge whose ruling made the project viable."""
    step = proyecto.movimientos.filter(acto="acatar_sentencia").order_by("-pk").first()
    return Impugnacion.objects.filter(expediente=step.nota).order_by("pk").first() if step else None
