"""Pages that nobody keeps: they answer to one person, or to a key."""
