"""What anyone sees of privacy, and what a person decides about their own data."""
