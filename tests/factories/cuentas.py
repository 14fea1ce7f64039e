"""People and charges, all invented, and the nine who try every door."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import factory
from allauth.account.models import EmailAddress

from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import AMBITO, Ambito, Rol

from .territorio import AlcaldiaFactory, DistritoFactory

NOW = datetime(2026, 8, 3, 18, tzinfo=UTC)  # noon in Mexico City
UNIDAD = "15-003"
OTHER_DISTRICT = 14


class PersonaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Persona
        skip_postgeneration_save = True

    correo = factory.Sequence(lambda n: f"persona{n}@example.org")
    nombre = factory.Sequence(lambda n: f"Persona Inventada {n}")
    password = "!"
    creada_at = datetime(2026, 1, 5, 12, tzinfo=UTC)

    @factory.post_generation
    def verificada(persona, create, checked, **_):  # noqa: N805  factory_boy passes the person
        verified = True if checked is None else checked
        EmailAddress.objects.create(user=persona, email=persona.correo, primary=True, verified=verified)


class EncargoFactory(factory.django.DjangoModelFactory):
    """``rol`` brings the territory it asks for: district 9, alcaldía 15, or the UT 15-003."""

    class Meta:
        model = Encargo

    persona = factory.SubFactory(PersonaFactory)
    rol = Rol.UTSI
    desde = date(2026, 1, 1)
    documento = "IECM/SE/OF-001/2026"
    otorgado_at = datetime(2026, 1, 1, 12, tzinfo=UTC)
    otorgado_by = "comando:pruebas"
    distrito = factory.LazyAttribute(lambda e: DistritoFactory(numero=9) if over(e, Ambito.DISTRITO) else None)
    alcaldia = factory.LazyAttribute(lambda e: AlcaldiaFactory(clave="15") if over(e, Ambito.ALCALDIA) else None)
    unidad = factory.LazyAttribute(lambda e: UNIDAD if over(e, Ambito.UNIDAD) else "")


def over(encargo, ambito: Ambito) -> bool:
    return AMBITO[Rol(encargo.rol)] == ambito


@dataclass(frozen=True)
class Nueve:
    """Everyone who tries a door; ``anonima`` has no account."""

    anonima: None
    habitante: Persona
    copaco: Persona
    od: Persona
    od_ajena: Persona
    deoeyg: Persona
    depcyc: Persona
    alcaldia: Persona
    consejeria: Persona
    transparencia: Persona
    utsi: Persona


def nueve() -> Nueve:
    """One person of each kind, with accounts; two of them in Direcciones Distritales, of which one is a stranger."""

    def one(name: str, rol: Rol, **territory: object) -> Persona:
        persona = PersonaFactory(correo=f"{name}@example.org", nombre=f"{name.capitalize()} Inventada")
        return EncargoFactory(persona=persona, rol=rol, **territory).persona

    return Nueve(
        anonima=None,
        habitante=one("habitante", Rol.HABITANTE),
        copaco=one("copaco", Rol.COPACO),
        od=one("od", Rol.OD_TITULAR),
        od_ajena=one("od.ajena", Rol.OD_TITULAR, distrito=DistritoFactory(numero=OTHER_DISTRICT)),
        deoeyg=one("deoeyg", Rol.DEOEYG),
        depcyc=one("depcyc", Rol.DEPCYC),
        alcaldia=one("alcaldia", Rol.ALCALDIA_ODA),
        consejeria=one("consejeria", Rol.CONSEJERIA),
        transparencia=one("transparencia", Rol.TRANSPARENCIA),
        utsi=one("utsi", Rol.UTSI),
    )
