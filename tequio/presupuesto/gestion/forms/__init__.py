"""What staff is asked for."""
