"""The questions of a card: what each of its bars stands for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.domain.category import Category
from mitose.domain.questions import QUESTIONS, Question
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_WORDS = {
    Question.DONE: QT_TRANSLATE_NOOP("Questions", "What have I done for them?"),
    Question.RATED: QT_TRANSLATE_NOOP("Questions", "How well do I know them?"),
    Question.MEANING: QT_TRANSLATE_NOOP("Questions", "What do they mean to me?"),
    Question.WHO: QT_TRANSLATE_NOOP("Questions", "Who exactly, and why?"),
    Question.WANT: QT_TRANSLATE_NOOP("Questions", "What do I want from them?"),
    Question.OFFER: QT_TRANSLATE_NOOP("Questions", "What can I do for them?"),
    Question.APPROACH: QT_TRANSLATE_NOOP("Questions", "How do I make the approach?"),
    Question.MEETING: QT_TRANSLATE_NOOP("Questions", "How and where do we meet?"),
    Question.STRATEGY: QT_TRANSLATE_NOOP("Questions", "Which strategy leads there?"),
}
_HEADS = {
    Category.HAVE: QT_TRANSLATE_NOOP("Questions", "The bars on a card in Have"),
    Category.NEXT: QT_TRANSLATE_NOOP("Questions", "The bars on a card in Next"),
    Category.FUTURE: QT_TRANSLATE_NOOP("Questions", "The bars on a card in Future"),
}
_FULL = QT_TRANSLATE_NOOP("Questions", "✓  {question}")
_EMPTY = QT_TRANSLATE_NOOP("Questions", "–  {question}")
_HOW = QT_TRANSLATE_NOOP("Questions", "Each bar is a question, filled once it is answered.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Questions", text)


def asked_of(category: Category) -> tuple[str, ...]:
    """The questions of a category, in the order of the bars."""
    return tuple(_tr(_WORDS[question]) for question in QUESTIONS[category])


def bars_of(category: Category) -> str:
    """'The bars on a card in Have'."""
    return _tr(_HEADS[category])


def legend(answered: int, category: Category) -> str:
    """What the bars of one card say, a line for each, and that they are questions."""
    lines = [
        _tr(_FULL if answered & question else _EMPTY).format(question=_tr(_WORDS[question]))
        for question in QUESTIONS[category]
    ]
    return "\n".join([_tr(_HOW), *lines])
