"""The latest challenges and rulings, for feed readers (Atom)."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.queries import publicas
from tequio.impugnaciones.wording import nota_publica


class ImpugnacionesFeed(Feed):
    feed_type = Atom1Feed
    title = _("Impugnaciones")
    subtitle = _("Lo que está impugnado ante los tribunales, y cómo va.")

    def link(self) -> str:
        return reverse("impugnaciones:lista")

    def items(self) -> list[Impugnacion]:
        return list(publicas(timezone.localdate())[:50])

    def item_title(self, item: Impugnacion) -> str:
        return item.expediente

    def item_description(self, item: Impugnacion) -> str:
        return nota_publica(item)

    def item_link(self, item: Impugnacion) -> str:
        return reverse("impugnaciones:impugnacion", args=[item.slug])

    def item_pubdate(self, item: Impugnacion) -> datetime:
        return timezone.make_aware(datetime.combine(item.presentada_el, time()))

    def item_updateddate(self, item: Impugnacion) -> datetime:
        return timezone.make_aware(datetime.combine(item.resuelta_el or item.presentada_el, time()))
