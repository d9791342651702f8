"""The page of duplicates among all contacts."""
