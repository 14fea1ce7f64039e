"""Where: on the map, in words, or in the whole UT."""

import json
from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.errors import LugarEquivocadoError
from tequio.presupuesto.models import Proyecto, TipoLugar
from tequio.presupuesto.queries.lugares import ubicar
from tequio.territorio.models import UnidadTerritorial

from .pasos import PasoForm
from .textos import TextoLargoField

SIN_MAPA = [
    (Proyecto.Forma.PALABRAS.value, _("Con lo que escribí arriba")),
    (Proyecto.Forma.UNIDAD.value, _("Es en toda la unidad")),
]


class LugarForm(PasoForm):
    """Where. ``geometria`` is drawn by a script; without it the place is told in words, or is the whole UT."""

    lugar_tipo = forms.ChoiceField(
        error_messages={"required": _("Elige qué clase de lugar es.")},
        label=_("¿Qué clase de lugar es?"),
        widget=forms.RadioSelect,
    )
    lugar = TextoLargoField(
        error_messages={"required": _("Di dónde está.")},
        label=_("¿Dónde está?"),
        max_length=400,
        help_text=_("Calle y número, entre qué calles, o cómo reconocerlo. Hasta 400 letras."),
    )
    forma = forms.ChoiceField(
        error_messages={"required": _("Elige cómo lo señalas.")},
        label=_("¿Cómo lo señalas?"),
        widget=forms.RadioSelect,
        choices=[(Proyecto.Forma.MAPA.value, _("En el mapa")), *SIN_MAPA],
        initial=Proyecto.Forma.PALABRAS.value,
    )
    geometria = forms.CharField(required=False, widget=forms.HiddenInput, max_length=40_000)
    limite_motivo = TextoLargoField(
        label=_("Si el lugar sale un poco de la unidad, ¿por qué?"),
        max_length=300,
        required=False,
        help_text=_("Solo si está en el límite: «es la banqueta de enfrente». Hasta 300 letras."),
    )

    def prepare(self) -> None:
        year = self.about.ejercicio.ejercicio if self.about.ejercicio else self.about.ejercicios[0].ejercicio
        kinds = TipoLugar.objects.de_ejercicio(year).order_by("orden")
        self.choose("lugar_tipo", [(each.clave, each.nombre) for each in kinds])

    def clean_geometria(self) -> Any:
        if self.cleaned_data.get("forma") != Proyecto.Forma.MAPA:
            return None
        try:
            return json.loads(self.cleaned_data["geometria"] or "null")
        except ValueError:
            raise ValidationError(_("No entendimos el dibujo del lugar. Vuelve a marcarlo.")) from None

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("forma") != Proyecto.Forma.MAPA or "geometria" not in facts:
            return facts
        if facts["geometria"] is None:
            self.add_error("forma", _("Marca el lugar en el mapa, o elige otra manera de señalarlo."))
        elif self.about.unidad:
            self._check(facts)
        return facts

    def _check(self, facts: Mapping[str, Any]) -> None:
        try:
            ubicar(
                cast(UnidadTerritorial, self.about.unidad), facts["geometria"], facts.get("limite_motivo", ""),
                tolerance_m=self.about.reglas.limite_m,
            )  # fmt: skip
        except LugarEquivocadoError as error:
            self.add_error("forma", str(error))
