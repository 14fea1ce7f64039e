"""What the fictitious city holds besides its ground, all invented: an account for each profile, what they do."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from tequio.cuentas.actions.otorgar_encargo import otorgar_encargo
from tequio.cuentas.actions.registrar_persona import registrar_persona
from tequio.cuentas.models import Encargo
from tequio.cuentas.roles import AMBITO, Ambito, Rol
from tequio.impugnaciones.actions.controvertir import controvertir
from tequio.impugnaciones.actions.publicitar import publicitar
from tequio.impugnaciones.actions.registrar_impugnacion import Demanda, registrar_impugnacion
from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tequio.lib.actors import Actor
from tequio.lib.text import slugify
from tequio.presupuesto.ciudad import poblar_presupuesto
from tequio.territorio.models import UnidadTerritorial
from tequio.territorio.queries import marco_en

HOST = "ciudad.example"
CHALLENGES = 24  # at most
ACTS = (
    "Resultados de la consulta de presupuesto participativo",
    "Integración de la Comisión de Participación Comunitaria",
    "Dictamen de un proyecto como no viable",
    "Celebración de la asamblea de información y selección",
)
SENSES = ("CONFIRMA", "REVOCA", "DESECHA", "REENCAUZA")


@transaction.atomic
def poblar(*, by: Actor, now: datetime) -> list[tuple[str, str]]:
    """(e-mail, charge in words) of each account. What is already there stays as it is."""
    places = list(
        UnidadTerritorial.objects.with_places().filter(marco=marco_en(None), distrito__isnull=False).order_by("clave")
    )
    if not Impugnacion.objects.exists():
        _challenge(places[:: -(-len(places) // CHALLENGES)], by=by, now=now)
    poblar_presupuesto(places, by=by, now=now)
    if not Encargo.objects.exists():
        _people(places[0], by=by, now=now)
    found = Encargo.objects.select_related("persona", "distrito", "alcaldia").order_by("pk")
    return [(each.persona.correo, each.en_palabras()) for each in found]


def _people(place: UnidadTerritorial, *, by: Actor, now: datetime) -> None:
    """All territorial charges lie around one UT, so that they meet."""
    ground: dict[Ambito, dict[str, Any]] = {
        Ambito.CIUDAD: {},
        Ambito.DISTRITO: {"distrito": place.distrito_id},
        Ambito.ALCALDIA: {"alcaldia": place.alcaldia_id},
        Ambito.UNIDAD: {"unidad": place.clave},
    }
    today = timezone.localdate(now)
    for rol in Rol:
        name = slugify(rol.value.replace("_", " "))
        persona = registrar_persona(f"{name}@{HOST}", f"Persona Inventada ({name})", by=by, now=now)
        document = f"IECM/SE/OF-{len(name):03}/{now.year}"
        otorgar_encargo(persona, rol, desde=today, documento=document, by=by, now=now, **ground[AMBITO[rol]])


def _challenge(places: list[UnidadTerritorial], *, by: Actor, now: datetime) -> None:
    """The older, the further on its way."""
    begun = now.date() - timedelta(days=6 * len(places))
    for number, place in enumerate(places):
        day = begun + timedelta(days=5 * number)
        demanda = Demanda(
            expediente=f"TECDMX-JEL-{101 + number}/{day.year}",
            promovente=Impugnacion.Promovente.CIUDADANIA,
            responsable=Impugnacion.Responsable.DIRECCION_DISTRITAL,
            acto=ACTS[number % len(ACTS)],
            presentada_el=day,
            objetos=[place],
            distrito=place.distrito_id,
        )
        found = registrar_impugnacion(demanda, by=by, now=now)
        _go_on(found, number, list(_days(day, now.date())), by=by, now=now)


def _days(begun: date, today: date) -> Iterator[date]:
    """When the steps after the first happen: two weeks apart, never after today."""
    for weeks in (1, 2, 6, 7):
        day = begun + timedelta(weeks=weeks)
        if day <= today:
            yield day


def _go_on(found: Impugnacion, number: int, days: list[date], *, by: Actor, now: datetime) -> None:
    if days:
        publicitar(found, fecha=days[0], by=by, now=now)
    if len(days) > 1:
        remitir(found, fecha=days[1], by=by, now=now)
    if len(days) > 2:
        sense = SentidoResolucion.objects.get(clave=SENSES[number % len(SENSES)])
        found = resolver(found, sentido=sense, fecha=days[2], by=by, now=now)
    if len(days) > 3 and number % 3 == 0:
        demanda = Demanda(
            expediente=f"SCM-JDC-{10 + number}/{days[3].year}",
            promovente=Impugnacion.Promovente.CIUDADANIA,
            responsable=Impugnacion.Responsable.OTRA,
            acto=found.acto,
            presentada_el=days[3],
            objetos=(),
            distrito=found.distrito_id,
        )
        controvertir(found, demanda, by=by, now=now)
