"""Systems of personal data, their notices, consents, and ARCO requests. Start at ``states`` and ``actions``."""
