"""The allocator's heap: what was freed goes back to the system only where it is asked to."""

from __future__ import annotations

from contextlib import suppress


def trim() -> None:
    """Give back what is free; a millisecond, on any thread."""
    import ctypes  # noqa: PLC0415 (start-up time counts)

    with suppress(OSError, AttributeError):  # not glibc
        ctypes.CDLL(None).malloc_trim(0)
