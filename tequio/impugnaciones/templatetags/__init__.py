"""Tags of this matter."""
