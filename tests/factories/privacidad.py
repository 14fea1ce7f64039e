"""Systems, notices, purposes and requests, all invented. Noon of Monday 3 August 2026 in Mexico City."""

from datetime import UTC, date, datetime

import factory

from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza
from tequio.privacidad.actions.presentar_solicitud import Peticion, presentar_solicitud
from tequio.privacidad.actions.publicar_aviso import TEXTOS, publicar_aviso
from tequio.privacidad.models import Finalidad, SistemaDatosPersonales, SolicitudArco

NOW = datetime(2026, 8, 3, 18, tzinfo=UTC)
TODAY = date(2026, 8, 3)
BY = Actor("persona:7", "Secretaría Técnica")


class SistemaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SistemaDatosPersonales
        django_get_or_create = ("slug",)

    slug = "proyectos"
    nombre = factory.LazyAttribute(lambda sistema: f"Sistema inventado de {sistema.slug}")
    orden = factory.Sequence(lambda n: n + 1)
    proposito = "Registrar proyectos."
    fundamento = "Ley inventada."
    responsable = "Área inventada"
    categorias = "Nombre y correo."
    transferencias = "A nadie."
    conservacion = "Un año."
    nivel = SistemaDatosPersonales.Nivel.BASICO
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO
    actualizado_at = NOW
    actualizado_by = "pruebas"


class FinalidadFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Finalidad
        django_get_or_create = ("clave",)

    clave = "publicar-nombre"
    sistema = factory.SubFactory(SistemaFactory)
    orden = factory.Sequence(lambda n: n + 1)
    nombre = factory.LazyAttribute(lambda finalidad: f"Permitir {finalidad.clave}")
    texto = "Acepto que mi nombre se publique."
    fuente = "pruebas"
    certeza = Certeza.VERIFICADO


def textos(**other):
    """The short notice and the six parts of a full one."""
    return {name: f"Lo que dice la parte {name}." for name in TEXTOS} | other


def aviso(sistema=None, *, vigente_desde=TODAY, now=NOW, **other):
    """A published notice; a system gets one version after another."""
    found = sistema or SistemaFactory()
    return publicar_aviso(found, textos(**other), vigente_desde=vigente_desde, by=BY, now=now)


def peticion(**facts):
    return Peticion(
        **{
            "derecho": SolicitudArco.Derecho.ACCESO,
            "calidad": SolicitudArco.Calidad.TITULAR,
            "nombre": "Persona Inventada",
            "pedido": "Quiero saber qué datos míos tienen.",
            "correo": "",
            **facts,
        }
    )


def solicitud(*, now=NOW, **facts):
    """Received at ``now``, without account."""
    return presentar_solicitud(peticion(**facts), now=now)
