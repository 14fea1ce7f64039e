"""Addresses of Llave CDMX; they answer 404 until it is configured."""

from django.urls import path

from .views import LlaveLoginView, callback

urlpatterns = [
    path("", LlaveLoginView.as_view(), name="llave_login"),
    path("regreso/", callback, name="llave_callback"),
]
