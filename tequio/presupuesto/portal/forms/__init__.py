"""What is asked of whoever proposes, one thing a page."""
