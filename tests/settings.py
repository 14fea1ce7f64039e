"""The environment of the suite; the settings themselves are the product's. DATABASE_URL chooses the engine."""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("TEQUIO_SECRET_KEY", "only-for-tests-" + "x" * 50)
os.environ.setdefault("TEQUIO_DATA_KEYS", "only-for-tests-" + "y" * 50)
os.environ.setdefault("TEQUIO_LOG_FORMAT", "text")
os.environ.setdefault("TEQUIO_LOG_LEVEL", "WARNING")
os.environ.setdefault("TEQUIO_API_LIMIT", "0")
# Playwright keeps a loop of events in the thread of the tests; Django would refuse its queries beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
if "TEQUIO_DATA_DIR" not in os.environ:
    os.environ["TEQUIO_DATA_DIR"] = tempfile.mkdtemp(prefix="tequio-tests-")
    atexit.register(shutil.rmtree, os.environ["TEQUIO_DATA_DIR"], ignore_errors=True)

from config.settings import *  # noqa: F403  the environment comes first

# Tasks are done at once; the tests of the worker ask for the real queue.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Pages name static files plainly, without collecting them; the product's storage has its own tests.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405  of the product
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405  of the product

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one takes its time on purpose
