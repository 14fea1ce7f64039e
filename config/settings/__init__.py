"""Django's settings, in small files by matter; every value from outside comes through config.env."""

from .accounts import *  # noqa: F403  settings are one flat namespace
from .base import *  # noqa: F403
from .database import *  # noqa: F403
from .logs import *  # noqa: F403
from .mail import *  # noqa: F403
from .security import *  # noqa: F403
from .static import *  # noqa: F403
from .tasks import *  # noqa: F403
from .tequio import *  # noqa: F403
