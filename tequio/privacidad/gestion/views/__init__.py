"""Pages for whoever attends requests, and for whoever publishes notices."""
