"""The contact panel: everything about one contact, edited in place; or several at once."""
