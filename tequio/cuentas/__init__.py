"""People and their charges: role, territory and dates; consents and rights over one's own data. Start at ``permissions``."""
