"""Introductions: matching what one contact has with what another needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Answer(StrEnum):
    """What one side said to the introduction."""

    NOT_ASKED = ""
    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"


class IntroductionState(StrEnum):
    """Derived from both answers, the date of the introduction and its outcome."""

    SUGGESTED = "suggested"
    FIRST_ASKED = "first_asked"
    SECOND_ASKED = "second_asked"
    BOTH_AGREED = "both_agreed"
    INTRODUCED = "introduced"
    OUTCOME = "outcome"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction of two contacts; each side has its own answer with a date."""

    giver_id: int
    receiver_id: int
    has_text: str = ""
    needs_text: str = ""
    giver_answer: Answer = Answer.NOT_ASKED
    giver_answered_on: date | None = None
    receiver_answer: Answer = Answer.NOT_ASKED
    receiver_answered_on: date | None = None
    introduced_on: date | None = None
    outcome: str = ""
    id: int = 0

    @property
    def state(self) -> IntroductionState:
        """The state that the answers add up to."""
        answers = (self.giver_answer, self.receiver_answer)
        if Answer.DECLINED in answers:
            return IntroductionState.DECLINED
        if self.introduced_on is not None:
            return IntroductionState.OUTCOME if self.outcome else IntroductionState.INTRODUCED
        if answers == (Answer.AGREED, Answer.AGREED):
            return IntroductionState.BOTH_AGREED
        asked = sum(answer is not Answer.NOT_ASKED for answer in answers)
        return (
            IntroductionState.SUGGESTED,
            IntroductionState.FIRST_ASKED,
            IntroductionState.SECOND_ASKED,
        )[asked]
