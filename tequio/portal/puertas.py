"""The pages of each mechanism that has some: where its own page leads, and the band of a UT."""

from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.portal.puertas import Puertas

PUERTAS: Puertas = {
    "B6": (
        (_("Proponer mi proyecto"), "presupuesto:proponer"),
        (_("Ver los proyectos"), "presupuesto:proyectos"),
        (_("Ver los sorteos de números"), "presupuesto:sorteos"),
        (_("Ver los proyectos que ganaron"), "presupuesto:ganadores"),
    )
}
