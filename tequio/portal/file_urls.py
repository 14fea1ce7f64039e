"""Addresses outside languages: the service worker, which rules only the folder that it is served from."""

from django.urls import path

from .views.service_worker import service_worker

app_name = "worker"
urlpatterns = [path("service-worker.js", service_worker, name="service-worker")]
