"""/gestion/presupuesto/reglas/: the numbers of the law of each edition, their source, and the act that changes one."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.actions.fijar_asiento import fijar_asiento
from tequio.presupuesto.actions.fijar_numero import fijar_numero
from tequio.presupuesto.actions.fijar_regla import fijar_regla
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.reglas import AsientoForm, NumeroForm, ReglaForm, SustentoForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.permissions import CENTRAL, may_fijar_reglas
from tequio.presupuesto.queries.reglas import FichaReglas, ediciones_con_reglas, ficha_reglas
from tequio.presupuesto.wording import CERTEZAS, REGLAS


def lista(request: HttpRequest) -> HttpResponse:
    keeper(request)
    return render(request, "presupuesto/gestion/reglas.html", {"ediciones": ediciones_con_reglas()})


def reglas(request: HttpRequest, ambito: str) -> HttpResponse:
    """The rules of an edition, the first number of each of its years and the seats of its bodies."""
    ficha = _found(keeper(request), ambito)
    years = ficha.edicion.ejercicios.order_by("ejercicio") if ficha.edicion else ()
    numbers = {each.ejercicio_id: each for each in ficha.numeros}
    context = {
        "ficha": ficha,
        "reglas": [
            (each, *REGLAS[each.clave], CERTEZAS[each.certeza], ficha.cambios.get(each.clave)) for each in ficha.reglas
        ],
        "numeros": [(each, numbers.get(each.pk)) for each in years],
        "asientos": [(each, CERTEZAS[each.certeza]) for each in ficha.asientos],
    }
    return render(request, "presupuesto/gestion/reglas_edicion.html", context)


def regla(request: HttpRequest, ambito: str, regla: str) -> HttpResponse:
    who = keeper(request)
    ficha = _found(who, ambito)
    now = next((each for each in ficha.reglas if each.clave == regla), None)
    if now is None:
        raise Http404
    initial = {"valor": now.valor, "fuente": now.fuente, "certeza": now.certeza}
    form = ReglaForm(sent(request), regla=regla, empezo=ficha.empezo, initial=initial)

    def act(by: Any) -> None:
        fijar_regla(ambito, regla, form.cleaned_data["valor"], form.sustento(), by=by, now=who.now)

    return changed(request, who, form, act, back=_back(ficha), titulo=REGLAS[regla][0], ficha=ficha)


def numero(request: HttpRequest, ambito: str, ejercicio: int) -> HttpResponse:
    who = keeper(request)
    ficha = _found(who, ambito)
    year = get_object_or_404(Ejercicio.objects.order_by("pk"), edicion__clave=ambito, ejercicio=ejercicio)
    now = next((each for each in ficha.numeros if each.ejercicio_id == year.pk), None)
    initial = {"numero": now.numero, "fuente": now.fuente, "certeza": now.certeza} if now else {"numero": 1}
    form = NumeroForm(sent(request), empezo=ficha.empezo, initial=initial)

    def act(by: Any) -> None:
        fijar_numero(year, form.cleaned_data["numero"], form.sustento(), by=by, now=who.now)

    return changed(request, who, form, act, back=_back(ficha), titulo=str(year), ficha=ficha)


def asiento(request: HttpRequest, ambito: str, pk: int | None = None) -> HttpResponse:
    """Without ``pk``, a new one."""
    who = keeper(request)
    ficha = _found(who, ambito)
    if ficha.edicion is None:
        raise Http404
    edicion = ficha.edicion
    now = get_object_or_404(edicion.asientos_oda.order_by("pk"), pk=pk) if pk else None
    names = ("cargo", "cuantas", "con_voto", "fuente", "certeza")
    initial = {name: getattr(now, name) for name in names} if now else {}
    form = AsientoForm(sent(request), empezo=ficha.empezo, initial=initial)

    def act(by: Any) -> None:
        facts = {name: form.cleaned_data[name] for name in ("cargo", "cuantas", "con_voto")}
        fijar_asiento(edicion, now, form.sustento(), **facts, by=by, now=who.now)

    return changed(request, who, form, act, back=_back(ficha), titulo=str(now or ""), ficha=ficha)


def keeper(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_fijar_reglas(who):
        raise PermissionDenied
    return who


def sent(request: HttpRequest) -> Any:
    """What a form is bound to; an empty POST too, so that it says what is missing."""
    return request.POST if request.method == "POST" else None


def changed(
    request: HttpRequest,
    who: Acting,
    form: SustentoForm,
    act: Callable[[Any], None],
    *,
    back: tuple[str, ...],
    template: str = "presupuesto/gestion/regla.html",
    **context: Any,
) -> HttpResponse:
    """The form; sent and good, the act, and back to the page it came from. What cannot be is said on the form."""
    if request.method == "POST" and form.is_valid():
        try:
            act(who.actor(CENTRAL))
        except IMPOSIBLE as error:
            form.refuse(error)
        except DatoPersonalError as error:
            form.add_error("motivo", str(error))
        else:
            said(request, _("El cambio quedó guardado."))
            return redirect(*back)
    return render(request, template, context | {"form": form}, status=422 if form.errors else 200)


def _found(who: Acting, ambito: str) -> FichaReglas:
    found = ficha_reglas(ambito, who.now)
    if found is None:
        raise Http404
    return found


def _back(ficha: FichaReglas) -> tuple[str, ...]:
    return "gestion-proyectos:reglas-edicion", ficha.ambito
