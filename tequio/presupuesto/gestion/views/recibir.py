"""/gestion/proyectos/recibir/: a paper F1, typed by the district; one after another."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.cuentas.acting import Acting
from tequio.lib.folio import new_short_folio
from tequio.lib.plazos import local_day
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.recibir import RecibirForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.permissions import CAPTURISTAS, may_recibir_proyecto
from tequio.presupuesto.portal.drafting import unidad_de
from tequio.presupuesto.portal.forms.pasos import Contexto
from tequio.presupuesto.queries.calendario import Recepcion, recepciones, reglas_de
from tequio.presupuesto.queries.escritorio import a_cargo
from tequio.presupuesto.queries.lugares import unidades_de_distrito, unidades_escritas
from tequio.presupuesto.queries.nombres import recibidos_hoy_con
from tequio.privacidad.errors import PrivacidadImposibleError
from tequio.territorio.models import UnidadTerritorial

from .proyectos import reader, receives

SALT = "presupuesto.recibir.codigo"


def recibir(request: HttpRequest) -> HttpResponse:
    """The form; sent, the next one, with the folio of the one before to write on its paper."""
    who = reader(request)
    if not receives(who):
        raise PermissionDenied
    distrito = _district(who)
    open_now = recepciones(who.now, distrito=distrito)
    if not open_now:
        return render(request, "presupuesto/gestion/recibir.html", {"form": None})
    here = unidades_de_distrito(distrito)
    before = _before(request, who)
    form = _form(request, who, open_now[0], here, before)
    codigo = _code(request.POST.get("pase", ""))
    if request.method == "POST" and _received(who, form, codigo):
        _warn_of_another(request, who, codigo)
        return _after(request, codigo)
    form.focus()
    context = {"form": form, "unidades": here, "anterior": before, "pase": signing.dumps(codigo, salt=SALT)}
    return render(request, "presupuesto/gestion/recibir.html", context, status=422 if form.errors else 200)


def _before(request: HttpRequest, who: Acting) -> Proyecto | None:
    """The paper that was typed just now, if this person may see it."""
    return a_cargo(who).filter(codigo=request.GET.get("despues", ""), canal=Proyecto.Canal.PRESENCIAL).first()


def _form(
    request: HttpRequest, who: Acting, recepcion: Recepcion, here: list[UnidadTerritorial], before: Proyecto | None
) -> RecibirForm:
    typed = request.POST.get("unidad", "").strip()
    exact = unidad_de(typed)
    meant = [exact] if exact else unidades_escritas(typed, here)
    about = Contexto(
        reglas=reglas_de(recepcion.edicion),
        ejercicios=recepcion.ejercicios,
        day=local_day(who.now),
        unidad=meant[0] if len(meant) == 1 else None,
    )
    posted = request.method == "POST"
    return RecibirForm(
        request.POST if posted else None, request.FILES if posted else None, about=about, candidatas=meant,
        by=who.actor(CAPTURISTAS), initial=_same(before) if before else {},
    )  # fmt: skip


def _same(before: Proyecto) -> dict[str, Any]:
    """What one paper of a heap has in common with the next."""
    return {
        "unidad": before.unidad,
        "entregado_el": local_day(before.enviado_at),
        "ejercicio": before.ejercicio.ejercicio,
    }


def _code(token: str) -> str:
    """The code that the project will have is born with the page, so that the page sent twice enters it once."""
    try:
        return str(signing.loads(token, salt=SALT))
    except signing.BadSignature:
        return new_short_folio()


def _received(who: Acting, form: RecibirForm, codigo: str) -> bool:
    """Whether it is entered, by this request or by one just like it; else the form says why not."""
    if a_cargo(who).filter(codigo=codigo).exists():
        return True
    whole = form.is_valid()
    form.keep(who.actor(CAPTURISTAS), who.now)
    if not whole or form.errors:  # a file that was refused
        return False
    unidad = form.about.unidad
    if not may_recibir_proyecto(who, distrito=unidad.distrito_id if unidad else None):
        form.add_error("unidad", _("Esa unidad es de otra Dirección Distrital."))
        return False
    return _entered(who, form, codigo, who.now)


def _entered(who: Acting, form: RecibirForm, codigo: str, now: datetime) -> bool:
    facts = form.cleaned_data
    try:
        recibir_proyecto(
            form.solicitud(), falta=facts["falta"], entregado_el=facts["entregado_el"], codigo=codigo,
            by=who.actor(CAPTURISTAS), now=now,
        )  # fmt: skip
    except IntegrityError:  # two clicks at once: the other one entered it
        return a_cargo(who).filter(codigo=codigo).exists()
    except DireccionInvalidaError:
        form.add_error("correo", _("No podemos escribir a esa dirección. Usa una sin acentos ni letras especiales."))
    except (*IMPOSIBLE, PrivacidadImposibleError) as error:
        form.refuse(error)
    return not form.errors


def _warn_of_another(request: HttpRequest, who: Acting, codigo: str) -> None:
    """Two papers of one person for one unit on one day may be the same one typed twice; both stay."""
    found = a_cargo(who).select_related("proponente").get(codigo=codigo)
    for each in recibidos_hoy_con(found, who.now):
        told = _("Hoy se recibió otro de la misma persona en esta unidad: «%(nombre)s». Revisa que no sea el mismo.")
        where = reverse("gestion-proyectos:proyecto", args=[each.codigo])
        said(request, told % {"nombre": each.nombre}, href=where, enlace=each.clave, cuidado=True)


def _after(request: HttpRequest, codigo: str) -> HttpResponse:
    if request.POST.get("seguir") == "otro":
        return redirect(f"{reverse('gestion-proyectos:recibir')}?{urlencode({'despues': codigo})}")
    return redirect("gestion-proyectos:proyecto", codigo)


def _district(who: Acting) -> int | None:
    return next((each.distrito_id for each in who.encargos if each.distrito_id), None)
