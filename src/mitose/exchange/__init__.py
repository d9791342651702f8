"""Foreign formats to domain records and back; no database. vobject is used here only."""
