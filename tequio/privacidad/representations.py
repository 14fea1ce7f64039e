"""Systems of personal data and their notices, as data."""

from typing import Any

from .models import PARTES, AvisoPrivacidad
from .queries import FichaSistema


def sistema_dict(ficha: FichaSistema) -> dict[str, Any]:
    """One row of the list, with the short notice that rules."""
    sistema = ficha.sistema
    return {
        "slug": sistema.slug,
        "nombre": sistema.nombre,
        "registro": sistema.registro or None,
        "proposito": sistema.proposito,
        "fundamento": sistema.fundamento,
        "responsable": sistema.responsable,
        "categorias": sistema.categorias,
        "transferencias": sistema.transferencias,
        "conservacion": sistema.conservacion,
        "nivel": sistema.nivel,
        "fuente": sistema.fuente,
        "certeza": sistema.certeza,
        "aviso_simplificado": ficha.vigente.simplificado if ficha.vigente else None,
        "version": ficha.vigente.version if ficha.vigente else None,
    }


def aviso_dict(aviso: AvisoPrivacidad) -> dict[str, Any]:
    """One version, whole, with the hash that tells it from any other."""
    return {
        "version": aviso.version,
        "vigente_desde": aviso.vigente_desde.isoformat(),
        "publicado_at": aviso.publicado_at.isoformat(),
        "huella": aviso.huella,
        "simplificado": aviso.simplificado,
        "integral": {name: getattr(aviso, name) for name in PARTES},
    }


def ficha_dict(ficha: FichaSistema, aviso: AvisoPrivacidad) -> dict[str, Any]:
    """A system with one of its notices, the purposes that need a yes, and which other versions there are."""
    return sistema_dict(ficha) | {
        "aviso": aviso_dict(aviso),
        "finalidades": [
            {"clave": each.clave, "nombre": each.nombre, "texto": each.texto} for each in ficha.finalidades
        ],
        "versiones": [
            {"version": each.version, "vigente_desde": each.vigente_desde.isoformat()} for each in ficha.versiones
        ],
    }
