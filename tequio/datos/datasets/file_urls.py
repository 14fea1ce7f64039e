"""Files of the datasets, outside languages: their headings are those that the institute prints."""

from django.urls import path, register_converter

from .exports import FORMATS
from .views import files


class SuffixConverter:
    """A format of download."""

    regex = "|".join(sorted(FORMATS, key=len, reverse=True))

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(SuffixConverter, "format")

app_name = "descargas"
urlpatterns = [
    path("datos/<slug:key>.<format:suffix>", files.file, name="file"),
    path("datos/<slug:key>.<format:suffix>.sha256", files.file_fingerprint, name="fingerprint"),
    path("datos/<slug:key>/datapackage.json", files.package, name="package"),
]
