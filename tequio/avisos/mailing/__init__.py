"""The way out: a mail server (``smtp``) or, where there is none, files (``files``). Both are backends of Django."""
