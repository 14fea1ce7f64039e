"""A project as data: what the JSON of its page and of the list say. Nothing of who proposes but a public name.

A project that won is told as its source tells it.
"""

from typing import Any

from django.urls import reverse

from .models import Anexo, Dictamen, Proyecto, ProyectoGanador
from .queries.proyectos import FichaProyecto
from .wording import dicho


def proyecto_dict(proyecto: Proyecto, *, concluida: bool) -> dict[str, Any]:
    """One row of the list. ``concluida``: the consultation of its edition was held; ``punto``: longitude,
    latitude in WGS84."""
    return {
        "folio": proyecto.folio,
        "ejercicio": proyecto.ejercicio.ejercicio,
        "distrito": proyecto.distrito_id,
        "alcaldia": proyecto.alcaldia.nombre,
        "unidad": proyecto.unidad,
        "unidad_nombre": proyecto.unidad_nombre,
        "nombre": proyecto.nombre,
        "rubro": proyecto.rubro.nombre,
        "costo": float(proyecto.costo),
        "estado": str(dicho(proyecto.estado, concluida=concluida)[0]),
        "numero": proyecto.numero,
        "registrado": proyecto.registrado_at.isoformat() if proyecto.registrado_at else None,
        "punto": [proyecto.lon, proyecto.lat],
    }


def ganador_dict(ganador: ProyectoGanador, slug: str | None) -> dict[str, Any]:
    """What is not known is None; ``avance`` goes from 0 to 1; ``slug``: of its project, where it is known."""
    known = {name: getattr(ganador, name) for name in ("aprobado", "ejercido", "avance")}
    return {
        "ejercicio": ganador.ejercicio,
        "alcaldia": ganador.alcaldia.nombre,
        "unidad": ganador.unidad,
        "unidad_nombre": ganador.unidad_nombre,
        "nombre": ganador.nombre or None,
        "descripcion": ganador.descripcion or None,
        "rubro": ganador.rubro or None,
        **{name: None if value is None else float(value) for name, value in known.items()},
        "dudoso": ganador.dudoso,
        "fuente": ganador.fuente,
        "proyecto": reverse("presupuesto:proyecto", args=[slug]) if slug else None,
    }


def ficha_dict(ficha: FichaProyecto, *, concluida: bool) -> dict[str, Any]:
    """All that its page says."""
    proyecto = ficha.proyecto
    return proyecto_dict(proyecto, concluida=concluida) | {
        "descripcion": proyecto.descripcion,
        "necesidad": proyecto.necesidad,
        "lugar": proyecto.lugar,
        "geometria": proyecto.geometria,
        "propone": ficha.propone or None,
        "monto_unidad": float(ficha.monto.monto) if ficha.monto else None,
        "dictamenes": [_dictamen(each) for each in ficha.dictamenes],
        "pasos": [{"acto": each.acto, "fecha": each.made_at.isoformat()} for each in ficha.pasos],
        "gano": True if ficha.gano else None,  # no list of winners is whole: nobody is told to have lost
        "fotos": [{"direccion": _photo(proyecto, each), "se_ve": each.texto or None} for each in ficha.fotos],
        "impugnaciones": [each.expediente for each in ficha.banderas],
    }


def _photo(proyecto: Proyecto, anexo: Anexo) -> str:
    return reverse("presupuesto:foto", args=[proyecto.slug, anexo.pk])


def _dictamen(dictamen: Dictamen) -> dict[str, Any]:
    return {
        "version": dictamen.version,
        "sentido": dictamen.sentido,
        "publicado": dictamen.publicado_at.isoformat() if dictamen.publicado_at else None,
        "costo": float(dictamen.costo),
        "meses": dictamen.meses,
        "criterios": [
            {"criterio": each.criterio.nombre, "cumple": each.cumple, "motivacion": each.motivacion}
            for each in dictamen.criterios.all()
        ],
    }
