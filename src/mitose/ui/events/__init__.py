"""Events: the list, one of them, and whom one met there."""
