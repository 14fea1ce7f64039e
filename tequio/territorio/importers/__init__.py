"""Reading what the offices send about the ground. An importer reads and checks; an action stores.

Each ``read_*`` returns what was understood together with a Report of every row: taken, mended (how) or refused
(why). It never writes. The command, and later a page, decide what to do with it.
"""
