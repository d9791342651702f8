"""The import page: where contacts are, what a file holds, and what became of it."""
