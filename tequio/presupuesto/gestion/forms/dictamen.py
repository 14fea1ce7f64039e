"""The opinion as it is captured: five criteria each with its reasons, protected land, votes, cost, time."""

from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.presupuesto.actions.dictaminar import Opinion
from tequio.presupuesto.models import Afectacion, Criterio, Dictamen, IntegranteODA, SesionODA, VotoDictamen
from tequio.presupuesto.portal.files import kept
from tequio.presupuesto.queries.escritorio import sesiones

from .pasos import LINES, PasoForm

YES_NO = [("si", _("Cumple")), ("no", _("No cumple"))]


class DictamenForm(PasoForm):
    """Fields by criterion and by member are made from the catalogues; ``facts()`` is the Opinion."""

    sesion = forms.ModelChoiceField(SesionODA.objects.none(), label=_("Sesión"))
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
    sentido = forms.ChoiceField(
        label=_("Sentido"),
        widget=forms.RadioSelect,
        choices=[(Dictamen.Sentido.VIABLE.value, _("Viable")), (Dictamen.Sentido.NO_VIABLE.value, _("No viable"))],
    )

    def prepare(self) -> None:
        year = self.about.ejercicio.ejercicio
        sessions = sesiones(self.about.edicion, self.about.alcaldia)
        chosen = SesionODA.objects.filter(pk__in=[each.pk for each in sessions]).order_by("-numero")
        cast(forms.ModelChoiceField, self.fields["sesion"]).queryset = chosen
        if sessions:
            self.fields["sesion"].initial = sessions[0].pk
        self.criterios = list(Criterio.objects.de_ejercicio(year).order_by("orden"))
        for each in self.criterios:
            self.fields[f"c-{each.clave}"] = forms.ChoiceField(
                label=f"{each.nombre}. {each.pregunta}", widget=forms.RadioSelect, choices=YES_NO
            )
            self.fields[f"r-{each.clave}"] = forms.CharField(
                label=_("Por qué: %(criterio)s") % {"criterio": each.nombre.lower()},
                max_length=3000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        land = Afectacion.objects.de_ejercicio(year).order_by("orden")
        cast(forms.MultipleChoiceField, self.fields["afecta"]).choices = [(each.clave, each.nombre) for each in land]
        self.votantes = _voters(sessions)
        for member in self.votantes:
            self.fields[f"v-{member.pk}"] = forms.ChoiceField(
                label=f"{member.asiento.cargo}: {member.nombre}",
                required=False,
                choices=[("", _("No votó")), *VotoDictamen.Voto.choices],
            )
        self.order_fields(
            [
                "sesion",
                *(f"{part}-{each.clave}" for each in self.criterios for part in "cr"),
                "afecta",
                "costo",
                "meses",
            ]
        )

    def clean(self) -> dict[str, Any]:
        """A vote counts only in a session where its member was."""
        said = self.cleaned_data
        there = {each.pk for each in _voters([said["sesion"]])} if said.get("sesion") else set()
        for each in self.votantes:
            if said.get("sesion") and said.get(f"v-{each.pk}") and each.pk not in there:
                self.add_error(f"v-{each.pk}", _("No estuvo en esa sesión. Elige «No votó» o la sesión en que votó."))
        return said

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:
        said = self.cleaned_data
        votes = {each.pk: said[f"v-{each.pk}"] for each in self.votantes if said[f"v-{each.pk}"]}
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
                votos=votes,
                expuso=said["expuso"],
                observaciones=said["observaciones"],
                firmado=kept(self, "firmado", by=by, now=now, kinds={Archivo.Clase.PDF}),
                firmado_publico=said["firmado_publico"],
            )
        }


def _voters(sessions: list[SesionODA]) -> list[IntegranteODA]:
    """Who has a vote and was at one of them at least, by seat."""
    there = SesionODA.presentes.through.objects.filter(sesionoda__in=sessions).values("integranteoda")
    found = IntegranteODA.objects.filter(pk__in=there, asiento__con_voto=True)
    return list(found.select_related("asiento").order_by("asiento__orden", "nombre"))
