"""A challenge of one project."""

from tequio.impugnaciones.actions.registrar_impugnacion import Demanda
from tequio.impugnaciones.gestion.forms import RegistrarForm
from tequio.impugnaciones.models import Impugnacion
from tequio.presupuesto.models import Proyecto


class ImpugnarForm(RegistrarForm):
    """As any challenge, but what it is about and its district are known."""

    unidades = None  # type: ignore[assignment]  # Django's way to leave out a field
    distrito = None  # type: ignore[assignment]  # as above

    def demanda_de(self, proyecto: Proyecto) -> Demanda:
        said = self.cleaned_data
        return Demanda(
            expediente=said["expediente"],
            promovente=Impugnacion.Promovente(said["promovente"]),
            responsable=Impugnacion.Responsable(said["responsable"]),
            acto=said["acto"],
            presentada_el=said["presentada_el"],
            objetos=[proyecto],
            distrito=proyecto.distrito_id,
            nota=said["nota"],
        )
