"""Sorting round and planning round: one contact, one question at a time."""
