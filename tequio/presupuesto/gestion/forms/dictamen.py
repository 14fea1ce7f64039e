"""The opinion as it is captured: five criteria each with its reasons, protected land, votes, cost, time."""

from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.presupuesto.actions._opinion import Opinion
from tequio.presupuesto.models import Afectacion, Criterio, Dictamen, IntegranteODA, SesionODA, VotoDictamen
from tequio.presupuesto.queries.actas import sesiones_sin_acta

from .guardados import GuardadosMixin
from .pasos import LINES, PasoForm

YES_NO = [("si", _("Cumple")), ("no", _("No cumple"))]
REASONS = forms.Textarea(attrs={"rows": 2})


class SesionField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}, {obj.fecha:%d/%m/%Y}"


class DictamenForm(GuardadosMixin, PasoForm):
    """Fields by criterion and by member are made from the catalogues; ``facts()`` is the Opinion."""

    ARCHIVOS = ("firmado",)
    CLASES = (Archivo.Clase.PDF,)

    sesion = SesionField(SesionODA.objects.none(), label=_("Sesión"))
    afecta = forms.MultipleChoiceField(
        label=_("¿Afecta algo protegido?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Si marcas algo, no puede ser viable."),
    )
    costo = forms.DecimalField(label=_("Costo, en pesos"), min_value=Decimal(1), max_digits=12, decimal_places=2)
    meses = forms.IntegerField(label=_("Meses de ejecución"), min_value=1, max_value=60)
    expuso = forms.BooleanField(label=_("Quien lo propone fue a explicarlo"), required=False)
    fundamentacion = forms.CharField(label=_("Fundamentación"), max_length=6000, widget=LINES)
    observaciones = forms.CharField(label=_("Observaciones"), max_length=4000, required=False, widget=LINES)
    sentido = forms.ChoiceField(
        label=_("Sentido"),
        widget=forms.RadioSelect,
        choices=[(Dictamen.Sentido.VIABLE.value, _("Viable")), (Dictamen.Sentido.NO_VIABLE.value, _("No viable"))],
    )
    firmado = forms.FileField(
        label=_("Original firmado"),
        required=False,
        help_text=_("PDF de 10 MB a lo más. Nadie de fuera lo ve hasta que salen todos los dictámenes."),
    )
    firmado_publico = forms.BooleanField(
        label=_("Revisé el original: no trae datos de quien propone ni de otras personas particulares"),
        required=False,
        help_text=_(
            "Así se publica junto con el dictamen. Los nombres y firmas de quienes dictaminan son públicos. Si trae "
            "otros datos, déjalo sin marcar: se guarda, y se publica solo lo que capturas aquí."
        ),
    )

    def prepare(self) -> None:
        year = self.about.ejercicio.ejercicio
        sessions = sesiones_sin_acta(self.about.edicion, self.about.alcaldia)
        cast(forms.ModelChoiceField, self.fields["sesion"]).queryset = sessions
        self.fields["sesion"].initial = sessions.first()
        self.criterios = list(Criterio.objects.de_ejercicio(year).order_by("orden"))
        for each in self.criterios:
            self._ask_about(each)
        land = Afectacion.objects.de_ejercicio(year).order_by("orden")
        cast(forms.MultipleChoiceField, self.fields["afecta"]).choices = [(each.clave, each.nombre) for each in land]
        self.votantes = _voters(list(sessions))
        for member in self.votantes:
            self.fields[f"v-{member.pk}"] = forms.ChoiceField(
                label=_("%(cargo)s: %(nombre)s") % {"cargo": member.asiento.cargo, "nombre": member.nombre},
                required=False,
                choices=[("", _("No votó")), *VotoDictamen.Voto.choices],
                help_text=_("Sobre este dictamen, sea viable o no."),
            )
        votes = [f"v-{each.pk}" for each in self.votantes]
        self.order_fields(
            [
                "sesion", *(f"{part}-{each.clave}" for each in self.criterios for part in "cr"), "afecta", "costo",
                "meses", "expuso", "fundamentacion", "observaciones", "sentido", *votes, "firmado", "firmado_publico",
            ]
        )  # fmt: skip

    def _ask_about(self, criterio: Criterio) -> None:
        self.fields[f"c-{criterio.clave}"] = forms.ChoiceField(
            label=f"{criterio.nombre}. {criterio.pregunta}", widget=forms.RadioSelect, choices=YES_NO
        )
        self.fields[f"r-{criterio.clave}"] = forms.CharField(
            label=_("Por qué: %(criterio)s") % {"criterio": criterio.nombre.lower()}, max_length=3000, widget=REASONS
        )

    def clean(self) -> dict[str, Any]:
        """A vote counts only in a session where its member was."""
        said = self.cleaned_data
        there = {each.pk for each in _voters([said["sesion"]])} if said.get("sesion") else set()
        for each in self.votantes:
            if said.get("sesion") and said.get(f"v-{each.pk}") and each.pk not in there:
                self.add_error(f"v-{each.pk}", _("No estuvo en esa sesión. Elige «No votó» o la sesión en que votó."))
        return said

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:  # noqa: ARG002  its file was kept already
        said = self.cleaned_data
        return {
            "opinion": Opinion(
                sesion=said["sesion"],
                sentido=Dictamen.Sentido(said["sentido"]),
                criterios={
                    each.clave: (said[f"c-{each.clave}"] == "si", said[f"r-{each.clave}"]) for each in self.criterios
                },
                costo=said["costo"],
                meses=said["meses"],
                fundamentacion=said["fundamentacion"],
                afecta=frozenset(said["afecta"]),
                votos={each.pk: said[f"v-{each.pk}"] for each in self.votantes if said[f"v-{each.pk}"]},
                expuso=said["expuso"],
                observaciones=said["observaciones"],
                firmado=self.guardados.get("firmado"),
                firmado_publico=said["firmado_publico"],
            )
        }


class CorregirDictamenForm(DictamenForm):
    """What was captured, to be mended before anybody outside knows it."""

    motivo = forms.CharField(
        label=_("¿Por qué cambia?"), max_length=300, help_text=_("Queda en el documento. Sin nombres de personas.")
    )

    def prepare(self) -> None:
        super().prepare()
        found = self.about.dictamenes.filter(publicado_at=None).first()
        if found is None:
            return
        plain = ("costo", "meses", "expuso", "fundamentacion", "observaciones", "sentido", "firmado_publico")
        self.initial.update({name: getattr(found, name) for name in plain})
        self.initial["sesion"] = found.sesion_id
        self.initial["afecta"] = [each.afectacion.clave for each in _affected(found)]
        for each in found.criterios.select_related("criterio").order_by("criterio__orden"):
            self.initial[f"c-{each.criterio.clave}"] = "si" if each.cumple else "no"
            self.initial[f"r-{each.criterio.clave}"] = each.motivacion
        self.initial.update({f"v-{each.integrante_id}": each.voto for each in found.votos.order_by("pk")})
        if found.firmado_id:
            self.fields["firmado"].help_text = _("Se queda el que ya agregaste, si no eliges otro.")

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:
        return super().facts(by, now) | {"motivo": self.cleaned_data["motivo"]}


def _affected(dictamen: Dictamen) -> Any:
    return dictamen.afectaciones.filter(afecta=True).select_related("afectacion").order_by("pk")


def _voters(sessions: list[SesionODA]) -> list[IntegranteODA]:
    """Who has a vote and was at one of them at least, by seat."""
    there = SesionODA.presentes.through.objects.filter(sesionoda__in=sessions).values("integranteoda")
    found = IntegranteODA.objects.filter(pk__in=there, asiento__con_voto=True)
    return list(found.select_related("asiento").order_by("asiento__orden", "nombre"))
