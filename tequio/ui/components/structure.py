"""What orders a page: headings, cards, notes, the band, ways to go on."""

from typing import Any

from django.template import Context
from django.utils.safestring import SafeString

from tequio.ui.components import TONES, one_of, pairs, register, render

NOTE_TONES = {"info": "purple", "aviso": "cempasuchil", "error": "bugambilia", "calma": "barro", "bien": "nopal"}


@register.simple_block_tag
def page_header(content: SafeString, title: str, *, kicker: str = "", lead: str = "", stamp: str = "") -> SafeString:
    """The h1 of a page, a line above and below, and its actions (slot). ``stamp``: path data of a silhouette."""
    return render(
        "page_header", content=content if content.strip() else "", title=title, kicker=kicker, lead=lead, stamp=stamp
    )


@register.simple_block_tag
def card(
    content: SafeString, title: str = "", *, href: str = "", tone: str = "", level: int = 2, anchor: str = ""
) -> SafeString:
    """One matter in a box. With ``href`` the whole card leads there. ``anchor``: its id, to point at it."""
    tone = tone and one_of(tone, TONES, "The tone")
    return render("card", content=content, title=title, href=href, tone=tone, level=level, anchor=anchor)


@register.simple_block_tag
def note(content: SafeString, title: str = "", *, kind: str = "info", level: int = 3) -> SafeString:
    """Something to know. ``calma``: a challenge or a doubt, in barro, never an alarm; ``error`` is announced."""
    tone = NOTE_TONES[one_of(kind, NOTE_TONES, "The kind of note")]
    return render("note", content=content, title=title, tone=tone, level=level, urgent=kind == "error")


@register.simple_block_tag
def band(
    content: SafeString,
    title: str,
    *,
    number: object = "",
    before: str = "",
    after: str = "",
    href: str = "",
    action: str = "",
) -> SafeString:
    """What you can do today and until when; one a page, with the page's one amber button (``href``, ``action``)."""
    count = {"number": number, "before": before, "after": after}
    return render("band", content=content, title=title, href=href, action=action, **count)


@register.simple_block_tag
def empty_state(content: SafeString, title: str) -> SafeString:
    """Nothing to show: says why, and what to do instead (slot)."""
    return render("empty_state", content=content, title=title)


@register.inclusion_tag("ui/components/breadcrumb.html")
def breadcrumb(current: str, *steps: str) -> dict[str, Any]:
    """``{% breadcrumb "Los Padres" "Alcaldías" url "La Magdalena Contreras" url2 %}``: where this page hangs."""
    return {"current": current, "steps": pairs(steps, "breadcrumb")}


@register.inclusion_tag("ui/components/tabs.html", takes_context=True)
def tabs(context: Context, label: str, *links: str) -> dict[str, Any]:
    """Views of one matter, each with its own address: plain links, the current one marked."""
    return {"label": label, "links": pairs(links, "tabs"), "here": context["request"].path}


@register.inclusion_tag("ui/components/steps.html")
def steps(current: int, *labels: str) -> dict[str, Any]:
    """A procedure and where it stands; ``current`` counts from 1."""
    return {"current": current, "labels": labels}
