"""A challenge as data."""

from datetime import date
from typing import Any

from django.db.models import Model

from .models import Impugnacion
from .queries import FichaImpugnacion, flags_for, identity
from .wording import nota_publica


def impugnacion_dict(impugnacion: Impugnacion) -> dict[str, Any]:
    """One row of the list. Who challenged is not told: not here, not anywhere."""
    return {
        "expediente": impugnacion.expediente,
        "medio": impugnacion.medio.nombre,
        "autoridad": impugnacion.medio.autoridad,
        "responsable": impugnacion.get_responsable_display(),
        "distrito": impugnacion.distrito_id,
        "acto_impugnado": impugnacion.acto,
        "presentada_el": impugnacion.presentada_el.isoformat(),
        "estado": impugnacion.estado,
        "sentido": impugnacion.sentido_id,
        "resuelta_el": impugnacion.resuelta_el.isoformat() if impugnacion.resuelta_el else None,
        "nota": nota_publica(impugnacion),
        "sobre": [
            {"clase": each.clase, "clave": each.clave, "nombre": each.nombre} for each in impugnacion.objetos.all()
        ],
    }


def banderas_list(thing: Model, day: date) -> list[dict[str, str | bool]]:
    """What is challenged of a thing that day, as its own data say it."""
    flags = flags_for([thing], day).get(identity(thing), ())
    return [{"expediente": each.expediente, "nota": each.nota, "pendiente": each.pendiente} for each in flags]


def ficha_dict(ficha: FichaImpugnacion) -> dict[str, Any]:
    """With its steps and its chain of instances."""
    steps = [
        {"acto": step.acto, "estado": step.estado, "fecha": step.fecha.isoformat(), "nota": step.nota}
        for step in ficha.pasos
    ]
    return impugnacion_dict(ficha.impugnacion) | {
        "efectos": ficha.impugnacion.efectos,
        "actuaciones": steps,
        "anterior": ficha.anterior.expediente if ficha.anterior else None,
        "siguientes": [each.expediente for each in ficha.siguientes],
    }
