"""A person's account. There are no accounts of offices and no shared ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone, translation
from django.utils.translation import gettext

from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor

if TYPE_CHECKING:
    from .encargo import Encargo


class PersonaManager(BaseUserManager["Persona"]):
    def get_by_natural_key(self, username: str | None) -> Persona:
        return self.get(correo=(username or "").lower())

    def create_user(self, correo: str, password: str | None = None, **facts: Any) -> Persona:
        """A new account; without ``password`` the person signs in with a code sent to the e-mail."""
        persona = self.model(correo=correo.strip().lower(), **facts)
        persona.set_password(password)
        persona.save(using=self._db)
        return persona


class Persona(AbstractBaseUser):
    """Who signs in. The e-mail (lower case) identifies; the name is what the person wants to be called.

    ``activa`` False: cannot sign in; what the person did stays. A logbook entry names a person only by ``actor``.
    An account that was erased and had charges stays as an empty row (``borrada_at``), so that they keep their place.
    """

    correo = models.EmailField("correo electrónico", unique=True)
    nombre = models.CharField("nombre", max_length=120, blank=True)
    activa = models.BooleanField("activa", default=True)
    creada_at = models.DateTimeField("creada el", default=timezone.now, editable=False)
    borrada_at = models.DateTimeField("borrada el", null=True, blank=True, editable=False)

    objects = PersonaManager()

    USERNAME_FIELD = "correo"
    EMAIL_FIELD = "correo"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "persona"
        verbose_name_plural = "personas"
        ordering = ("correo",)
        constraints = (
            models.CheckConstraint(condition=models.Q(correo=Lower("correo")), name="correo_en_minusculas"),
            models.CheckConstraint(
                condition=models.Q(borrada_at__isnull=True)
                | models.Q(nombre="", activa=False, last_login__isnull=True),
                name="persona_borrada_sin_nombre",
            ),
        )

    def __str__(self) -> str:
        return self.nombre or self.correo

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # Django's name for ``activa``
        return self.activa

    def referencia(self) -> Referencia:
        """The account as the logbook names it: by number, since it holds no names."""
        return Referencia("cuentas.persona", str(self.pk), "cuenta de una persona")

    def actor(self, encargo: Encargo | None = None) -> Actor:
        """This person for the services that know no person: an id, and the charge in words (never the name)."""
        with translation.override(settings.LANGUAGE_CODE):
            return Actor(f"persona:{self.pk}", encargo.en_palabras() if encargo else gettext("habitante"))
