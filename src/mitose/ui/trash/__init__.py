"""Trash and archive."""
