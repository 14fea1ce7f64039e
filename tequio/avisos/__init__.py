"""Messages to people: what is said, to whom, once. Start at ``actions.encolar``."""
