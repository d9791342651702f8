"""Printing plans, or saving them as PDF."""
