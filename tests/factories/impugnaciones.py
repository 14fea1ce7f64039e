"""Challenges as a registrar enters them, in an invented town."""

from datetime import UTC, date, datetime

from tequio.impugnaciones.actions.registrar_impugnacion import Demanda, registrar_impugnacion
from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

BY = Actor("persona:7", "Dirección Distrital 12, titular")
NOW = datetime(2022, 6, 1, 18, tzinfo=UTC)


def demanda(expediente="TECDMX-JEL-259/2022", **facts):
    return Demanda(
        **{
            "expediente": expediente,
            "promovente": Impugnacion.Promovente.CIUDADANIA,
            "responsable": Impugnacion.Responsable.DIRECCION_DISTRITAL,
            "acto": "Constancia de validación de resultados",
            "presentada_el": date(2022, 5, 6),
            "objetos": [],
            **facts,
        }
    )


def impugnacion(expediente="TECDMX-JEL-259/2022", *, now=NOW, **facts):
    return registrar_impugnacion(demanda(expediente, **facts), by=BY, now=now)
