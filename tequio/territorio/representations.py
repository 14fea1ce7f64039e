"""Public facts as plain dictionaries: what `.json` pages and the API answer, in one shape for both."""

from dataclasses import asdict
from typing import Any

from .locator.answers import Lugar
from .models import Distrito, DistritoAlcaldia, Marco, ResponsableDistrital
from .queries import FichaAlcaldia, FichaDistrito, FichaUnidad, Hilo, Relevo, ResumenAlcaldia, ResumenDistrito


def lugar_dict(lugar: Lugar) -> dict[str, Any]:
    """A UT in a list."""
    return asdict(lugar)


def marco_dict(marco: Marco) -> dict[str, Any]:
    return {
        "clave": marco.clave,
        "nombre": marco.nombre,
        "acuerdo": marco.acuerdo,
        "vigente_desde": marco.vigente_desde.isoformat(),
        "ficticio": marco.ficticio,
    }


def unidad_dict(ficha: FichaUnidad) -> dict[str, Any]:
    """A UT with everything its page says."""
    unidad = ficha.unidad
    return {
        "clave": unidad.clave,
        "nombre": unidad.nombre_legible,
        "nombre_oficial": unidad.nombre,
        "tipo": unidad.tipo.nombre,
        "alcaldia": {"clave": unidad.alcaldia.clave, "nombre": unidad.alcaldia.nombre, "slug": unidad.alcaldia.slug},
        "distrito": unidad.distrito_id,
        "poblacion": unidad.poblacion,
        "area_m2": ficha.area_m2 and round(ficha.area_m2),
        "punto_interior": ficha.punto and {"lon": ficha.punto[0], "lat": ficha.punto[1]},
        "marco": marco_dict(ficha.marco),
        "vigente": ficha.retiro is None,
        "relevos": [_relevo(relevo) for relevo in ficha.retiro.relevos] if ficha.retiro else [],
        "secciones": {"completas": list(ficha.completas), "parciales": list(ficha.parciales)},
        "codigos_postales": [{"codigo": codigo, "proporcion": round(part, 4)} for codigo, part in ficha.codigos],
        "alias": list(ficha.alias),
        "asentamientos": list(ficha.asentamientos),
        "vecinas": [{"clave": vecina.clave, "nombre": vecina.nombre} for vecina in ficha.vecinas],
        "historia": [_hilo(hilo) for hilo in ficha.historia],
    }


def alcaldia_dict(ficha: FichaAlcaldia) -> dict[str, Any]:
    """An alcaldía with its districts and UTs."""
    return {
        "clave": ficha.alcaldia.clave,
        "nombre": ficha.alcaldia.nombre,
        "slug": ficha.alcaldia.slug,
        "marco": marco_dict(ficha.marco),
        "poblacion": ficha.poblacion,
        "distritos": [{"numero": row.distrito_id, "cabecera": row.cabecera} for row in ficha.coberturas],
        "unidades": [lugar_dict(lugar) for lugar in ficha.unidades],
    }


def alcaldia_resumen_dict(resumen: ResumenAlcaldia) -> dict[str, Any]:
    """An alcaldía in a list."""
    return {
        "clave": resumen.alcaldia.clave,
        "nombre": resumen.alcaldia.nombre,
        "slug": resumen.alcaldia.slug,
        "unidades": resumen.unidades,
        "poblacion": resumen.poblacion,
        "distritos": list(resumen.distritos),
    }


def distrito_dict(ficha: FichaDistrito) -> dict[str, Any]:
    """A district with its office, people in charge, alcaldías and UTs."""
    return {
        **_oficina(ficha.distrito),
        "responsables": [_responsable(persona) for persona in ficha.responsables],
        "marco": marco_dict(ficha.marco),
        "poblacion": ficha.poblacion,
        "alcaldias": [_cobertura(row) for row in ficha.coberturas],
        "unidades": [lugar_dict(lugar) for lugar in ficha.unidades],
    }


def distrito_resumen_dict(resumen: ResumenDistrito) -> dict[str, Any]:
    """A district in a list."""
    return {
        **_oficina(resumen.distrito),
        "unidades": resumen.unidades,
        "alcaldias": [_cobertura(row) for row in resumen.coberturas],
    }


def _oficina(distrito: Distrito) -> dict[str, Any]:
    return {
        "numero": distrito.numero,
        "domicilio": distrito.domicilio,
        "codigo_postal": distrito.codigo_postal,
        "telefono": distrito.telefono,
        "correo": distrito.correo,
        "horario": distrito.horario,
        "lon": distrito.lon,
        "lat": distrito.lat,
        "revisado_el": distrito.revisado_el and distrito.revisado_el.isoformat(),
    }


def _responsable(persona: ResponsableDistrital) -> dict[str, str]:
    return {"cargo": persona.cargo, "nombre": persona.nombre, "puesto": persona.puesto}


def _cobertura(row: DistritoAlcaldia) -> dict[str, Any]:
    return {"clave": row.alcaldia.clave, "nombre": row.alcaldia.nombre, "cabecera": row.cabecera}


def _relevo(relevo: Relevo) -> dict[str, Any]:
    return {"clave": relevo.lugar.clave, "nombre": relevo.lugar.nombre, "parte": round(relevo.parte, 4)}


def _hilo(hilo: Hilo) -> dict[str, Any]:
    return {
        "marco_anterior": hilo.marco_anterior.clave,
        "marco": hilo.marco.clave,
        "relacion": hilo.relacion,
        "cambio_nombre": hilo.cambio_nombre,
        "anterior": hilo.anterior and {"clave": hilo.anterior.clave, "nombre": hilo.anterior.nombre},
        "unidad": hilo.unidad and {"clave": hilo.unidad.clave, "nombre": hilo.unidad.nombre},
        "parte_anterior": round(hilo.parte_anterior, 4),
        "parte_nueva": round(hilo.parte_nueva, 4),
    }
