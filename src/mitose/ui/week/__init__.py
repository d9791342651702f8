"""Week: what falls on which day, planning it, and looking back."""
