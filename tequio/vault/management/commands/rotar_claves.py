"""Close all personal data again with the first key of TEQUIO_DATA_KEYS."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from tequio.lib.cipher import UnreadableSecretError
from tequio.vault.rotation import encrypted_fields, rotate


class Command(BaseCommand):
    help = "Vuelve a cifrar los datos personales con la primera clave de TEQUIO_DATA_KEYS."

    def handle(self, **_: Any) -> None:
        for model, field in encrypted_fields():
            label = f"{model._meta.label}.{field.name}"
            try:
                self.stdout.write(f"{label}: {rotate(model, field)} vueltos a cifrar.")
            except UnreadableSecretError:
                raise CommandError(
                    f"Ninguna clave abre un dato de {label}. Vuelve a poner en TEQUIO_DATA_KEYS la clave con que se "
                    "cifró, al final de la lista, y repite la orden. Lo ya cifrado se queda como está."
                ) from None
        self.stdout.write("Listo: ya se pueden quitar las claves anteriores.")
