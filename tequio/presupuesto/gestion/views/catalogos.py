"""/gestion/presupuesto/catalogos/: what may be chosen, in which years, and the acts that add, change or retire one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from tequio.presupuesto.actions.agregar_concepto import agregar_concepto
from tequio.presupuesto.actions.conceptos import PALABRAS, campos_de
from tequio.presupuesto.actions.editar_concepto import editar_concepto
from tequio.presupuesto.gestion.forms.reglas import AgregarConceptoForm, ConceptoForm
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.queries.catalogos import CATALOGOS, catalogo, ejercicios_empezados, usos
from tequio.presupuesto.wording import CATALOGOS as WORDS
from tequio.presupuesto.wording import CERTEZAS

from .reglas import changed, keeper, sent

EDIT = "presupuesto/gestion/concepto.html"


def lista(request: HttpRequest) -> HttpResponse:
    keeper(request)
    rows = [(key, *WORDS[key], model._default_manager.count()) for key, model in CATALOGOS.items()]
    return render(request, "presupuesto/gestion/catalogos.html", {"rows": rows})


def ver(request: HttpRequest, nombre: str) -> HttpResponse:
    keeper(request)
    _model(nombre)
    rows = [(each, CERTEZAS[each.concepto.certeza]) for each in catalogo(nombre)]
    context = {"nombre": nombre, "titulo": WORDS[nombre][0], "lead": WORDS[nombre][1], "rows": rows}
    return render(request, "presupuesto/gestion/catalogo.html", context)


def agregar(request: HttpRequest, nombre: str) -> HttpResponse:
    who, model = keeper(request), _model(nombre)
    form = AgregarConceptoForm(sent(request), model=model, empezo=bool(ejercicios_empezados(who.now)))

    def act(by: Any) -> None:
        agregar_concepto(model, form.cleaned_data["clave"], form.datos(), form.sustento(), by=by, now=who.now)

    facts = {"nombre": nombre, "titulo": WORDS[nombre][0], "concepto": None, "uso": None}
    return changed(request, who, form, act, back=_back(nombre), template=EDIT, **facts)


def editar(request: HttpRequest, nombre: str, clave: str) -> HttpResponse:
    """Of one that was used, its words are shown closed: it is retired with its last year."""
    who, model = keeper(request), _model(nombre)
    found = get_object_or_404(model._default_manager.order_by("pk"), pk=clave)
    used = usos(model, clave).get(clave)
    initial = {name: getattr(found, name) for name in (*campos_de(model), "fuente", "certeza")}
    begun = bool(ejercicios_empezados(who.now))
    fixed = PALABRAS if used else frozenset()
    form = ConceptoForm(sent(request), model=model, fijo=fixed, empezo=begun, initial=initial)

    def act(by: Any) -> None:
        changes = {name: value for name, value in form.datos().items() if name not in fixed}
        editar_concepto(found, changes, form.sustento(), by=by, now=who.now)

    facts = {"nombre": nombre, "titulo": WORDS[nombre][0], "concepto": found, "uso": used}
    return changed(request, who, form, act, back=_back(nombre), template=EDIT, **facts)


def _model(nombre: str) -> type[Catalogo]:
    if nombre not in CATALOGOS:
        raise Http404
    return CATALOGOS[nombre]


def _back(nombre: str) -> tuple[str, ...]:
    return "gestion-proyectos:catalogo", nombre
