"""The answer to a point in one or two sentences of plain Spanish, which is the language of the API."""

from collections.abc import Sequence

from tequio.territorio.locator.answers import Lugar, Situacion

Cercanas = Sequence[tuple[Lugar, float]]


def motivo(situacion: Situacion, lugares: Sequence[Lugar], cercanas: Cercanas, lindero_m: float | None) -> str:
    """From what ``RespuestaPunto`` holds."""
    if situacion is Situacion.UNA:
        return f"Estás en {lugares[0].nombre}, {lugares[0].alcaldia}.{_border(cercanas, lindero_m)}"
    if situacion is Situacion.VARIAS:
        names = " y ".join([lugar.nombre for lugar in lugares])
        return f"Estás en {names}: el marco las dibuja una sobre otra. La más pequeña va primero."
    if situacion is Situacion.HUECO:
        return f"Estás en la ciudad, pero en ninguna unidad territorial.{_nearest(cercanas)}"
    return f"Estás fuera de la Ciudad de México.{_nearest(cercanas)}"


def _border(cercanas: Cercanas, lindero_m: float | None) -> str:
    if cercanas:
        lugar, metres = cercanas[0]
        return f" Estás a {metres:.0f} m del límite con {lugar.nombre}."
    return "" if lindero_m is None else f" Estás a {lindero_m:.0f} m de su límite."


def _nearest(cercanas: Cercanas) -> str:
    if not cercanas:
        return ""
    lugar, metres = cercanas[0]
    return f" La más cercana es {lugar.nombre}, {lugar.alcaldia}, a {metres:,.0f} m."
