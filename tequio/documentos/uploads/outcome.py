"""What the workshop tells: a word on its way out. Without Django."""


class RefusedError(Exception):
    """The file is not taken; the word is one of ``refusals.Reason``."""
