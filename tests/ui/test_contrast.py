"""Every pair of colours that carries words reads well, in both themes."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "tequio/ui/static/ui/css/tokens.css"
GROUNDS = ("paper", "paper-2", "surface")
WASHES = ("bugambilia", "cempasuchil", "nopal", "barro")
TEXT = [
    *[(ink, ground) for ink in ("ink", "soft", "purple-ink") for ground in GROUNDS],
    *[(f"{name}-ink", ground) for name in WASHES for ground in (*GROUNDS, f"{name}-wash")],
    *[("ink", f"{name}-wash") for name in WASHES],
    ("ink", "lilac"), ("ink", "sand"), ("purple-ink", "lilac"),
    ("on-purple", "purple"), ("on-purple", "purple-2"), ("cempasuchil", "purple"),
    ("on-cempasuchil", "cempasuchil"), ("on-cempasuchil", "cempasuchil-2"), ("on-foot", "foot"),
]  # fmt: skip
EDGES = [(mark, ground) for mark in ("edge", "focus", "bugambilia") for ground in GROUNDS]


def themes():
    light, dark = CSS.read_text().split("@media (prefers-color-scheme: dark)")
    first = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return {"light": first, "dark": first | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))}


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def poor(pairs, least, colours):
    found = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_have_four_and_a_half_to_one(theme):
    assert poor(TEXT, 4.5, themes()[theme]) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_borders_of_fields_and_focus_have_three_to_one(theme):
    assert poor(EDGES, 3, themes()[theme]) == {}
