"""A browser forgets the files of a form that comes back with an error; here they are kept until it is right."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext as _

from tequio.documentos.actions.recibir import DOCUMENTS
from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.presupuesto.portal.files import kept

HOURS = 12


class GuardadosMixin(forms.Form):
    """``ARCHIVOS``: the fields. What was kept comes back in a hidden input that only the same person can use."""

    ARCHIVOS: tuple[str, ...] = ()
    CLASES: Collection[Archivo.Clase] = DOCUMENTS

    def recall(self, by: Actor) -> None:
        """What was kept the time before."""
        self._by = by
        self.guardados: dict[str, Archivo] = {}
        for name in self.ARCHIVOS:
            token = self.data.get(f"guardado-{name}", "") if self.is_bound else ""
            found = self._read(name, token) if token else None
            if found:
                self.guardados[name] = found

    def keep(self, by: Actor, now: datetime) -> None:
        """Every file that came and is good; one that is refused is told beside its field."""
        for name in self.ARCHIVOS:
            file = kept(self, name, by=by, now=now, kinds=self.CLASES)
            if file:
                self.guardados[name] = file
        for name, file in self.guardados.items():
            self[name].help_text = _("Ya está adjunto: %(nombre)s. Elige otro solo para cambiarlo.") % {
                "nombre": file.nombre
            }

    def tokens(self) -> list[tuple[str, str]]:
        """The hidden inputs: name and value."""
        found: dict[str, Any] = getattr(self, "guardados", {})
        return [(f"guardado-{name}", signing.dumps(file.pk, salt=self._salt(name))) for name, file in found.items()]

    def _read(self, name: str, token: str) -> Archivo | None:
        try:
            pk = signing.loads(token, salt=self._salt(name), max_age=HOURS * 3600)
        except signing.BadSignature:
            return None
        return Archivo.objects.filter(pk=pk).first()

    def _salt(self, name: str) -> str:
        return f"presupuesto.recibir:{self._by.id}:{name}"
