"""What keeps a message from being written."""


class FueraDeTransaccionError(RuntimeError):
    """A message is written with the fact that it tells about, or not at all: open the transaction of the fact first."""


class DireccionInvalidaError(ValueError):
    """That is no address a message can be sent to."""


class LlaveVencidaError(ValueError):
    """The key in the link is unknown, or its three days went by."""
