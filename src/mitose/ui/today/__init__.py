"""Today: what is due, and birthdays."""
