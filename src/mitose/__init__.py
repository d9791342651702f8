"""Mitose, an offline planner for a freelancer's network."""

__version__ = "0.1.0"
