"""The mechanisms of the law, the editions of their processes, stages and terms. Start at ``calendar``."""
