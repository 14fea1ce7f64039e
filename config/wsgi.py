"""What the web server loads: the application, with today's picture of the ground already in memory."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from tequio.datos.warm import warm  # noqa: E402  apps are ready only now

warm()
