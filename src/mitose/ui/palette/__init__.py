"""The command palette: every action and every contact, a few letters away."""
