"""The acts on systems of personal data, notices, consents and ARCO requests."""
