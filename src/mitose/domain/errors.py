"""Errors the user is told about in one plain sentence; anything else is a bug."""

from __future__ import annotations


class MitoseError(Exception):
    """A known trouble. ``code`` is stable English for scripts; ``values`` fill the sentence.

    Sentences per code and language live in the window and the command line; ``str()`` of the
    error is for logs only.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code} ({details})" if details else self.code


class UsageError(MitoseError):
    """The user asked for something that cannot be meant (exit 2 on the command line)."""


class NotFoundError(MitoseError):
    """The contact, step or file asked for is not there (exit 1)."""


class StorageError(MitoseError):
    """The data file cannot be opened or written.

    Codes: ``damaged`` (path), ``newer_version`` (path), ``read_only`` (path), ``disk_full`` (path),
    ``busy``, ``io`` (path, reason), ``not_a_database`` (path), ``wal_read_only`` (path),
    ``in_use`` (a running window must close first), ``calendar_folder`` (path, reason).
    """


class CancelledError(MitoseError):
    """The user cancelled; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("cancelled")
