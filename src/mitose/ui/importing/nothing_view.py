"""What is said of files, or of a pasted list, in which nobody was found: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mitose.ui.importing import problem_texts
from mitose.ui.importing.prepared import Prepared
from mitose.ui.importing.texts import file_name
from mitose.ui.widgets.empty_state import EmptyState


class NothingView(EmptyState):
    """`again_wanted` means other files, or the pasted text once more; `back_wanted` the sources."""

    again_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", " ", "file")
        self.again = self.add_button(self.tr("Choose another file …"))
        self.again.clicked.connect(self.again_wanted)
        self.add_button(self.tr("Back to the sources")).clicked.connect(self.back_wanted)

    def show_prepared(self, prepared: Prepared) -> None:
        """Say what is the matter with what was read."""
        pasted, one = not prepared.paths, len(prepared.paths) <= 1
        name = self.tr("the pasted list") if pasted else file_name(str(prepared.paths[0]))
        self.title.setText(
            self.tr("Nothing to import from {file}").format(file=name)
            if one
            else self.tr("Nothing to import from these files")
        )
        problems = prepared.preview.problems
        if not problems:
            said = self.tr("There are no contacts in it.")
        elif one and not prepared.folder:
            said = problem_texts.sentence(problems[0])
        else:
            said = "\n".join(problem_texts.whole(problem) for problem in problems[:3])
        advice = problem_texts.advice(problems[0].reason if problems else "")
        if pasted:
            advice = self.tr("A line with a name, or with an e-mail address, is enough.")
        self.text.setText(f"{said}\n{advice}")
        self.text.setVisible(True)
        again = self.tr("Change the text …") if pasted else self.tr("Choose another file …")
        self.again.setText(again)
