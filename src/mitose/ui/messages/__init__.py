"""Messages from templates: writing one, and putting the templates in order."""
