"""The 33 local districts, each with its office (Dirección Distrital)."""

from django.db import models


class Distrito(models.Model):
    """A local electoral district and its Dirección Distrital. Office data may be unknown: then blank."""

    numero = models.PositiveSmallIntegerField("número", primary_key=True)
    domicilio = models.CharField("domicilio", max_length=250, blank=True)
    codigo_postal = models.CharField("código postal", max_length=5, blank=True)
    telefono = models.CharField("teléfono", max_length=60, blank=True)
    correo = models.EmailField("correo", blank=True)
    horario = models.CharField("horario", max_length=120, blank=True)
    lon = models.FloatField("longitud (WGS84)", null=True, blank=True)
    lat = models.FloatField("latitud (WGS84)", null=True, blank=True)
    revisado_el = models.DateField("datos revisados el", null=True, blank=True)

    class Meta:
        verbose_name = "distrito"
        verbose_name_plural = "distritos"
        ordering = ("numero",)
        constraints = (
            models.CheckConstraint(condition=models.Q(numero__range=(1, 33)), name="distrito_numero_1_33"),
            models.CheckConstraint(
                condition=models.Q(lon__isnull=True, lat__isnull=True) | models.Q(lon__isnull=False, lat__isnull=False),
                name="distrito_punto_completo",
            ),
        )

    def __str__(self) -> str:
        return f"Dirección Distrital {self.numero:02d}"


class ResponsableDistrital(models.Model):
    """Who heads or serves as secretary of a Dirección Distrital; gender chooses the form of the post's name."""

    class Cargo(models.TextChoices):
        TITULAR = "TITULAR", "titular"
        SECRETARIA = "SECRETARIA", "secretaría"

    distrito = models.ForeignKey(Distrito, models.CASCADE, related_name="responsables", verbose_name="distrito")
    cargo = models.CharField("cargo", max_length=10, choices=Cargo)
    nombre = models.CharField("nombre", max_length=120)
    puesto = models.CharField("puesto", max_length=120, help_text="Titular de Órgano Desconcentrado")

    class Meta:
        verbose_name = "persona responsable de la dirección distrital"
        verbose_name_plural = "personas responsables de las direcciones distritales"
        ordering = ("distrito", "cargo")
        constraints = (models.UniqueConstraint(fields=("distrito", "cargo"), name="un_responsable_por_cargo"),)

    def __str__(self) -> str:
        return f"{self.nombre}, {self.puesto}"


class DistritoAlcaldia(models.Model):
    """In this frame, this district serves this alcaldía; in each alcaldía one district may be *cabecera*."""

    marco = models.ForeignKey("territorio.Marco", models.CASCADE, related_name="coberturas", verbose_name="marco")
    distrito = models.ForeignKey(Distrito, models.PROTECT, related_name="coberturas", verbose_name="distrito")
    alcaldia = models.ForeignKey(
        "territorio.Alcaldia", models.PROTECT, related_name="coberturas", verbose_name="alcaldía"
    )
    cabecera = models.BooleanField("cabecera de demarcación", default=False)

    class Meta:
        verbose_name = "alcaldía atendida por un distrito"
        verbose_name_plural = "alcaldías atendidas por distritos"
        ordering = ("marco", "alcaldia", "distrito")
        constraints = (
            models.UniqueConstraint(fields=("marco", "distrito", "alcaldia"), name="cobertura_unica"),
            models.UniqueConstraint(
                fields=("marco", "alcaldia"),
                condition=models.Q(cabecera=True),
                name="una_cabecera_por_alcaldia",
            ),
        )

    def __str__(self) -> str:
        return f"{self.distrito} en {self.alcaldia}"
