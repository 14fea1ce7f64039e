"""A UT for machines that read pages: schema.org, as JSON-LD (a block of data, which no browser runs)."""

import json
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tequio.territorio.models import Distrito
from tequio.territorio.queries import FichaUnidad

# Inside <script>, these could end it or begin another; JSON reads the escapes as the same letters.
ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&"}


def linked_data(ficha: FichaUnidad, site: str) -> SafeString:
    """The place, its office, and where its page hangs; ``site``: the public address without a final slash."""
    graph = [_place(ficha, site), _breadcrumb(ficha, site)]
    if ficha.unidad.distrito:
        graph.append(_office(ficha.unidad.distrito, ficha, site))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308  escaped just before


def _place(ficha: FichaUnidad, site: str) -> dict[str, Any]:
    unidad = ficha.unidad
    place: dict[str, Any] = {
        "@type": "AdministrativeArea",
        "@id": _address(ficha, site),
        "name": unidad.nombre_legible,
        "identifier": unidad.clave,
        "containedInPlace": {"@type": "AdministrativeArea", "name": unidad.alcaldia.nombre},
    }
    if ficha.punto:
        lon, lat = ficha.punto
        place["geo"] = {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}
    return place


def _breadcrumb(ficha: FichaUnidad, site: str) -> dict[str, Any]:
    alcaldia = ficha.unidad.alcaldia
    steps = [
        (_("Alcaldías"), site + reverse("territorio:alcaldias")),
        (alcaldia.nombre, site + reverse("territorio:alcaldia", args=[alcaldia.slug])),
        (ficha.unidad.nombre_legible, _address(ficha, site)),
    ]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _office(distrito: Distrito, ficha: FichaUnidad, site: str) -> dict[str, Any]:
    """Only what the source says of it."""
    facts = {
        "telephone": distrito.telefono,
        "email": distrito.correo,
        "address": " ".join(filter(None, (distrito.domicilio, distrito.codigo_postal))),
    }
    return {
        "@type": "GovernmentOffice",
        "@id": site + reverse("territorio:distrito", args=[distrito.numero]),
        "name": str(distrito),
        "areaServed": {"@id": _address(ficha, site)},
        **{name: value for name, value in facts.items() if value},
    }


def _address(ficha: FichaUnidad, site: str) -> str:
    return site + reverse("portal:unidad", args=[ficha.unidad.clave])
