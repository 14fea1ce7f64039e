"""What the gallery shows, in its order. A test holds that no component is missing and none is invented."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

FOLDER = Path(__file__).resolve().parents[1] / "templates" / "ui" / "gallery" / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """One entry: the file of the example (``<name>.html``), the tags it shows, and when to use them."""

    name: str
    tags: tuple[str, ...]
    when: "str | Promise"

    @property
    def template(self) -> str:
        return f"ui/gallery/samples/{self.name}.html"

    @property
    def source(self) -> str:
        return (FOLDER / f"{self.name}.html").read_text(encoding="utf-8").strip()

    @property
    def shown(self) -> SafeString:
        """The source for a page; braces as entities, so that it is never taken for a tag left unrendered."""
        return mark_safe(escape(self.source).replace("{", "&#123;"))  # noqa: S308  escaped just before


SAMPLES = (
    Sample("page_header", ("page_header",), _("El título de la página, uno solo, con lo que se puede hacer al lado.")),
    Sample(
        "band",
        ("band",),
        _("Lo que se puede hacer hoy y hasta cuándo. Una por página, con el único botón ámbar de la página."),
    ),
    Sample("card", ("card", "stat"), _("Un asunto en una caja. La cifra siempre va con las palabras que la explican.")),
    Sample(
        "note",
        ("note",),
        _("Algo que conviene saber. Una impugnación es una nota en calma, nunca una alarma."),
    ),
    Sample("tag_estado", ("tag_estado",), _("El estado en una palabra; el color solo repite lo que la palabra dice.")),
    Sample("button", ("button",), _("Primario para lo normal, ámbar una vez por página, discreto para lo demás.")),
    Sample(
        "search_box",
        ("search_box",),
        _("El campo grande. Funciona también sin JavaScript; lo que se busca es una dirección que se comparte."),
    ),
    Sample(
        "field",
        ("field", "error_summary"),
        _("Etiqueta, ayuda y error juntos. El resumen dice arriba qué falta y lleva a cada campo."),
    ),
    Sample("filters", ("filters", "chips"), _("Acotan una lista. Lo elegido queda en la dirección de la página.")),
    Sample("summary_list", ("summary_list", "summary_row"), _("Los datos de una sola cosa.")),
    Sample(
        "table",
        ("table", "money", "pagination", "stretch_links"),
        _("Varias cosas comparables. En el teléfono se desliza de lado; las listas largas van por tramos."),
    ),
    Sample("bar", ("bar",), _("Compara de un vistazo. Siempre junto a su número, dentro de la misma tabla.")),
    Sample("breadcrumb", ("breadcrumb", "tabs"), _("Dónde cuelga esta página y qué otras vistas tiene.")),
    Sample("steps", ("steps", "fecha"), _("Un procedimiento y en qué va. Las fechas se escriben completas.")),
    Sample("map_frame", ("map_frame",), _("Un mapa es una lista que además se dibuja.")),
    Sample(
        "silhouette", ("silhouette",), _("La silueta de un lugar es su sello: en su página, su tarjeta y su cartel.")
    ),
    Sample("icon", ("icon",), _("Pocos dibujos, siempre junto a su palabra.")),
    Sample("empty_state", ("empty_state",), _("Cuando no hay nada: por qué, y qué hacer.")),
    Sample("copy_link", ("copy_link", "language_link"), _("Compartir la dirección y cambiar de idioma.")),
    Sample("details", (), _("Lo oficial y lo largo, plegado. Es HTML sin más.")),
)
