"""All deeds of the services, and which of them have been done."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from types import FunctionType

import mitose.services as package
from mitose.domain.changes import Changes

#: What no step holds, each with its reason.
NO_DEEDS = {
    "contacts.erase": "leaves nothing to take back, and ends the history",
    "deeds.made": "adds an id to what a deed returned",
    "deeds.run": "what the deeds are made with",
    "bringing_back.apply": "the import's own way into an empty folder",
    "waiting_texts.keep": "no step: what is half typed is not yet anything",
}


def undoable() -> dict[str, FunctionType]:
    """Every function of the services that returns what it changed, by module and name."""
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        home = importlib.import_module(f"{package.__name__}.{module.name}")
        for name, value in vars(home).items():
            own = isinstance(value, FunctionType) and value.__module__ == home.__name__
            if own and not name.startswith("_") and "Changes" in value.__annotations__["return"]:
                found[f"{module.name}.{name}"] = value
    return {key: value for key, value in found.items() if key not in NO_DEEDS}


def watch(monkeypatch) -> set[str]:
    """The set that fills with the deeds that have changed something, from now on."""
    done: set[str] = set()
    for key, function in undoable().items():
        module, name = key.split(".")
        watched = _watched(key, function, done)
        monkeypatch.setattr(importlib.import_module(f"{package.__name__}.{module}"), name, watched)
    return done


def _watched(key: str, function: FunctionType, done: set[str]) -> Callable[..., object]:
    def call(*args: object, **named: object) -> object:
        result = function(*args, **named)
        changes = result[0] if isinstance(result, tuple) else result
        if isinstance(changes, Changes) and not changes.empty:
            done.add(key)
        return result

    return call
