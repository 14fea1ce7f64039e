"""What stops an act on mechanisms and calendar; the message is Spanish, for a person: what happened, what to do."""


class CalendarioError(Exception):
    """The act was understood but it cannot be done. Nothing changed."""


class EtapaNoEstaError(CalendarioError):
    """The stage does not stand where the act starts from."""

    def __init__(self, etapa: object, situacion: str, needed: str) -> None:
        super().__init__(f"«{etapa}» está {situacion} y para esto tiene que estar {needed}. No cambió nada.")
