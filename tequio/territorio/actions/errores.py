"""What stops a load; the message is Spanish, for a person: what happened and what to do."""


class CargaError(Exception):
    """The file was understood but it cannot be stored. Nothing changed."""
