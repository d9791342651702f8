"""The history of steps: what was done and when, and the way back to a point."""
