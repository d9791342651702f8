"""The deeds of the user and the pages' reads: one function each, one module per noun."""
