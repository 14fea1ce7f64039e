"""Notices are kept and cached; requests and consents answer to one person."""
