"""Django's settings, in small files by matter; every value from outside comes through config.env."""

from .accounts import *  # noqa: F403  one flat namespace
from .base import *  # noqa: F403  one flat namespace
from .database import *  # noqa: F403  one flat namespace
from .logs import *  # noqa: F403  one flat namespace
from .mail import *  # noqa: F403  one flat namespace
from .security import *  # noqa: F403  one flat namespace
from .static import *  # noqa: F403  one flat namespace
from .tasks import *  # noqa: F403  one flat namespace
from .tequio import *  # noqa: F403  one flat namespace
