"""Views of staff's pages."""
