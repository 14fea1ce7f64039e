"""A request of access, rectification, cancellation or opposition, and each step of its way."""

from typing import Self

from django.db import models
from django.db.models import Q

from tequio.vault.fields import EncryptedTextField

from .sistema import SistemaDatosPersonales

_ENDED = Q(estado__in=["EFECTUADA", "DESECHADA"]) | Q(estado="RESPONDIDA", sentido="IMPROCEDENTE")


class SolicitudQuerySet(models.QuerySet["SolicitudArco"]):
    def pendientes(self) -> Self:
        """Those in which somebody still has something to do."""
        return self.exclude(_ENDED)

    def terminadas(self) -> Self:
        """Those in which nobody has anything to do."""
        return self.filter(_ENDED)

    def without_secrets(self) -> Self:
        """For lists: nothing that is encrypted is read."""
        return self.defer("llave", "nombre", "titular", "correo", "pedido")


class SolicitudArco(models.Model):
    """Filed by anyone, with or without account; who asks and what for is encrypted.

    ``folio`` names it and may be told; with ``llave`` too, it is followed without account. ``titular``: whose data,
    when another person asks (mother, father or tutor; a representative). ``cuenta``: "persona:17" when it was filed
    from an account, else empty. The moments are those that terms count from; ``olvidada_at``: since when nothing is
    kept of the person.
    """

    class Derecho(models.TextChoices):
        ACCESO = "ACCESO", "acceso"
        RECTIFICACION = "RECTIFICACION", "rectificación"
        CANCELACION = "CANCELACION", "cancelación"
        OPOSICION = "OPOSICION", "oposición"

    class Calidad(models.TextChoices):
        """In which capacity a person asks (art. 47: for another, only with representation)."""

        TITULAR = "TITULAR", "titular"
        TUTELA = "TUTELA", "tutela"
        REPRESENTACION = "REPRESENTACION", "representación"

    class Estado(models.TextChoices):
        RECIBIDA = "RECIBIDA", "recibida"
        PREVENIDA = "PREVENIDA", "prevenida"
        DESAHOGADA = "DESAHOGADA", "desahogada"
        ADMITIDA = "ADMITIDA", "admitida"
        RESPONDIDA = "RESPONDIDA", "respondida"
        EFECTUADA = "EFECTUADA", "efectuada"
        DESECHADA = "DESECHADA", "desechada"

    class Sentido(models.TextChoices):
        PROCEDENTE = "PROCEDENTE", "procedente"
        PARCIAL = "PARCIAL", "parcial"
        IMPROCEDENTE = "IMPROCEDENTE", "improcedente"

    folio = models.CharField("folio", max_length=11, unique=True, help_text="7K3M9-XQPD1")
    llave = EncryptedTextField("llave")
    derecho = models.CharField("derecho", max_length=13, choices=Derecho)
    sistema = models.ForeignKey(
        SistemaDatosPersonales, models.PROTECT, related_name="+", verbose_name="sistema", null=True, blank=True
    )
    calidad = models.CharField("calidad", max_length=14, choices=Calidad)
    nombre = EncryptedTextField("nombre de quien pide")
    titular = EncryptedTextField("nombre de la persona titular", blank=True)
    correo = EncryptedTextField("correo", blank=True)
    pedido = EncryptedTextField("qué pide")
    cuenta = models.CharField("cuenta", max_length=60, blank=True)
    idioma = models.CharField("idioma", max_length=5)
    estado = models.CharField("estado", max_length=10, choices=Estado, default=Estado.RECIBIDA)
    sentido = models.CharField("sentido", max_length=12, choices=Sentido, blank=True)
    presentada_at = models.DateTimeField("presentada el")
    prevenida_at = models.DateTimeField("prevenida el", null=True, blank=True)
    desahogada_at = models.DateTimeField("desahogada el", null=True, blank=True)
    ampliada_at = models.DateTimeField("ampliada el", null=True, blank=True)
    respondida_at = models.DateTimeField("respondida el", null=True, blank=True)
    olvidada_at = models.DateTimeField("olvidada el", null=True, blank=True)

    objects = SolicitudQuerySet.as_manager()

    class Meta:
        verbose_name = "solicitud ARCO"
        verbose_name_plural = "solicitudes ARCO"
        ordering = ("-presentada_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(respondida_at=None, sentido="")
                | Q(respondida_at__isnull=False, sentido__in=["PROCEDENTE", "PARCIAL", "IMPROCEDENTE"]),
                name="solicitud_arco_respondida_con_sentido",
            ),
            models.CheckConstraint(
                condition=Q(desahogada_at=None) | Q(prevenida_at__isnull=False), name="solicitud_arco_prevenida_antes"
            ),
        )

    def __str__(self) -> str:
        return self.folio


class ActuacionArco(models.Model):
    """A step: what was done, what was said to the other side, when, and by which charge. None is ever changed."""

    solicitud = models.ForeignKey(SolicitudArco, models.CASCADE, related_name="actuaciones", verbose_name="solicitud")
    acto = models.CharField("acto", max_length=30)
    estado = models.CharField("estado", max_length=10, choices=SolicitudArco.Estado)
    texto = EncryptedTextField("texto", blank=True)
    made_at = models.DateTimeField("anotada el")
    made_by = models.CharField("anotada por", max_length=120)

    class Meta:
        verbose_name = "actuación de una solicitud ARCO"
        verbose_name_plural = "actuaciones de las solicitudes ARCO"
        ordering = ("made_at", "pk")

    def __str__(self) -> str:
        return f"{self.solicitud_id}: {self.acto}"
