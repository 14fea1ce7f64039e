"""Configuration: what the environment may say (env.py), Django's settings, the root of the URLs."""
