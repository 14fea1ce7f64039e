"""Signing in and out, one's own account: django-allauth's views with our forms, words and components."""
