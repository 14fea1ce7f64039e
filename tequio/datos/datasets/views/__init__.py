"""Pages for people, files for programs."""
