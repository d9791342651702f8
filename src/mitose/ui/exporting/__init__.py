"""Contacts out of the window into files."""
