"""Work that nobody waits for: the worker, and what it does by the clock. Start at ``worker``."""
