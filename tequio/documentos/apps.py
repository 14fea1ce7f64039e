from django.apps import AppConfig
from django.core.checks import register


class DocumentosConfig(AppConfig):
    name = "tequio.documentos"
    verbose_name = "documentos"

    def ready(self) -> None:
        from .checks import fonts_are_here, the_seal_serves  # noqa: PLC0415  models are not loaded before this

        register(fonts_are_here)
        register(the_seal_serves, deploy=True)
