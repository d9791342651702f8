"""The questions of a card, each a bit of ``Contact.answered``."""

from __future__ import annotations

from enum import IntFlag

from mitose.domain.category import Category


class Question(IntFlag):
    """A question is answered or not; the bar on the card has a segment for each of its category."""

    DONE = 1
    RATED = 2
    MEANING = 4
    WHO = 8
    WANT = 16
    OFFER = 32
    APPROACH = 64
    MEETING = 128
    STRATEGY = 256


QUESTIONS: dict[Category, tuple[Question, ...]] = {
    Category.HAVE: (Question.DONE, Question.RATED, Question.MEANING),
    Category.NEXT: (Question.WHO, Question.WANT, Question.OFFER, Question.APPROACH),
    Category.FUTURE: (
        Question.WHO,
        Question.WANT,
        Question.OFFER,
        Question.MEETING,
        Question.STRATEGY,
    ),
}


def full_mask(category: Category) -> int:
    """The mask of a contact whose questions of ``category`` are all answered."""
    return sum(int(question) for question in QUESTIONS[category])


def answered_count(answered: int, category: Category) -> tuple[int, int]:
    """Return (answered, asked) for the questions of ``category``."""
    questions = QUESTIONS[category]
    return sum(bool(answered & question) for question in questions), len(questions)


def plan_counts(answered: int) -> tuple[int, int]:
    """Return (answered, asked) of a plan as a Next contact has it; for the chip 'Plan 2/4'."""
    return answered_count(answered, Category.NEXT)
