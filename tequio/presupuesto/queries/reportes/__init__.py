"""The reports of projects and draws: each is declared once, and read on screen and in files."""

from .avances import MONITOR, POR_ESTADO, porcentaje
from .listas import CANCELADOS, CONCENTRADO, DIRECTAS, OPINAR
from .pedido import Pedido, suelo_de
from .reporte import Reporte, streamed

REPORTES = (CONCENTRADO, DIRECTAS, CANCELADOS, OPINAR, POR_ESTADO, MONITOR)
BY_SLUG = {each.slug: each for each in REPORTES}

__all__ = ["BY_SLUG", "MONITOR", "OPINAR", "REPORTES", "Pedido", "Reporte", "porcentaje", "streamed", "suelo_de"]
