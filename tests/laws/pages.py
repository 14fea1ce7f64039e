"""Every HTML page that a test receives is well formed, free of inline code and of template leftovers; its forms can be
sent."""

import re

import html5lib
from django.test import Client
from django.urls import Resolver404

INLINE = re.compile(r"<[^>]+\s(?:on\w+|style)\s*=|<style[\s>]|javascript:", re.IGNORECASE)
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src=|type=\"application/(?:ld\+)?json\"))[^>]*>", re.IGNORECASE)
LEFTOVER = re.compile(r"{{|{%|{#")
POSTED = re.compile(r'<form[^>]*method="post".*?</form>', re.IGNORECASE | re.DOTALL)


class StrictClient(Client):
    """Django's test client, holding every page to the law."""

    def request(self, **request):
        response = super().request(**request)
        if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
            check_page(response.content.decode())
            if not open_to_all(response):
                check_forms(response.content.decode())
        return response


def check_page(html):
    for pattern, what in ((INLINE, "inline code"), (INLINE_SCRIPT, "an inline script"), (LEFTOVER, "a leftover")):
        found = pattern.search(html)
        assert not found, f"{what} in the page: {html[max(0, found.start() - 40) : found.end() + 60]!r}"
    parser = html5lib.HTMLParser(strict=False)
    (parser.parse if "<html" in html[:500].lower() else parser.parseFragment)(html)
    assert parser.errors == [], [(line, code, data) for line, code, data in parser.errors]


def open_to_all(response):
    """Whether its view takes what any site sends, as the link in a message that lets one leave with a single click."""
    try:
        return getattr(response.resolver_match.func, "csrf_exempt", False)
    except (AttributeError, Resolver404):  # a middleware answered; an address of another language
        return False


def check_forms(html):
    for form in POSTED.findall(html):
        assert "csrfmiddlewaretoken" in form, f"a form that no browser can send: {form[:120]!r}"
