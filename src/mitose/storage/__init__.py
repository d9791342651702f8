"""The file: the only layer that knows SQLAlchemy and SQLite."""
