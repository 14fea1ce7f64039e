"""Contact data half covered: enough for whoever knows them to recognise them, not to write to anybody.

A mask tells no length: what is covered is always three dots.
"""

DOTS = "•••"
SHOWN_DIGITS = 2


def mask_email(address: str) -> str:
    """``ana.lopez@example.org`` → ``a•••@e•••.org``; what is no address is covered whole, and nothing stays nothing."""
    if not address:
        return ""
    name, at, host = address.rpartition("@")
    domain, dot, top = host.rpartition(".")
    if not (name and at and domain and dot and top):
        return DOTS
    return f"{name[0]}{DOTS}@{domain[0]}{DOTS}.{top}"


def mask_phone(number: str) -> str:
    """``55 1234 5678`` → ``•••78``; a number too short to hide anything is covered whole."""
    digits = [each for each in number if each.isdigit()]
    if len(digits) < 3 * SHOWN_DIGITS:
        return DOTS if number else ""
    return DOTS + "".join(digits[-SHOWN_DIGITS:])
