"""One factory for each fact of mechanisms and calendar; traits for situations. Moments are local to Mexico City."""

from datetime import UTC, date, datetime, time

import factory

from tequio.lib.plazos import at
from tequio.mecanismos.models import (
    Certeza,
    Dato,
    Edicion,
    Ejercicio,
    Etapa,
    Inhabil,
    Mecanismo,
    TipoEtapa,
    VentanaCaptura,
)

from .territorio import DistritoFactory

THEN = datetime(2026, 1, 9, 18, tzinfo=UTC)


class MecanismoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Mecanismo
        django_get_or_create = ("clave",)

    clave = "B6"
    nombre = factory.LazyAttribute(lambda mecanismo: f"Mecanismo {mecanismo.clave}")
    slug = factory.LazyAttribute(lambda mecanismo: f"{mecanismo.clave.lower()}-mecanismo")
    clase = Mecanismo.Clase.PARTICIPATIVA
    orden = factory.Sequence(lambda n: n + 1)
    rol = Mecanismo.Rol.ACTUA
    puedes = "Proponer y votar."
    texto = "Se propone y se vota."
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO
    actualizado_at = THEN
    actualizado_by = "pruebas"


class DatoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Dato

    mecanismo = factory.SubFactory(MecanismoFactory)
    tema = Dato.Tema.QUIEN
    orden = factory.Sequence(lambda n: n + 1)
    texto = "Cualquier habitante"
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO


class EdicionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Edicion

    clave = factory.Sequence(lambda n: f"edicion-{n}")
    nombre = factory.LazyAttribute(lambda edicion: f"Presupuesto participativo, {edicion.clave}")
    mecanismo = factory.SubFactory(MecanismoFactory)
    acuerdo = "IECM/ACU-CG-001/2026"
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO

    class Params:
        publicada = factory.Trait(estado=Edicion.Estado.PUBLICADA, publicada_at=THEN, publicada_by="pruebas")


class EjercicioFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Ejercicio

    edicion = factory.SubFactory(EdicionFactory)
    ejercicio = factory.Sequence(lambda n: 2011 + n % 80)
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO


class TipoEtapaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TipoEtapa
        django_get_or_create = ("clave",)

    clave = "registro"
    nombre = factory.LazyAttribute(lambda tipo: tipo.clave.capitalize())
    orden = 1
    texto = "Se reciben proyectos."
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO


class EtapaFactory(factory.django.DjangoModelFactory):
    """April 2026, whole days; ``first`` and ``last``: other days."""

    class Meta:
        model = Etapa

    class Params:
        first = date(2026, 4, 1)
        last = date(2026, 4, 30)
        sin_fecha = factory.Trait(inicio=None, fin_original=None, fin_vigente=None, nota="No se sabe.")

    edicion = factory.SubFactory(EdicionFactory, publicada=True)
    tipo = factory.SubFactory(TipoEtapaFactory)
    inicio = factory.LazyAttribute(lambda etapa: at(etapa.first, time()))
    fin_original = factory.LazyAttribute(lambda etapa: at(etapa.last))
    fin_vigente = factory.SelfAttribute("fin_original")
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO


class VentanaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VentanaCaptura

    etapa = factory.SubFactory(EtapaFactory)
    distrito = factory.SubFactory(DistritoFactory)
    abierta_at = THEN
    abierta_by = "pruebas"
    motivo = "Inicio de la captura"

    class Params:
        cerrada = factory.Trait(
            cerrada_at=datetime(2026, 2, 1, tzinfo=UTC), cerrada_by="pruebas", motivo_cierre="Terminó la captura"
        )


class InhabilFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Inhabil

    fecha = date(2026, 5, 1)
    motivo = "Día del trabajo"
    acuerdo = "Circular 1"
    declarado_at = THEN
    declarado_by = "pruebas"
