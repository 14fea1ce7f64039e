"""Close all personal data again with the first key of TEQUIO_DATA_KEYS."""

from collections.abc import Iterator
from typing import Any

from django.core.management import BaseCommand, CommandError

from tequio.lib.cipher import UnreadableSecretError
from tequio.vault.declared import personal_modules
from tequio.vault.rotation import encrypted_fields, rotate


class Command(BaseCommand):
    help = "Vuelve a cifrar los datos personales con la primera clave de TEQUIO_DATA_KEYS."

    def handle(self, **_: Any) -> None:
        try:
            for label, many in closed_again():
                self.stdout.write(f"{label}: {many} vueltos a cifrar.")
        except UnreadableSecretError:
            raise CommandError(
                "Ninguna clave abre el dato que sigue. Vuelve a poner en TEQUIO_DATA_KEYS la clave con que se cifró, "
                "al final de la lista, y repite la orden. Lo ya cifrado se queda como está."
            ) from None
        self.stdout.write("Listo: ya se pueden quitar las claves anteriores.")


def closed_again() -> Iterator[tuple[str, int]]:
    """Our encrypted fields one by one, then what each app keeps closed elsewhere."""
    for model, field in encrypted_fields():
        yield f"{model._meta.label}.{field.name}", rotate(model, field)
    for module in personal_modules():
        if hasattr(module, "close_again"):
            yield module.close_again()
