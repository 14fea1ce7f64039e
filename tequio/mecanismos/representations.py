"""Mechanisms, editions and stages as plain dictionaries: what `.json` pages answer."""

from datetime import datetime
from typing import Any

from tequio.lib.plazos import CIUDAD

from .models import Ampliacion, Dato, Ejercicio, Mecanismo
from .queries import EtapaHoy, FichaEdicion, FichaMecanismo, PanelMecanismos, ResumenMecanismo, Vence


def resumen_dict(resumen: ResumenMecanismo) -> dict[str, Any]:
    """A mechanism in a list."""
    return {**_mecanismo(resumen.mecanismo), "prioridad": resumen.lugar, "en_curso": resumen.en_curso}


def ficha_dict(ficha: FichaMecanismo) -> dict[str, Any]:
    """A mechanism with everything its page says."""
    mecanismo = ficha.mecanismo
    return {
        **_mecanismo(mecanismo),
        "texto": mecanismo.texto,
        "vigente_desde": mecanismo.vigente_desde and mecanismo.vigente_desde.isoformat(),
        "vigente_hasta": mecanismo.vigente_hasta and mecanismo.vigente_hasta.isoformat(),
        "actualizado": moment(mecanismo.actualizado_at),
        "datos": {tema.lower(): [_dato(row) for row in rows] for tema, rows in ficha.datos.items()},
        "ediciones": [edicion_dict(each) for each in ficha.ediciones],
    }


def edicion_dict(ficha: FichaEdicion) -> dict[str, Any]:
    """An edition with its years and stages."""
    edicion = ficha.edicion
    return {
        "clave": edicion.clave,
        "nombre": edicion.nombre,
        "mecanismo": edicion.mecanismo.slug,
        "acuerdo": edicion.acuerdo,
        "convocatoria": edicion.convocatoria,
        "nota": edicion.nota,
        "ejercicios": [_ejercicio(row) for row in ficha.ejercicios],
        "etapas": [etapa_dict(row) for row in ficha.etapas],
        **_vouched(edicion),
    }


def etapa_dict(row: EtapaHoy) -> dict[str, Any]:
    """A stage; ``situacion`` is how it stands now."""
    etapa = row.etapa
    return {
        "clave": etapa.tipo_id,
        "nombre": row.nombre,
        "situacion": row.situacion.value,
        "inicio": moment(etapa.inicio),
        "fin_original": moment(etapa.fin_original),
        "fin_vigente": moment(etapa.fin_vigente),
        "ampliaciones": [_ampliacion(each) for each in row.ampliaciones],
        "nota": etapa.nota,
        **_vouched(etapa),
    }


def panel_dict(panel: PanelMecanismos) -> dict[str, Any]:
    """What one can do in a UT: the mechanisms that come first, what is open, what opens next."""
    return {
        "prioritarios": [_mecanismo(each) | {"en_curso": each.clave in panel.activos} for each in panel.prioritarios],
        "abiertas": [_vence(each) for each in panel.cierran],
        "siguen": [_vence(each) for each in panel.abren],
    }


def _vence(vence: Vence) -> dict[str, Any]:
    """``desde`` and ``hasta`` are those of this ground: a window of its district rules over the term."""
    found = vence.etapa.standing
    return {
        "edicion": vence.ficha.edicion.clave,
        "etapa": found.clave,
        "nombre": vence.etapa.nombre,
        "desde": moment(found.desde),
        "hasta": moment(found.hasta),
    }


def moment(value: datetime | None) -> str | None:
    """ISO 8601 with the offset that Mexico City had then."""
    return value.astimezone(CIUDAD).isoformat() if value else None


def _mecanismo(mecanismo: Mecanismo) -> dict[str, Any]:
    return {
        "clave": mecanismo.clave,
        "slug": mecanismo.slug,
        "nombre": mecanismo.nombre,
        "clase": mecanismo.get_clase_display(),
        "rol": mecanismo.rol,
        "puedes": mecanismo.puedes,
        **_vouched(mecanismo),
    }


def _dato(dato: Dato) -> dict[str, Any]:
    return {"texto": dato.texto, "enlace": dato.enlace, **_vouched(dato)}


def _ejercicio(row: Ejercicio) -> dict[str, Any]:
    return {
        "ejercicio": row.ejercicio,
        "porcentaje": row.porcentaje and str(row.porcentaje),
        "monto": row.monto and str(row.monto),
        **_vouched(row),
    }


def _ampliacion(row: Ampliacion) -> dict[str, Any]:
    return {
        "acuerdo": row.acuerdo,
        "fecha": row.fecha and row.fecha.isoformat(),
        "motivo": row.motivo,
        "desde": moment(row.desde),
        "fin_anterior": moment(row.fin_anterior),
        "fin_nuevo": moment(row.fin_nuevo),
    }


def _vouched(fact: Any) -> dict[str, Any]:
    return {"fuente": fact.fuente, "certeza": fact.certeza, "por_confirmar": fact.por_confirmar}
