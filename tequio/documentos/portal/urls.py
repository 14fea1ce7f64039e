"""Addresses of /verifica/."""

from django.urls import path

from .views import verifica

app_name = "documentos"
urlpatterns = [
    path("verifica/", verifica.ask, name="verify"),
    path("verifica/<str:codigo>.json", verifica.document_json, name="document-json"),
    path("verifica/<str:codigo>.pdf", verifica.public_version, name="public-version"),
    path("verifica/<str:codigo>/", verifica.document, name="document"),
]
