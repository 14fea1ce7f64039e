"""A charge: a role over a territory between two dates."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from tequio.cuentas.roles import AMBITO, PERSONAL, Ambito, Rol, roles_over

CLAVE_DE_UNIDAD = r"^\d{2}-\d{3}$"


class EncargoQuerySet(models.QuerySet["Encargo"]):
    def en_vigor(self, now: datetime) -> Self:
        """Those that hold at that moment: begun, not ended, not withdrawn. A withdrawal holds from its moment on."""
        return self.sin_terminar(now).filter(desde__lte=timezone.localdate(now), persona__activa=True)

    def sin_terminar(self, now: datetime) -> Self:
        """In force or about to begin."""
        day = timezone.localdate(now)
        open_ended = self.filter(Q(hasta__isnull=True) | Q(hasta__gte=day))
        return open_ended.filter(Q(retirado_at__isnull=True) | Q(retirado_at__gt=now))

    def de_roles(self, roles: Iterable[Rol]) -> Self:
        return self.filter(rol__in=list(roles))

    def del_personal(self) -> Self:
        """Of those who work for the institute or an alcaldía: the ones that need a second factor."""
        return self.de_roles(PERSONAL)

    def with_places(self) -> Self:
        """Everything a line about a charge names, in the same query."""
        return self.select_related("persona", "distrito", "alcaldia")


def _over(ambito: Ambito) -> Q:
    """The territory is filled as this kind of role asks, and nothing else is."""
    return Q(
        rol__in=[rol.value for rol in roles_over(ambito)],
        distrito__isnull=ambito != Ambito.DISTRITO,
        alcaldia__isnull=ambito != Ambito.ALCALDIA,
    ) & (Q(unidad__regex=CLAVE_DE_UNIDAD) if ambito == Ambito.UNIDAD else Q(unidad=""))


class Encargo(models.Model):
    """What a person may do comes from the charges in force, never from a mark on the account.

    ``desde`` and ``hasta`` are days, both included; without ``hasta`` it has no end. Two charges of the same person
    with the same role and territory never overlap (the database refuses it, see the migrations). A UT is named by its
    key, which stays when the frame changes.
    """

    persona = models.ForeignKey("cuentas.Persona", models.PROTECT, related_name="encargos", verbose_name="persona")
    rol = models.CharField("rol", max_length=20)
    distrito = models.ForeignKey(
        "territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito", null=True, blank=True
    )
    alcaldia = models.ForeignKey(
        "territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía", null=True, blank=True
    )
    unidad = models.CharField("clave de la unidad territorial", max_length=6, blank=True)
    desde = models.DateField("desde")
    hasta = models.DateField("hasta", null=True, blank=True, help_text="Último día, incluido.")
    documento = models.CharField("documento que lo otorga", max_length=80)
    motivo = models.CharField("motivo", max_length=250, blank=True)
    otorgado_at = models.DateTimeField("otorgado el")
    otorgado_by = models.CharField("otorgado por", max_length=120)
    retirado_at = models.DateTimeField("retirado el", null=True, blank=True)
    retirado_by = models.CharField("retirado por", max_length=120, blank=True)
    retirado_documento = models.CharField("documento que lo retira", max_length=80, blank=True)
    retirado_motivo = models.CharField("motivo del retiro", max_length=250, blank=True)

    objects = EncargoQuerySet.as_manager()

    class Meta:
        verbose_name = "encargo"
        verbose_name_plural = "encargos"
        ordering = ("rol", "distrito", "alcaldia", "unidad", "-desde", "pk")
        constraints = (
            models.CheckConstraint(
                condition=_over(Ambito.CIUDAD) | _over(Ambito.DISTRITO) | _over(Ambito.ALCALDIA) | _over(Ambito.UNIDAD),
                name="encargo_territorio_segun_rol",
            ),
            models.CheckConstraint(
                condition=Q(hasta__isnull=True) | Q(hasta__gte=models.F("desde")), name="encargo_fechas_en_orden"
            ),
            models.CheckConstraint(condition=~Q(documento=""), name="encargo_con_documento"),
            models.CheckConstraint(
                condition=Q(retirado_at__isnull=True, retirado_by="", retirado_documento="", retirado_motivo="")
                | (Q(retirado_at__isnull=False) & ~Q(retirado_by="") & ~Q(retirado_documento="")),
                name="encargo_retiro_completo",
            ),
        )

    def __str__(self) -> str:
        return self.en_palabras()

    @property
    def cargo(self) -> Rol:
        return Rol(self.rol)

    @property
    def ambito(self) -> Ambito:
        return AMBITO[self.cargo]

    @property
    def del_personal(self) -> bool:
        return self.cargo in PERSONAL

    def territorio(self) -> str:
        """The territory in words; empty when it is the whole city."""
        if self.distrito_id:
            return gettext("distrito %(numero)s") % {"numero": f"{self.distrito_id:02d}"}
        return str(self.alcaldia.nombre) if self.alcaldia else self.unidad

    def clave_del_territorio(self) -> str:
        """As the logbook writes it: "DD-09", the slug of an alcaldía, the key of a UT; empty for the whole city."""
        if self.distrito_id:
            return f"DD-{self.distrito_id:02d}"
        return str(self.alcaldia.slug) if self.alcaldia else self.unidad

    def en_palabras(self) -> str:
        """Role and territory, in the active language: what is shown, and what the logbook keeps."""
        place = self.territorio()
        return f"{self.cargo.label}, {place}" if place else str(self.cargo.label)

    def asentado(self) -> dict[str, str]:
        """What the logbook keeps: facts of the charge, nothing of the person."""
        facts = ("rol", "distrito_id", "alcaldia_id", "unidad", "desde", "hasta", "documento", "retirado_documento")
        return {name.removesuffix("_id"): str(value) for name in facts if (value := getattr(self, name)) is not None}

    def situacion(self, now: datetime) -> str:
        """In a word or two, how it stands at that moment."""
        day = timezone.localdate(now)
        if self.retirado_at and self.retirado_at <= now:
            return gettext("retirado")
        if self.desde > day:
            return gettext("por empezar")
        return gettext("terminado") if self.hasta and self.hasta < day else gettext("en vigor")
