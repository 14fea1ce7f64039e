"""What is asked on the way of a file: which one, what each column is, what a row should have said."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tequio.lib.sources import guess_columns
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.importers.ganadores import FIRST, LAST
from tequio.presupuesto.queries.calendario import MECANISMO
from tequio.territorio.models import Importacion, Marco
from tequio.ui.widgets import DayField

from .kinds import KINDS
from .words import CLASES, ESTADOS, FIELDS, WHAT, field_label

ACCEPTED = ".zip,.gpkg,.geojson,.json,.csv,.tsv,.txt,.xlsx"
LONGEST = 400


class FiltroForm(forms.Form):
    """``?estado=REVISADA&clase=MARCO``; what cannot be read is left out, since a list is never an error."""

    clase = forms.ChoiceField(label=_("Qué trae"), required=False)
    estado = forms.ChoiceField(label=_("Estado"), required=False, choices=[("", _("Todos")), *ESTADOS.items()])

    def __init__(self, *args: Any, kinds: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Todo")), *((clase, CLASES[clase]) for clase in kinds)]
        self.fields["clase"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField


class SubirForm(forms.Form):
    clase = forms.ChoiceField(label=_("Qué trae el archivo"), widget=forms.RadioSelect)
    archivo = forms.FileField(
        label=_("Archivo"),
        help_text=_("Como lo recibiste, hasta 64 MB. Un SHP va completo en un ZIP (.shp, .shx, .dbf y .prj)."),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,
    )
    capa = forms.CharField(
        label=_("Capa, hoja o archivo del ZIP"),
        required=False,
        max_length=120,
        help_text=_("Solo si trae varias."),
    )

    def __init__(self, *args: Any, kinds: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(clase, f"{CLASES[clase]}: {WHAT[clase]}") for clase in kinds]
        self.fields["clase"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField  # in the language of the request


class ColumnasForm(forms.Form):
    """Which column holds each field, and the facts that no file carries. ``facts()`` is what the act takes."""

    def __init__(self, data: Any, importacion: Importacion) -> None:
        super().__init__(data)
        self.importacion = importacion
        self.manera = KINDS[importacion.clase].manera
        self.spec = self.manera.columnas(importacion.clase)
        self._add_facts()
        self._add_columns(importacion.muestra["columnas"])

    def _add_columns(self, samples: Mapping[str, list[str]]) -> None:
        chosen = self.importacion.columnas or guess_columns(tuple(samples), self.spec)
        required = self.manera.obligatorias(self.importacion.clase)
        listed = [(name, f"{name}: {', '.join(seen)}"[:90] if seen else name) for name, seen in samples.items()]
        for field in self.spec:
            label, hint = FIELDS[field]
            self.fields[f"c_{field}"] = forms.ChoiceField(
                label=str(label),
                help_text=str(hint),
                required=field in required,
                initial=chosen.get(field, ""),
                choices=[("", _("El archivo no lo trae")), *listed],
            )

    def _add_facts(self) -> None:
        found = self.importacion
        if found.clase == Importacion.Clase.MARCO:
            self.fields |= {
                "nombre": forms.CharField(label=_("Nombre del marco"), max_length=120, initial=found.nombre),
                "marco": forms.SlugField(
                    label=_("Clave"),
                    max_length=40,
                    initial=found.marco,
                    help_text=_("Para las direcciones y los archivos: mgpc-2025."),
                ),
                "acuerdo": forms.CharField(
                    label=_("Acuerdo"), max_length=60, required=False, initial=found.acuerdo,
                    help_text=_("IECM/ACU-CG-076/19"),
                ),
                "vigente_desde": DayField(label=_("Rige desde"), initial=found.vigente_desde),
            }  # fmt: skip
            return
        if found.clase == Importacion.Clase.MONTOS:
            self.fields |= self._of_amounts()
        if found.clase == Importacion.Clase.GANADORES:
            self.fields |= self._of_winners()
        frames = [
            (marco.clave, f"{marco.nombre} ({marco.clave})") for marco in Marco.objects.order_by("-vigente_desde")
        ]
        needed = found.clase != Importacion.Clase.CODIGOS
        self.fields["marco"] = forms.ChoiceField(
            label=_("De qué marco son"),
            help_text=_("Las claves se comprueban con las de ese marco.") if needed else "",
            required=needed,
            initial=found.marco or (frames[0][0] if frames and needed else ""),
            choices=[("", _("Elige uno") if needed else _("Es la lista de asentamientos: de ninguno")), *frames],
        )

    def _of_amounts(self) -> dict[str, forms.Field]:
        years = Ejercicio.objects.filter(edicion__mecanismo=MECANISMO).order_by("-ejercicio")
        listed = [(each.ejercicio, str(each.ejercicio)) for each in years]
        return {
            "ejercicio": forms.TypedChoiceField(
                label=_("De qué ejercicio son"), required=False, coerce=int, empty_value=None,
                initial=self.importacion.ejercicio or "",
                choices=[("", _("El archivo lo dice en cada renglón")), *listed],
            ),
            "fuente": self._source(
                _("Como «Gaceta Oficial de la Ciudad de México, 15 de enero de 2028». Se ve junto a cada monto.")
            ),
        }  # fmt: skip

    def _of_winners(self) -> dict[str, forms.Field]:
        """Their year is any, since no edition need decide it here."""
        return {
            "ejercicio": forms.IntegerField(
                label=_("De qué ejercicio son"), required=False, min_value=FIRST, max_value=LAST,
                initial=self.importacion.ejercicio,
                help_text=_("Déjalo en blanco si el archivo lo dice en cada renglón."),
            ),
            "fuente": self._source(
                _("Como «Cuenta Pública de la Ciudad de México, 2018». Se ve junto a cada proyecto.")
            ),
        }  # fmt: skip

    def _source(self, hint: Any) -> forms.CharField:
        return forms.CharField(
            label=_("Dónde se publicaron"), max_length=250, initial=self.importacion.fuente, help_text=hint
        )

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if "ejercicio" in self.fields and not (facts.get("ejercicio") or facts.get("c_ejercicio")):
            self.add_error("ejercicio", ValidationError(_("Elige un ejercicio, o di en qué columna está.")))
        taken: dict[str, str] = {}
        for field in self.spec:
            column = facts.get(f"c_{field}", "")
            if column and column in taken:
                also = field_label(taken[column])
                text = gettext("La columna %(columna)s ya la elegiste para «%(campo)s».")
                self.add_error(f"c_{field}", ValidationError(text % {"columna": column, "campo": also}))
            taken.setdefault(column, field)
        return facts

    def about(self) -> list[forms.BoundField]:
        """The facts of the frame."""
        return [bound for bound in self if not bound.name.startswith("c_")]

    def columns(self) -> list[forms.BoundField]:
        return [bound for bound in self if bound.name.startswith("c_")]

    def facts(self) -> dict[str, Any]:
        found = self.cleaned_data
        names = [
            name for name in ("marco", "nombre", "acuerdo", "vigente_desde", "ejercicio", "fuente") if name in found
        ]
        columns = {field: found[f"c_{field}"] for field in self.spec if found[f"c_{field}"]}
        return {"columnas": columns, **{name: found[name] for name in names}}


class FilaForm(forms.Form):
    """The values of one row by field; nothing is required, since the check says what is missing."""

    def __init__(self, data: Any, valores: Mapping[str, str], now: Mapping[str, str]) -> None:
        super().__init__(data)
        for field, value in valores.items():
            self.fields[field] = forms.CharField(
                label=str(field_label(field)),
                required=False,
                max_length=LONGEST,
                strip=True,
                initial=now.get(field, value),
                help_text=gettext("El archivo dice: %(valor)s") % {"valor": value or "—"},
            )


class MotivoForm(forms.Form):
    motivo = forms.CharField(
        label=_("Motivo"), max_length=300, help_text=_("Es público: queda en la bitácora. Sin nombres de personas.")
    )
