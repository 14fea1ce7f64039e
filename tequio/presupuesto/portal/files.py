"""Files that come with a project: taken the same way from whoever proposes and from the district."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from tequio.documentos.actions.recibir import DOCUMENTS, recibir
from tequio.documentos.models import Archivo
from tequio.documentos.uploads.refusals import ArchivoRechazadoError
from tequio.lib.actors import Actor

from .forms.archivos import AUTORIZACION, IDENTIFICACION

MAX_BYTES = 10_000_000
OF_A_MINOR = {AUTORIZACION: "autorizacion", IDENTIFICACION: "identificacion_tutora"}
"""By kind of file of a draft, the field of Proponente where it goes."""


def kept(
    form: forms.Form, name: str, *, by: Actor, now: datetime, kinds: Collection[Archivo.Clase] = DOCUMENTS
) -> Archivo | None:
    """The file of that field, made harmless and kept; None where there is none, or where it was refused, and then the
    form says why beside the field."""
    file: Any = form.cleaned_data.get(name)
    if not file:
        return None
    try:
        return recibir(file, kinds=kinds, max_bytes=MAX_BYTES, by=by, now=now)
    except ArchivoRechazadoError as error:
        form.add_error(name, str(error))
    except OSError:
        form.add_error(name, _("En este momento no podemos guardar archivos. Inténtalo más tarde."))
    return None
