"""Django's commands: `python manage.py help`."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    from config.local import load_local_settings

    load_local_settings()
    execute_from_command_line(sys.argv)
