"""The laws of the suite: taste that fails everywhere instead of being asked for in reviews. Each has a test that it bites."""
