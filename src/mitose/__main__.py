"""The entry point; no Qt is imported before it is known that a window is wanted."""

from __future__ import annotations

import multiprocessing
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line or the window; returns the exit code."""
    from mitose.cli import main as run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
