"""An open data folder: what every deed and every read works on."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import TYPE_CHECKING

from mitose import settings as settings_file
from mitose.paths import Paths
from mitose.settings import Settings, Value
from mitose.storage import opening
from mitose.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(slots=True)
class Workspace:
    """The data folder's paths, its settings and its open file.

    Deeds run on one thread, reads on another, glances on the main thread: each of the file's
    connections belongs to the thread that first uses it.
    """

    paths: Paths
    settings: Settings
    database: Database = field(repr=False)
    #: False for whoever only looks on: settings then hold until the end, and are not written.
    stores_settings: bool = True
    _writing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @classmethod
    def open(cls, paths: Paths) -> Workspace:
        """Open the data folder, making or upgrading the file where needed.

        A folder that is made begins with the region the desktop is set to.

        The connection the opening itself used is closed again, so that any thread may go on.

        Raises:
            StorageError: one of its codes; the file stays as it was.
        """
        made = not paths.database.exists() and not paths.settings.exists()
        loaded = settings_file.load(paths.settings)
        database = opening.open_database(
            paths,
            undo_days=loaded.settings.undo_days,
            undo_megabytes=loaded.settings.undo_megabytes,
        )
        database.close()
        opened = cls(paths, loaded.settings, database)
        region = settings_file.region_of_system() if made else ""
        if region not in ("", opened.settings.region):
            with suppress(OSError):  # it can be chosen later
                opened.change_settings(region=region)
        return opened

    @property
    def read_only(self) -> bool:
        """True when the folder cannot be written: every deed says so then."""
        return self.database.read_only

    def data_version(self) -> int:
        """A number that changes when anyone has written to the file (main thread)."""
        return self.database.data_version()

    def change_settings(self, **values: Value) -> Settings:
        """Store settings and return them as they are now.

        Raises:
            OSError: if the settings file cannot be written.
        """
        if not self.stores_settings:
            # mypy cannot know which key has which type; Settings checks each value.
            self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
            return self.settings
        with self._writing:
            self.settings = settings_file.change(self.paths.settings, **values)
        return self.settings

    def keep_settings(self, values: Mapping[str, Value]) -> None:
        """Store settings that hold already, on any thread; what cannot be written is left."""
        if not self.stores_settings:
            return
        with self._writing, suppress(OSError):
            settings_file.change(self.paths.settings, **values)

    def settle_apart(self) -> None:
        """Say that ``settle`` will be called after each deed; before the first one."""
        self.database.checkpoint_apart()

    def settle(self) -> None:
        """Do what a deed's answer need not wait for; on the writer's thread."""
        self.database.settle()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
