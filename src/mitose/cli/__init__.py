"""The command line: a contract that scripts use (see ARCHITECTURE.md). No Qt is imported here."""

from __future__ import annotations

from mitose.cli.run import main

__all__ = ["main"]
