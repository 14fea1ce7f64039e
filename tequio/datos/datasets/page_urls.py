"""Pages of the datasets, in each language."""

from django.urls import path

from .views import pages

urlpatterns = [
    path("", pages.catalogue, name="catalogue"),
    path("<slug:key>/", pages.dataset_page, name="dataset"),
]
