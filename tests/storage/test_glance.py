"""What the board's quick reads answer, compared with the plain reading of the whole column."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitose.domain.board_query import BoardQuery, Due, PlanState, Sort
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Method, NewContact
from mitose.domain.questions import Question
from mitose.paths import Paths
from mitose.services import board, board_top, contacts, follow_ups, labels, moves, plans
from mitose.services.workspace import Workspace
from mitose.storage import board as statements

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
import fill

DAY = date(2026, 11, 23)
WORDS = ("a", "m", "mul", "muller", "kass", "wurzburg", "example", "zzz", "anna kass")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("board") / "data"
    fill.build(folder, 1500)
    with Workspace.open(Paths(data=folder)) as workspace:
        yield workspace


@pytest.fixture
def workspace(data_folder):
    with Workspace.open(Paths(data=data_folder)) as opened:
        yield opened


def _with_phone(workspace, name, number):
    contacts.add(workspace, NewContact(name, methods=(Method("phone", number),)))


def _top(workspace, query, limit=30, order=None):
    return board.glance(workspace, query, board.totals(workspace), limit, order)


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("text", ["", *WORDS])
def test_the_first_screen_is_the_top_of_the_whole_column(filled, sort, text):
    query = BoardQuery(text=text, sort_have=sort, sort_next=sort, sort_future=sort)
    overview = board.overview(filled, query, DAY, order=True)
    whole = overview.ids
    for top in (_top(filled, query), _top(filled, query, order=overview.order)):
        for category in Category:
            assert top.ids[category] == list(whole[category][:30])
            assert top.counts[category] == len(whole[category])


def test_places_of_other_orders_are_not_used(filled):
    named = BoardQuery(text="kass", sort_have=Sort.NAME)
    own = board.overview(filled, BoardQuery(), DAY, order=True).order
    top = _top(filled, named, order=own)
    assert (
        top.ids[Category.HAVE] == list(board.overview(filled, named, DAY).ids[Category.HAVE])[:30]
    )


@pytest.fixture(scope="module")
def late(tmp_path_factory):
    """The latter half of 4,000 contacts came with a label of their own."""
    folder = tmp_path_factory.mktemp("late") / "data"
    fill.build(folder, 4000)
    with Workspace.open(Paths(data=folder)) as workspace:
        everybody = board.overview(workspace, BoardQuery(), DAY).ids[Category.HAVE]
        contacts.add_tag(workspace, everybody[len(everybody) // 2 :], "Latecomer")
        yield workspace


@pytest.mark.parametrize("look_up_cost", [0, 50])
def test_hits_far_down_a_column_are_found_by_their_places_else_by_the_reader(
    late, look_up_cost, monkeypatch
):
    monkeypatch.setattr(board_top, "_LOOK_UP_COST", look_up_cost)
    query = BoardQuery(text="latecomer")
    overview = board.overview(late, query, DAY, order=True)
    assert _top(late, query) is None
    top = _top(late, query, order=overview.order)
    assert top.counts[Category.HAVE] == len(overview.ids[Category.HAVE])
    assert top.ids[Category.HAVE] == list(overview.ids[Category.HAVE][:30])


def test_a_contact_that_came_after_the_order_was_made_waits_for_the_next(workspace):
    first = contacts.add(workspace, NewContact(name="Anna Early")).made
    order = board.overview(workspace, BoardQuery(), DAY, order=True).order
    contacts.add(workspace, NewContact(name="Anna Late"))
    top = _top(workspace, BoardQuery(text="anna"), order=order)
    assert (top.ids[Category.HAVE], top.counts[Category.HAVE]) == ([first], 1)


@pytest.mark.parametrize("text", ["4956155", "4956155500", "49561555000", "495615550001 kass"])
def test_the_beginnings_of_telephone_numbers_are_found_at_once(filled, text):
    query = BoardQuery(text=text)
    overview = board.overview(filled, query, DAY, order=True)
    top = _top(filled, query, order=overview.order)
    for category in Category:
        assert top.ids[category] == list(overview.ids[category][:30])
        assert top.counts[category] == len(overview.ids[category])


def test_a_number_of_another_town_is_not_found_with_those_of_one(workspace):
    for at in range(40):
        _with_phone(workspace, f"Anna {at}", f"+49 561 55501{at:02}")
    _with_phone(workspace, "Berta", "+49 561 9550100")
    query = BoardQuery(text="4956155")
    order = board.overview(workspace, query, DAY, order=True).order
    assert _top(workspace, query, order=order).counts[Category.HAVE] == 40


def test_the_beginning_of_very_many_long_words_is_left_to_the_reader(filled, monkeypatch):
    monkeypatch.setattr(statements, "_MOST_SCANNED", 50)
    query = BoardQuery(text="495615550001")
    overview = board.overview(filled, query, DAY, order=True)
    assert _top(filled, query, order=overview.order) is None
    assert sum(map(len, overview.ids.values())) == 100


@given(
    text=st.sampled_from(("", "a", "k", "energie")),
    due=st.sampled_from(Due),
    importance=st.integers(0, 3),
    relationships=st.sampled_from(
        ((), (Relationship.LOOSE,), (Relationship.ADDRESS_ONLY, Relationship.RELATIONSHIP))
    ),
    plan=st.sampled_from(PlanState),
    unrated=st.booleans(),
    cities=st.sampled_from(((), ("Kassel",), ("Kassel", "Wien"))),
)
def test_every_filter_only_takes_away(
    filled, text, due, importance, relationships, plan, unrated, cities
):
    query = BoardQuery(
        text=text,
        due=due,
        importance=importance,
        relationships=relationships,
        plan_next=plan,
        plan_future=plan,
        unrated=unrated,
        cities=cities,
    )
    everybody = board.overview(filled, BoardQuery(), DAY, progress=False).ids
    shown = board.overview(filled, query, DAY, progress=False).ids
    for category in Category:
        wanted = set(shown[category])
        assert [key for key in everybody[category] if key in wanted] == list(shown[category])
        cards = board.cards(filled, shown[category][:200], DAY)
        for card in cards.values():
            assert card.category is category
            assert card.importance >= importance
            assert not relationships or card.relationship in relationships
            if unrated and category is Category.HAVE:
                assert card.relationship is Relationship.UNRATED
            if due is Due.OVERDUE:
                assert card.next_due[:10] < DAY.isoformat()


def test_a_name_is_found_however_its_umlauts_are_typed(workspace):
    made = contacts.add(workspace, NewContact(name="Jörg Müller")).made
    for text in ("mül", "muel", "mul", "MÜLLER jö", "joerg"):
        assert _top(workspace, BoardQuery(text=text)).ids[Category.HAVE] == [made]
    assert _top(workspace, BoardQuery(text="üller")).counts[Category.HAVE] == 0


def test_archived_and_deleted_contacts_leave_board_and_counts(workspace):
    ids = [contacts.add(workspace, NewContact(name=f"Anna {n}")).made for n in range(3)]
    contacts.archive(workspace, [ids[0]])
    contacts.delete(workspace, [ids[1]])
    assert board.totals(workspace)[Category.HAVE] == 1
    top = _top(workspace, BoardQuery(text="anna"))
    assert (top.ids[Category.HAVE], top.counts[Category.HAVE]) == ([ids[2]], 1)
    too = BoardQuery(text="anna", archived_too=True)
    assert list(board.overview(workspace, too, DAY).ids[Category.HAVE]) == [ids[0], ids[2]]


def test_sources_are_a_filter(workspace):
    ids = [contacts.add(workspace, NewContact(name=f"Anna {n}")).made for n in range(2)]
    contacts.add_source(workspace, [ids[1]], "BNI")
    bni = next(source for source in labels.sources(workspace) if source.name == "BNI")
    query = BoardQuery(sources=(bni.id,))
    assert query.filtered
    assert list(board.overview(workspace, query, DAY).ids[Category.HAVE]) == [ids[1]]
    assert _top(workspace, query) is None  # the reader's


def test_progress_counts_what_the_heads_say(workspace):
    have = [contacts.add(workspace, NewContact(name=f"Anna {n}")).made for n in range(3)]
    contacts.rate(workspace, have[:2], Relationship.LOOSE)
    contacts.set_field(workspace, have[:1], "nothing_done", True)
    future = contacts.add(workspace, NewContact(name="Ruth", category=Category.FUTURE)).made
    contacts.set_field(workspace, [future], "strategy", "Write for her magazine")
    progress = board.overview(workspace, BoardQuery(), DAY).progress
    assert (progress[Category.HAVE].total, progress[Category.HAVE].reached) == (3, 2)
    assert progress[Category.FUTURE].reached == 1
    assert progress[Category.NEXT].total == 0


def test_a_far_follow_up_gives_way_to_a_promise_on_the_card(workspace):
    from mitose.domain.follow_up import FollowUp
    from mitose.domain.plan import OfferState

    made = contacts.add(workspace, NewContact(name="Petra", offers=("Two tickets",))).made
    far, promised = DAY + timedelta(days=30), DAY + timedelta(days=40)
    follow_ups.add(workspace, FollowUp(due=far, text="Call", contact_id=made))
    offer = contacts.details(workspace, made).offers[0]
    plans.set_offer_state(workspace, offer.id, OfferState.PROMISED, on=DAY, due=promised)
    card = board.cards(workspace, [made], DAY)[made]
    assert (card.next_due, card.next_due_kind) == (promised.isoformat(), "promise")
    assert card.answered & Question.OFFER


def test_moving_keeps_each_contact_in_one_column_at_its_place(workspace):
    ids = [contacts.add(workspace, NewContact(name=f"Anna {n}")).made for n in range(5)]
    moves.move(workspace, [ids[3], ids[1]], Category.NEXT, after=0)
    moves.move(workspace, [ids[4]], Category.NEXT, after=ids[3])
    shown = board.overview(workspace, BoardQuery(), DAY).ids
    assert list(shown[Category.NEXT]) == [ids[3], ids[4], ids[1]]
    assert list(shown[Category.HAVE]) == [ids[0], ids[2]]
