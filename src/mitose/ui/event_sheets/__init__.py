"""The sheets of events, for every page: the form, whom one met, and what they decide."""
