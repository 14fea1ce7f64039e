from django.apps import AppConfig


class DocumentosConfig(AppConfig):
    name = "tequio.documentos"
    verbose_name = "documentos"
