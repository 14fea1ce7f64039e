"""Text that a spreadsheet would take for a formula gets an apostrophe in front, and can lose it again.

OWASP, «CSV Injection». Text that already stands behind apostrophes gets one more, so that nothing is lost.
"""

MARK = "'"
# = + - @, tab, line feed, carriage return, and the full-width = + - @.
TRIGGERS = tuple(map(ord, "=+-@\t\n\r＝＋－＠"))
_FIRST = frozenset(map(chr, TRIGGERS))


def guarded(text: str) -> str:
    """
    >>> guarded("=1+1"), guarded("'=1"), guarded("'tis")
    ("'=1+1", "''=1", "'tis")
    """
    return MARK + text if text.lstrip(MARK)[:1] in _FIRST else text


def unguarded(text: str) -> str:
    """What ``guarded`` made it from."""
    return text[1:] if text.startswith(MARK) and text.lstrip(MARK)[:1] in _FIRST else text
