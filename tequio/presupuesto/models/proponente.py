"""Who proposes a project, closed at rest; the public sees a name only where the person agreed, never a minor's."""

from django.db import models
from django.db.models import Q

from tequio.documentos.models import Archivo
from tequio.lib.text import fold
from tequio.vault.fields import DigestField, EncryptedTextField

from .proyecto import Proyecto


class Proponente(models.Model):
    """``cuenta``: the account from which it was sent ("persona:17"), empty without one; ``llave``: what opens the
    project to the person without account, together with its code. ``edad``: years on the day of sending.

    ``nombre_huella``: names are closed, so a district finds who lost their folio by the digest of one name and one
    surname together: alone, a common one would tell itself by how often it stands there.

    Of a minor, ``tutora`` (mother, father or tutor) authorises, with ``autorizacion`` (the signed format) and
    ``identificacion_tutora``; without them the project counts as not presented.
    """

    class Sexo(models.TextChoices):
        MUJER = "MUJER", "mujer"
        HOMBRE = "HOMBRE", "hombre"
        NO_BINARIA = "NO_BINARIA", "persona no binaria u otra"
        NO_DICE = "NO_DICE", "prefiere no decirlo"

    class Calidad(models.TextChoices):
        PERSONAL = "PERSONAL", "a título personal"
        GRUPO = "GRUPO", "en grupo"
        ORGANIZACION = "ORGANIZACION", "por una organización"

    proyecto = models.OneToOneField(
        Proyecto, models.CASCADE, primary_key=True, related_name="proponente", verbose_name="proyecto"
    )
    cuenta = models.CharField("cuenta", max_length=60, blank=True, db_index=True)
    llave = EncryptedTextField("llave")
    llave_huella = DigestField(of="llave")
    nombres = EncryptedTextField("nombres")
    primer_apellido = EncryptedTextField("primer apellido", blank=True)
    segundo_apellido = EncryptedTextField("segundo apellido", blank=True)
    nombre_huella = DigestField("huella del nombre", of="nombre_buscable", blank=True, db_index=True)
    identificacion = EncryptedTextField("clave de elector o CURP", blank=True)
    domicilio = EncryptedTextField("domicilio", blank=True)
    telefono = EncryptedTextField("teléfono", blank=True)
    correo = EncryptedTextField("correo electrónico", blank=True)
    idioma = models.CharField("idioma", max_length=10, default="es-mx")
    sexo = models.CharField("sexo", max_length=10, choices=Sexo)
    edad = models.PositiveSmallIntegerField("edad")
    calidad = models.CharField("calidad", max_length=12, choices=Calidad, default=Calidad.PERSONAL)
    de_copaco = models.BooleanField("integra la COPACO", default=False)
    menor = models.BooleanField("es menor de edad")
    tutora = EncryptedTextField("madre, padre o persona tutora", blank=True)
    parentesco = models.CharField("parentesco", max_length=60, blank=True)
    autorizacion = models.ForeignKey(
        Archivo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="autorización firmada"
    )
    identificacion_tutora = models.ForeignKey(
        Archivo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="identificación de la tutora"
    )

    olvidado_at = models.DateTimeField("olvidado el", null=True, blank=True)

    class Meta:
        verbose_name = "persona proponente"
        verbose_name_plural = "personas proponentes"
        constraints = (models.CheckConstraint(condition=Q(edad__range=(0, 120)), name="proponente_edad_posible"),)

    def __str__(self) -> str:
        return f"proponente de {self.proyecto_id}"

    @property
    def nombre_completo(self) -> str:
        return " ".join(part for part in (self.nombres, self.primer_apellido, self.segundo_apellido) if part)

    @property
    def nombre_buscable(self) -> str:
        """What one is found by, and only whole: the first of the given names and the first surname, folded. Empty
        without both."""
        given, surname = fold(self.nombres).split(), fold(self.primer_apellido)
        return f"{given[0]} {surname}" if given and surname else ""

    @property
    def autorizada(self) -> bool:
        """Whether nothing is missing for a minor; always of an adult."""
        return not self.menor or bool(self.tutora and self.autorizacion_id and self.identificacion_tutora_id)


class Anexo(models.Model):
    """A photo or a document that comes with a project. ``publico``: photos of the place are; papers are not."""

    class Clase(models.TextChoices):
        FOTO = "FOTO", "foto"
        DOCUMENTO = "DOCUMENTO", "documento"
        F1 = "F1", "solicitud firmada"

    proyecto = models.ForeignKey(Proyecto, models.CASCADE, related_name="anexos", verbose_name="proyecto")
    archivo = models.ForeignKey(Archivo, models.PROTECT, related_name="+", verbose_name="archivo")
    clase = models.CharField("clase", max_length=9, choices=Clase)
    texto = models.CharField("qué se ve", max_length=200, blank=True, help_text="Texto alternativo de una foto.")

    class Meta:
        verbose_name = "anexo"
        verbose_name_plural = "anexos"
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("proyecto", "archivo"), name="anexo_una_vez"),)

    def __str__(self) -> str:
        return f"{self.clase} de {self.proyecto_id}"

    @property
    def publico(self) -> bool:
        return self.clase == self.Clase.FOTO
