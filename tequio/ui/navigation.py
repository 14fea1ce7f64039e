"""The doors of the site, and this page's address in each language."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

Door = tuple[str, "str | Promise"]

MAIN: tuple[Door, ...] = (
    ("territorio:unidades", _("Unidades")),
    ("presupuesto:proyectos", _("Proyectos")),
    ("mecanismos:lista", _("Mecanismos")),
    ("territorio:alcaldias", _("Alcaldías")),
    ("territorio:distritos", _("Distritos")),
    ("datos:catalogue", _("Datos")),
)
FOOT: tuple[Door, ...] = (
    ("portal:help", _("No encuentro mi lugar")),
    ("portal:folio", _("Busca por folio")),
    ("documentos:verify", _("Verifica un documento")),
    ("datos:catalogue", _("Datos abiertos")),
    ("datos:api-docs", _("API")),
    ("bitacora:bitacora", _("Bitácora")),
    ("privacidad:lista", _("Tus datos personales")),
    ("ui:gallery", _("Componentes")),
)
ACCOUNT: tuple[Door, ...] = (("cuenta", _("Entrar")),)
ENGLISH = "/en"


@dataclass(frozen=True, slots=True)
class Link:
    label: "str | Promise"
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Language:
    """A language and this page in it: ``href`` with the query, ``canonical`` whole and without it."""

    code: str
    name: str
    href: str
    canonical: str


def links(doors: tuple[Door, ...], path: str) -> list[Link]:
    """The doors as links; the one that this page stands behind is current."""
    found = []
    for name, label in doors:
        try:
            href = reverse(name)
        except NoReverseMatch:  # the page is not built yet
            continue
        found.append(Link(label, href, current=path.startswith(href)))
    return found


def home() -> str:
    """The first page, in the active language."""
    return get_script_prefix() + ("en/" if get_language() == "en" else "")


def languages(request: HttpRequest, site: str) -> tuple[Language, Language]:
    """This page in its own language and in the other one."""
    english = request.path == ENGLISH or request.path.startswith(ENGLISH + "/")
    spanish_path = request.path.removeprefix(ENGLISH) if english else request.path
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    es, en = (
        Language(code, name, path + query, site + path)
        for (code, name), path in zip(settings.LANGUAGES, (spanish_path or "/", ENGLISH + spanish_path), strict=True)
    )
    return (en, es) if english else (es, en)
