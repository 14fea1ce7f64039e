"""The laws of the suite: taste that fails everywhere instead of being asked for. Each has a test that it bites."""
