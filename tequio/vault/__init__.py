"""Personal data at rest: encrypted fields, their digests, and the change of keys. Start at ``fields``.

It stands between ``lib`` (which knows no database) and every app that keeps what only a few may read.
"""
