"""Legal challenges on anything: a record and a flag, never a state. Start at ``queries.flags_for``."""
