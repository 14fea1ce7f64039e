"""Read what came back to the sender's mailbox."""

import mailbox
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from tequio.avisos.actions.anotar_rebote import anotar_rebote
from tequio.avisos.rebotes import read_bounce


class Command(BaseCommand):
    help = "Lee los mensajes devueltos de un buzón Maildir y marca las direcciones que ya no sirven."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("buzon", type=Path, help="Carpeta Maildir a la que llegan los mensajes devueltos.")

    def handle(self, *, buzon: Path, **_: Any) -> None:
        if not (buzon / "new").is_dir():
            raise CommandError(f"«{buzon}» no es un Maildir: no tiene la carpeta «new». No se cambió nada.")
        box = mailbox.Maildir(buzon, create=False)
        unread = [key for key in box.iterkeys() if "S" not in box.get_message(key).get_flags()]
        noted = sum(self._read(box, key) for key in unread)
        self.stdout.write(
            f"Leídos: {len(unread)}. De mensajes nuestros: {noted}. Los demás quedan en el buzón, vistos."
        )

    def _read(self, box: mailbox.Maildir, key: str) -> bool:
        """One message; it is marked as seen only after it was noted."""
        message = box.get_message(key)
        bounce = read_bounce(message)
        noted = bounce is not None and anotar_rebote(bounce, now=timezone.now())
        message.set_subdir("cur")
        message.add_flag("S")
        box[key] = message
        return noted
