"""Staff pages about people and their charges."""
