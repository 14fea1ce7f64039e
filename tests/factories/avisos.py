"""Messages and subscriptions; each with an address of its own."""

from datetime import UTC, datetime

import factory

from tequio.avisos.models import Aviso, Destino, Suscripcion

NOW = datetime(2026, 8, 10, 18, tzinfo=UTC)


class DestinoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Destino

    direccion = factory.Sequence(lambda n: f"persona{n}@example.org")
    creado_at = NOW

    class Params:
        rebotado = factory.Trait(rebotado_at=NOW, motivo="550 5.1.1 no existe")


class SuscripcionFactory(factory.django.DjangoModelFactory):
    """Active and daily."""

    class Meta:
        model = Suscripcion

    destino = factory.SubFactory(DestinoFactory)
    tema = "ut:08-033"
    nombre = "Los Padres"
    estado = "ACTIVA"
    llave = factory.Sequence(lambda n: f"{n:064d}")
    pedida_at = NOW
    confirmada_at = NOW

    class Params:
        inmediata = factory.Trait(frecuencia="INMEDIATA")


class AvisoFactory(factory.django.DjangoModelFactory):
    """Waiting, to be delivered at once."""

    class Meta:
        model = Aviso

    evento = factory.Sequence(lambda n: f"evento:{n}")
    destinatario = factory.LazyAttribute(lambda aviso: f"destino:{aviso.destino.referencia.hex}")
    destino = factory.SubFactory(DestinoFactory)
    plantilla = "tests.avisos.notices.SESION"
    idioma = "es-mx"
    contexto = factory.LazyFunction(lambda: {"cosa": "la COPACO", "enlace": "https://participa.example.org/x"})
    encolado_at = NOW
    intentar_at = NOW
