"""The page Events: the list, and one of them with its people."""
