"""The contacts of a round in their order, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mitose.domain.rounds import BATCH, RoundState


@dataclass(frozen=True, slots=True)
class _Passed:
    contact_id: int
    before: RoundState
    in_batch: int
    deed: bool


class Queue:
    """Who is asked about now, who comes next, who was before."""

    def __init__(self, state: RoundState) -> None:
        self.state = self._turned(state)
        self._past: list[_Passed] = []
        self.in_batch = 0
        self.batch = min(BATCH, self.state.left)

    @property
    def current(self) -> int:
        """The contact that is asked about; 0 when the round is through."""
        return self.state.ids[0] if self.state.ids else 0

    @property
    def pausing(self) -> bool:
        """Whether a batch is through and more is to come."""
        return self.in_batch >= self.batch and self.state.left > 0

    def next_batch(self) -> None:
        """Go on after the natural stop."""
        self.in_batch = 0
        self.batch = min(BATCH, self.state.left)

    def drop(self, ids: frozenset[int]) -> None:
        """Take contacts out: a group was rated, or somebody else did it."""
        self.state = self._turned(
            replace(
                self.state,
                ids=tuple(key for key in self.state.ids if key not in ids),
                later=tuple(key for key in self.state.later if key not in ids),
            )
        )

    def pass_on(self) -> None:
        """The contact was answered by a deed."""
        self._remember(deed=True)
        state = replace(self.state, ids=self.state.ids[1:], done=self.state.done + 1)
        self.state = self._turned(state)
        self.in_batch += 1

    def put_off(self) -> None:
        """The contact comes again at the end."""
        self._remember(deed=False)
        later = (*self.state.later, self.current)
        self.state = self._turned(replace(self.state, ids=self.state.ids[1:], later=later))
        self.in_batch += 1

    def last_was_deed(self) -> bool | None:
        """Whether the last contact was answered by a deed; None when there is no way back."""
        return self._past[-1].deed if self._past else None

    def back(self) -> None:
        """Back to the contact before, as things were then."""
        passed = self._past.pop()
        self.state, self.in_batch = passed.before, passed.in_batch

    def back_to(self, contact_id: int) -> bool:
        """Back to where this contact was answered by a deed; False if it was not."""
        if not any(one.deed and one.contact_id == contact_id for one in self._past):
            return False
        while True:
            passed = self._past[-1]
            self.back()
            if passed.deed and passed.contact_id == contact_id:
                return True

    def coming(self, count: int) -> tuple[int, ...]:
        """The contact asked about and the next ones."""
        return (*self.state.ids, *self.state.later)[:count]

    def _remember(self, *, deed: bool) -> None:
        self._past.append(_Passed(self.current, self.state, self.in_batch, deed))

    @staticmethod
    def _turned(state: RoundState) -> RoundState:
        """Those put off come when nobody else is left."""
        return state if state.ids else replace(state, ids=state.later, later=())
