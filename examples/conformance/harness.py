#!/usr/bin/env python3
"""A worked example of an implementation under test: three norms built in, with Python 3.11's standard library alone.

It answers each line on standard input with one on standard output. The norms are code, as in most case systems;
records are read by the numbered rules of the semantics, which the docstrings name (A4, E1).
"""

from __future__ import annotations

import json
import sys
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from itertools import product
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

UNTIL_AGE, TALK_FROM_AGE, FIRST_CONTACT_WORKING_DAYS = 18, 4, 5  # the parameters of the norms
KINDS_WITHOUT_WORKERS = {"veilig-thuis", "police", "education", "safety-team"}
AMSTERDAM, DAY = ZoneInfo("Europe/Amsterdam"), timedelta(days=1)
NEVER = datetime.max.replace(tzinfo=timezone.utc)
Data = dict[str, Any]


# --- Truth with three values (A1, F3)
@dataclass(frozen=True)
class Unknown:
    """Neither true nor false, for the reasons that the codes give."""
    codes: frozenset[str]

    def __bool__(self) -> bool:
        raise TypeError("an unknown is neither true nor false")


Truth = bool | Unknown
NOT_RECORDED, RECORDED_AS_UNKNOWN, TIME_IMPRECISE, NOT_COVERED, BEARER_UNKNOWN = (
    Unknown(frozenset({code}))
    for code in ("not-recorded", "recorded-as-unknown", "time-imprecise", "not-covered", "bearer-unknown")
)


def every(*truths: Truth) -> Truth:
    """Kleene's conjunction."""
    if any(truth is False for truth in truths):
        return False
    codes = frozenset(code for truth in truths if isinstance(truth, Unknown) for code in truth.codes)
    return Unknown(codes) if codes else True


def negate(truth: Truth) -> Truth:
    """Kleene's negation."""
    return truth if isinstance(truth, Unknown) else not truth


def some(truths: Iterable[Truth]) -> Truth:
    """Kleene's disjunction."""
    return negate(every(*map(negate, truths)))


def read(data: Data, name: str) -> Any:
    """The value of a field: absent is not recorded, null is recorded as unknown (A1)."""
    value = data.get(name, NOT_RECORDED)
    return RECORDED_AS_UNKNOWN if value is None else value


def given(value: Any, then: Callable[[Any], Any]) -> Any:
    """What follows from a value; the unknown itself where it is not known."""
    return value if isinstance(value, Unknown) else then(value)


def is_one(value: Any, *others: Any) -> Truth:
    """Whether a value is one of others, any of which may be unknown."""
    return given(value, lambda it: some(given(other, lambda one: one == it) for other in others))


# --- Time (B1-B7) and working days (B6, B12)
def start_of_day(day: date) -> datetime:
    """The first instant of a civil day in Amsterdam."""
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(timezone.utc)


def end_of_day(day: date) -> datetime:
    """The last instant of a civil day in Amsterdam."""
    return start_of_day(day + DAY) - timedelta(microseconds=1)


class Time(NamedTuple):
    """A time as recorded: its civil day in Amsterdam, and the instants between which it lies."""
    day: date
    first: datetime
    last: datetime

    @classmethod
    def parse(cls, text: str) -> Time:
        """Reads a day, or an instant with offset."""
        if len(text) == 10:
            day = date.fromisoformat(text)
            return cls(day, start_of_day(day), end_of_day(day))
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            raise ValueError(f"{text} has no offset, so it names no single instant")
        return cls(instant.astimezone(AMSTERDAM).date(), instant, instant)

    def is_before(self, other: Time) -> bool:
        """Whether it surely comes first: on an earlier day, or earlier where both hours are known (B3)."""
        exact = self.first == self.last and other.first == other.last
        return self.day < other.day or (exact and self.first < other.first)


def birthday(birth: str, age: int) -> date:
    """The day on which an age is reached; for 29 February it is the 28th in common years (A11)."""
    born = date.fromisoformat(birth)
    days = monthrange(born.year + age, born.month)[1]
    return date(born.year + age, born.month, min(born.day, days))


# Good Friday is equated by the Algemene termijnenwet itself; these days by royal decrees, for some years at a time.
EQUATED_FROM, EQUATED_THROUGH = date(2023, 1, 1), date(2028, 12, 31)
EQUATED = """2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28
2028-05-26""".split()


def days_off(year: int) -> set[date]:
    """The recognised and equated days of a year."""
    century, of_century = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= (year % 19 + 11 * epact) // 319
    weekday = (2 * (century % 4) + 2 * (of_century // 4) - of_century % 4 - epact + 32) % 7
    easter = date(year, 3, 22) + DAY * (epact + weekday)
    fixed = {date(year, month, day) for month, day in ((1, 1), (5, 5), (12, 25), (12, 26))}
    kings_day = {date(year, 4, 26 if date(year, 4, 27).isoweekday() == 7 else 27)} if year >= 2014 else set()
    equated = {date.fromisoformat(day) for day in EQUATED if day.startswith(f"{year}")}
    return fixed | kings_day | equated | {easter + days * DAY for days in (-2, 1, 39, 50)}


# --- The record as of a moment (A)
@dataclass(eq=False)
class Event:
    """An event in the version in force; where `exists` is unknown it may not have been recorded yet (A6)."""
    id: str
    type: str
    data: Data
    time: Time
    exists: Truth

    def __lt__(self, other: Event) -> bool:
        """By time, then id: the order in the file never decides (B3)."""
        return (self.time.first, self.id) < (other.time.first, other.id)

    def get(self, name: str) -> Any:
        """The value of a field, or why it is unknown."""
        return read(self.data, name)


Candidate = NamedTuple("Candidate", [("time", Time), ("truth", Truth)])  # what may count, and how sure that is
Gap = NamedTuple("Gap", [("code", str), ("first", date), ("last", date)])  # days for which nobody vouches
Link = NamedTuple("Link", [("measure", str), ("end", Event), ("truth", Truth)])  # to a measure that may be continued
Term = NamedTuple("Term", [("earliest", date | None), ("latest", date | None), ("doubts", frozenset[str])])
Option = NamedTuple("Option", [("at", datetime), ("doubts", frozenset[str])])  # one way in which things may turn out
# Measures that continue one another, from the first on: their last day, and others that it may have been.
Span = NamedTuple("Span", [("start", Event), ("truth", Truth), ("last", date), ("may_end", list[tuple[date, Truth]])])
Test = Callable[[Event, str], Truth]
CERTAIN: frozenset[str] = frozenset()


class Case:
    """A record as of a moment, with what had been recorded by another moment."""
    def __init__(self, record: Data, as_of: str, known_at: str | None) -> None:
        self.as_of = Time.parse(as_of)
        self.known_at = Time.parse(known_at) if known_at else None
        self.children: dict[str, Data] = {one["id"]: one for one in record["children"]}
        self.kinds: dict[str, str] = {one["id"]: one["kind"] for one in record.get("organisations") or ()}
        self.professionals = {one["id"]: one for one in record.get("professionals") or ()}
        self.adults = {one["id"]: one for one in record.get("adults") or ()}
        until = self.known_at.day if self.known_at else date.max
        self.covers = [
            (one["by"], one["types"], date.fromisoformat(one["from"]), min(date.fromisoformat(one["through"]), until))
            for one in record["covers"]
        ]
        self.by_id: dict[str, Event] = {}
        self.events = sorted(self._in_force(record["events"]))

    def of_type(self, kind: str, measure: str | None = None) -> list[Event]:
        """The events of a type, of one measure where that is asked, in order."""
        return [one for one in self.events if one.type == kind and measure in (None, one.data.get("measure"))]

    def _in_force(self, events: list[Data]) -> Iterator[Event]:
        """A correction replaces an event under the id of the original (A5); later events do not exist (B1)."""
        corrections = {data["corrects"]: data for data in events if "corrects" in data}
        for original in (data for data in events if "corrects" not in data):
            chain, versions = [original], []
            while (last := chain[-1]["id"]) in corrections:
                chain.append(corrections[last])
                if len(chain) > len(events):
                    raise ValueError(f"the corrections of {last} go round in a circle")
            for version in chain:
                known = given(read(version, "recordedAt"), self._is_known) if self.known_at else True
                if known is not False:
                    versions = [*([] if known is True else versions), version]
                    exists = known
            for data in versions:
                event = Event(original["id"], original["type"], data, Time.parse(data["at"]), exists)
                if data.get("enteredInError") is not True and event.time.first <= self.as_of.last:
                    self.by_id |= {version["id"]: event for version in chain}
                    yield event

    def _is_known(self, recorded_at: str) -> Truth:
        """Whether what was recorded then was known at the moment asked (A6)."""
        recorded, moment = Time.parse(recorded_at), (self.known_at or self.as_of).last
        return recorded.last <= moment or (TIME_IMPRECISE if recorded.first <= moment else False)

    def concerns(self, event: Event, child: str) -> Truth:
        """Whether an event concerns a child (A4)."""
        if event.type == "contact":
            people = event.get("participants")
            if isinstance(people, Unknown) or any(one.get("id") == child for one in people):
                return given(people, bool)
            nameless = any(one.get("id") is None and one.get("role") in ("child", None) for one in people)
            return NOT_RECORDED if nameless else False
        children = event.get("children")
        if children is not NOT_RECORDED:
            return given(children, lambda listed: child in listed)
        named = [self.by_id[one] for one in [event.data.get("in")] if one in self.by_id]
        if "measure" in event.data and event.type != "measure-start":
            named = self.of_type("measure-start", event.data["measure"])
        via = some(self.concerns(one, child) for one in named)
        return via if named else len(self.children) == 1 or NOT_RECORDED

    def fit(self, event: Event, child: str, *tests: Truth) -> Truth:
        """Whether an event took place, concerns the child, and passes the tests."""
        return every(event.exists, self.concerns(event, child), *tests)

    def candidates(self, kind: str, child: str, start: Event, test: Test, **fields: Any) -> list[Candidate]:
        """The events that may count for a child (D2), after a start or on its day unless the hours tell (B3)."""
        found: list[Candidate] = []
        for event in self.of_type(kind):
            matches = (is_one(event.get(name), value) for name, value in fields.items())
            ended, truth = event.data.get("endedAt"), self.fit(event, child, *matches, test(event, child))
            if truth is not False and not (Time.parse(ended) if ended else event.time).is_before(start.time):
                found.append(Candidate(event.time, truth))
        return found

    def declined(self, child: str, start: Event, bearer: str | None) -> list[Candidate]:
        """The exception that the child declined to talk with the bearer; a parent's refusal is none (D5)."""
        fields = {"status": "declined", "declinedBy": "child", "by": bearer or BEARER_UNKNOWN}
        return self.candidates("contact", child, start, lambda *_: True, **fields)

    def deaths(self, child: str, start: Event) -> list[Candidate]:
        """The exception of every norm; a death before the start lifts the duty from the start on (D7)."""
        found = [(one.time, self.fit(one, child)) for one in self.of_type("child-died")]
        times = [(start.time if time.is_before(start.time) else time, truth) for time, truth in found]
        return [Candidate(*death) for death in times if death[1] is not False]

    def is_younger(self, child: str, age: int, day: date) -> Truth:
        """Whether a child has not reached an age on a day (A11)."""
        return given(read(self.children[child], "birthDate"), lambda birth: day < birthday(birth, age))

    def individual(self, contact: Event, child: str) -> Truth:
        """Whether this child and one professional took part, and besides them only who may be there (A7)."""
        people = contact.get("participants")
        if isinstance(people, Unknown):
            return people
        others = [one for one in people if one.get("id") != child]
        roles = [one.get("role") for one in others]
        professionals = {one.get("id") or at for at, one in enumerate(others) if roles[at] == "professional"}
        most = {"child": 0 if len(others) < len(people) else 1, "interpreter": 1, "support-person": 1}
        if len(professionals) > 1 or any(roles.count(role) > number for role, number in most.items()):
            return False
        roleless = [read(one, "role") for one in others if one.get("role") is None]
        present = [some([bool(professionals), *roleless]), *roleless]
        return every(self.concerns(contact, child), *present, *map(self._may_be_there, others))

    def _may_be_there(self, one: Data) -> Truth:
        """Whether someone beside the child leaves a contact individual; family is that, whatever else it did."""
        role, person = one.get("role"), one.get("id")
        if role in ("professional", "interpreter"):
            return person not in self.adults and person not in self.children
        if role != "support-person":
            return role is None or (role == "child" and person is None)
        seen = [guest for contact in self.of_type("contact") for guest in contact.data.get("participants") or ()]
        fosters = any(guest.get("role") == "foster-parent" and guest.get("id") == person for guest in seen)
        is_parent = given(read(self.adults.get(person, {"parentOf": []}), "parentOf"), bool)
        is_carer = person in self.adults and fosters
        return every(is_one(read(one, "chosenByChild"), True), negate(is_parent), not is_carer)

    def by_assigned_worker(self, contact: Event, child: str) -> Truth:
        """Whether a professional took part who was assigned to this child on that day (A10)."""
        people, day = contact.get("participants"), contact.time.day
        if isinstance(people, Unknown):
            return people
        workers = [read(one, "id") for one in people if one.get("role") == "professional"]
        assigned = [given(worker, lambda person: self._is_assigned(person, child, day)) for worker in workers]
        strangers = [one for one in people if one.get("id") not in self.adults | self.children]
        return some([*assigned, *(read(one, "role") for one in strangers if one.get("role") is None)])

    def _is_assigned(self, person: str, child: str, day: date) -> Truth:
        found: list[Truth] = []
        for start in (one for one in self.of_type("assignment") if one.time.day <= day):
            ends = self.of_type("assignment-end", start.data["measure"])
            ends = [end for end in ends if end.time.day < day and not end.time.is_before(start.time)]
            theirs = [end for end in ends if self.concerns(end, child) is not False]
            ended = some(every(end.exists, is_one(end.get("professional"), person)) for end in theirs)
            found.append(self.fit(start, child, is_one(start.get("professional"), person), negate(ended)))
        assigned, organisation = some(found), read(self.professionals.get(person, {}), "organisation")
        if assigned is not False or isinstance(organisation, Unknown):
            return assigned if assigned is not False else organisation
        hidden = self.gaps(organisation, "assignment", day, day)
        return NOT_COVERED if hidden and self.kinds.get(organisation) not in KINDS_WITHOUT_WORKERS else False

    def organisations_in(self, event: Event, name: str) -> list[Any]:
        """The organisations that a field names, itself or by a professional who works there."""
        value, people = event.data.get(name) or [], self.professionals.keys() - self.kinds
        names = value if isinstance(value, list) else [value]
        return [read(self.professionals[one], "organisation") if one in people else one for one in names]

    def any_is(self, event: Event, name: str, kind: str) -> Truth:
        """Whether an organisation of a kind is among those that a field names."""
        kinds = [given(one, lambda it: self.kinds.get(it, NOT_RECORDED)) for one in self.organisations_in(event, name)]
        return given(event.get(name), lambda _: some(is_one(one, kind) for one in kinds))

    def bearer(self, trigger: list[Event], named_in: str, kind: str | None) -> str | None:
        """Who owes: whom the trigger names, else the only one of that kind; None where that is unknown (C11)."""
        starts = [start for one in trigger for start in self.of_type("measure-start", one.data.get("measure", ""))[:1]]
        own = [one for one in trigger if one.type in ("disclosure", "measure-start")]
        places = [(named_in, own), ("by", trigger), ("organisation", starts)]
        if own and not any(self.organisations_in(one, named_in) for one in own):
            places = []  # it was not recorded, and what is less to the point does not tell
        named = [{one for event in events for one in self.organisations_in(event, name)} for name, events in places]
        for names in [*named, set(self.kinds)]:
            known = {one for one in names if not isinstance(one, Unknown) and kind in (None, self.kinds.get(one))}
            if len(known) == 1:
                return known.pop()
        return None

    def gaps(self, bearer: str | None, kind: str, first: date, last: date) -> list[Gap]:
        """The days for which nobody vouches that every event of a type was recorded (A2, E2)."""
        receivers = [name for name, of in self.kinds.items() if of == "veilig-thuis" and kind == "report"]
        vouching = [*([bearer] if bearer else []), *(receivers if len(receivers) == 1 else [])]
        theirs = (entry for entry in self.covers if entry[0] in vouching and kind in entry[1])
        spans = sorted((start, end) for _, _, start, end in theirs if start <= end)
        if not spans:
            return [Gap("not-covered" if vouching else "bearer-unknown", first, last)]
        gaps, reach = [Gap("before-record", date.min, spans[0][0] - DAY)], spans[0][1]
        for start, end in spans[1:]:
            gaps.append(Gap("not-covered", reach + DAY, start - DAY))
            reach = max(reach, end)
        gaps.append(Gap("beyond-record", reach + DAY, date.max))
        within = (Gap(code, max(first, start), min(last, end)) for code, start, end in gaps)
        return [gap for gap in within if gap.first <= gap.last]

    def ends_of(self, start: Event, child: str) -> list[Event]:
        """The ends of a measure, in order; one of unknown whom is of every child (A4)."""
        ends = self.of_type("measure-end", start.data["measure"])
        return [end for end in ends if end.time.day >= start.time.day and self.concerns(end, child) is not False]

    def predecessors(self, start: Event, child: str) -> list[Link]:
        """The measures that one may continue: of the same organisation, up to its day or the day before (C6)."""
        # Of two that begin and end on one day the first by id goes first.
        ends_at_once = any(end.time.day == start.time.day for end in self.ends_of(start, child))
        order = lambda one: (one.time.day, one.id if ends_at_once or one is start else "")  # noqa: E731
        links = []
        for end in self.of_type("measure-end"):
            key, near = end.data["measure"], start.time.day - DAY <= end.time.day <= start.time.day
            if key == start.data["measure"] or not near or self.concerns(end, child) is False:
                continue
            starts = self.of_type("measure-start", key)
            truths: list[Truth] = [] if any(one.exists is True for one in starts) else [NOT_RECORDED]
            for one in (one for one in starts if one.time.day <= end.time.day and order(one) < order(start)):
                same_institution = is_one(one.get("organisation"), start.get("organisation"))
                is_first = [negate(other.exists) for other in self.ends_of(one, child) if other < end]
                truths.append(self.fit(one, child, end.exists, same_institution, *is_first))
            links.append(Link(key, end, some(truths)))
        return [link for link in links if link.truth is not False]

    def continues(self, event: Event, child: str) -> Truth:
        """Whether a measure that starts continues another, or one that ends is continued by another (C6)."""
        starts = [event] if event.type == "measure-start" else self.of_type("measure-start")
        links = [link for start in starts for link in self.predecessors(start, child)]
        return some(link.truth for link in links if event in (starts[0], link.end))

    def is_of_span(self, measure: str, first: str, child: str) -> Truth:
        """Whether a measure is this one, or continues it, through others or not."""
        starts = [one for one in self.of_type("measure-start", measure) if self.concerns(one, child) is not False]
        links = [(link, self.fit(start, child)) for start in starts[:1] for link in self.predecessors(start, child)]
        via = (every(own, link.truth, self.is_of_span(link.measure, first, child)) for link, own in links)
        return measure == first or some(via)


# --- Deciding (E1, E9, E10)
@dataclass
class Duty:
    """Something owed to a child, with all that bears on it."""
    case: Case
    child: str
    trigger: list[Event]
    doubt: Truth  # whether there is a duty at all (C5): where it is false there is none
    bearer: str | None
    opens: date
    term: Term
    types: tuple[str, str | None]  # of acts and exceptions, of which the record must be complete (E2)
    acts: list[Candidate]
    exceptions: list[Candidate]
    closings: list[Candidate] = field(default_factory=list)
    is_unit: bool = False  # of a recurring duty: after its last day nothing is owed any more

    def status(self, act: datetime, exception: datetime, closing: datetime, due: datetime) -> str:
        """The status by the order of E1: of acts, exceptions and closings the first of each decides."""
        if act <= min(due, closing) and act < NEVER:
            return "fulfilled"
        if exception <= min(due, closing) and exception < NEVER:
            return "excused"
        if closing <= due and closing < NEVER:
            return "violated"
        if self.case.as_of.last <= due:
            return "pending"
        if self.is_unit or min(exception, closing) < act:
            return "violated"
        return "overdue" if act == NEVER else "fulfilled-late"

    def decide(self) -> tuple[str, set[str], set[str]]:
        """The status, all that it may be, and what is missing: what is unknown is settled in every way (E10)."""
        items = (self.acts, self.exceptions, self.closings)
        slots = [*map(self._options, items, (*self.types, None)), self._dues()]
        outcomes = {way: self.status(*(option.at for option in way)) for way in product(*slots)}
        possible = set(outcomes.values())
        missing = {
            code
            for way, outcome in outcomes.items()
            for place, option in enumerate(way)
            if outcome != outcomes[(*way[:place], slots[place][-1], *way[place + 1 :])]
            for code in option.doubts
        }
        if isinstance(self.doubt, Unknown):
            return "undetermined", possible | {"inapplicable"}, missing | self.doubt.codes
        # By what is certain alone: acts at their latest, whatever ends the duty at its earliest.
        sure = ([one.time.first for one in items if one.truth is True] for items in (self.exceptions, self.closings))
        certain = self.status(slots[0][-1].at, *(min(times, default=NEVER) for times in sure), slots[3][-1].at)
        if len(possible) > 1 and not possible <= {"overdue", "violated", "fulfilled-late"}:
            excused = self.status(NEVER, slots[1][-1].at, *(min(slot).at for slot in slots[2:])) == "excused"
            certain = "excused" if excused and possible <= {"excused", "fulfilled"} else "undetermined"
        return certain, possible, missing

    def _options(self, items: list[Candidate], kind: str | None) -> list[Option]:
        """When the first of these may have happened; last in the list what stays when no doubt comes true."""
        sure = min((one.time.last for one in items if one.truth is True), default=NEVER)
        options = {
            Option(at, one.truth.codes if isinstance(one.truth, Unknown) else TIME_IMPRECISE.codes)
            for one in items
            for at in (one.time.first, one.time.last)
        }
        for gap in self.case.gaps(self.bearer, kind, self.opens, self.case.as_of.day) if kind else ():
            # One left out on the first day of a gap does most; after the due moment, on the first day after that.
            after_due = (due.at.astimezone(AMSTERDAM).date() + DAY for due in self._dues() if due.at < NEVER)
            days = {gap.first, *(day for day in after_due if gap.first <= day <= gap.last)}
            options |= {Option(start_of_day(day), frozenset({gap.code})) for day in days}
        return [*(option for option in options if option.at < sure), Option(sure, CERTAIN)]

    def _dues(self) -> list[Option]:
        """The due moments that make a difference, in order."""
        high = end_of_day(self.term.latest) if self.term.latest else NEVER
        low = end_of_day(self.term.earliest) if self.term.earliest else high
        days = {one.time.day for one in [*self.acts, *self.exceptions, *self.closings]}
        between = {end_of_day(day) for day in days if low < end_of_day(day) < high}
        return [*(Option(due, self.term.doubts) for due in {low, *between} - {high}), Option(high, CERTAIN)]

    def answer(self, norm: str) -> Data:
        """The duty as an answer states it."""
        status, possible, missing = self.decide()
        low, high, _ = self.term
        times = {"opens": self.opens} | ({"due": low} if low == high else {"dueEarliest": low, "dueLatest": high})
        window = {name: day.isoformat() for name, day in times.items() if day}
        unit = {"from": window["opens"], "through": window["due"]} if self.is_unit else None
        unknowns = {"possible": sorted(possible), "missing": sorted(missing)} if status == "undetermined" else {}
        duty = {"norm": norm, "child": self.child, "trigger": [event.id for event in self.trigger], "unit": unit}
        return duty | {"status": status, "window": window} | unknowns


# --- The norms
def working_days_after(start: date, count: int) -> Term:
    """A term, whose start does not count (B4); days of which nobody knows whether they are equated leave it open."""
    ends: list[date | None] = []
    for wary in (False, True):  # wary, no day counts for which the equated days are not known
        day, left = max(start, EQUATED_FROM - DAY) if wary else start, count
        while left > 0 and not (wary and day >= EQUATED_THROUGH):
            day += DAY
            left -= day.isoweekday() <= 5 and day not in days_off(day.year)
        ends.append(day if left == 0 else None)
    return Term(ends[0], ends[1], CERTAIN if ends[0] == ends[1] else frozenset({"beyond-calendar"}))


def first_contact(case: Case, child: str) -> Iterator[Duty]:
    """The assigned worker has contact within five working days after start and notice of a measure (C2)."""
    kinds = ("measure-start", "measure-notified")
    for key in dict.fromkeys(one.data["measure"] for one in case.events if one.type in kinds):
        events = [[one for one in case.of_type(kind, key) if case.concerns(one, child) is not False] for kind in kinds]
        is_new = {one: negate(case.continues(one, child)) if one.type == kinds[0] else True for one in sum(events, [])}
        fits = [[(one, case.fit(one, child, is_new[one])) for one in half] for half in events]
        found = [[pair for pair in half if pair[1] is not False][:1] for half in fits]
        if not any(found) or any(half and not kept for half, kept in zip(fits, found)):
            continue  # a half that certainly does not fit opens no duty
        trigger, truths = map(list, zip(*sum(found, [])))
        first, start = min(trigger), trigger[0] if trigger[0].type == "measure-start" else None
        day = first.time.day
        is_probation = is_one(start.get("kind"), "probation") if start else NOT_RECORDED
        applies = some([case.is_younger(child, UNTIL_AGE, day), is_probation])
        doubt = every(case.is_younger(child, 0, day) is not True, applies, *truths)
        bearer = case.bearer(trigger, "organisation", "certified-institution")
        term = working_days_after(max(event.time.day for event in trigger), FIRST_CONTACT_WORKING_DAYS)
        for kind in (kind for kind, half in zip(kinds, found) if not half):  # if left out, the term may have run since
            gaps = case.gaps(bearer, kind, day, case.as_of.day)
            since = [working_days_after(gap.first, FIRST_CONTACT_WORKING_DAYS).earliest for gap in gaps[:1]]
            term = Term(since[0] if since else None, None, frozenset(gap.code for gap in gaps))

        def ends_measure(end: Event, child: str) -> Truth:
            is_own = case.is_of_span(end.data["measure"], key, child) if start else NOT_RECORDED
            return every(is_own, negate(case.continues(end, child)))

        acts = case.candidates("contact", child, first, case.by_assigned_worker, status="held")
        exceptions = case.declined(child, first, bearer) + case.deaths(child, first)
        exceptions += case.candidates("measure-end", child, first, ends_measure)
        yield Duty(case, child, trigger, doubt, bearer, day, term, ("contact", "contact"), acts, exceptions)


def disclosure_reported(case: Case, child: str) -> Iterator[Duty]:
    """What a child tells about its family is reported to Veilig Thuis, before the case is closed (B9)."""
    for told in case.of_type("disclosure"):
        day, to_veilig_thuis = told.time.day, case.any_is(told, "to", "veilig-thuis")
        is_minor = every(case.is_younger(child, UNTIL_AGE, day), case.is_younger(child, 0, day) is not True)
        doubt = case.fit(told, child, is_one(told.get("about"), "family"), negate(to_veilig_thuis), is_minor)
        acts = case.candidates("report", child, told, lambda report, _: case.any_is(report, "to", "veilig-thuis"))
        closed = [one for one in case.of_type("case-closed") if case.concerns(one, child) is not False]
        fits = [(one.time, every(one.exists, is_one(one.get("by"), told.get("by")))) for one in closed]
        closings = [Candidate(*one) for one in fits if one[1] is not False and not one[0].is_before(told.time)]
        bearer, term, types = case.bearer([told], "to", None), Term(None, None, CERTAIN), ("report", None)
        yield Duty(case, child, [told], doubt, bearer, day, term, types, acts, case.deaths(child, told), closings)


def spans_of(case: Case, child: str) -> Iterator[Span]:
    """The spans of the measures of a child (C6, C7)."""
    fits = [one for one in case.of_type("measure-start") if case.fit(one, child) is not False]
    starts = {one.data["measure"]: one for one in reversed(fits)}  # the first of each measure
    before: dict[str, Link] = {}
    for key, start in starts.items():
        links = [link for link in case.predecessors(start, child) if link.truth is not True or link.measure in starts]
        before |= {key: link for link in sorted(links, key=lambda link: link.truth is not True)[:1]}
    for key, start in starts.items():
        truth = before[key].truth if key in before else False
        if truth is True:
            continue
        chain = [key]
        for one in chain:
            chain += [other for other, link in before.items() if link.measure == one and other not in chain]
        # The span lasts until the last of its branches ends.
        ends = [case.ends_of(starts[one], child) for one in chain if one not in {before[x].measure for x in chain[1:]}]
        certain = [[end.time.day for end in branch if end.exists is True][:1] for branch in ends]
        last = max(day for days in certain for day in days) if all(certain) else date.max
        may_end = [(end.time.day, end.exists) for branch in ends for end in branch]
        may_end += [(before[one].end.time.day, before[one].truth) for one in chain[1:]]
        may_end += [(death.time.day, death.truth) for death in case.deaths(child, start)]
        grown = given(read(case.children[child], "birthDate"), lambda birth: birthday(birth, UNTIL_AGE))
        if not isinstance(grown, Unknown):
            running = [starts[one] for one in chain if starts[one].time.day <= grown] or [start]
            ends_then = negate(is_one(running[-1].get("kind"), "probation"))
            may_end.append((grown - DAY, ends_then))
            last = min(last, grown - DAY) if ends_then is True else last
        yield Span(start, case.fit(start, child, negate(truth)), last, may_end)


def contact_during_measure(case: Case, child: str) -> Iterator[Duty]:
    """The institution talks with the child alone in every calendar month that lies inside a measure (C8)."""
    for start, truth, last, may_end in spans_of(case, child):
        bearer, following = case.bearer([start], "organisation", "certified-institution"), start.time.day.replace(day=1)
        died = [death.time.day for death in case.deaths(child, start) if death.truth is True]
        while following <= min(last, case.as_of.day, *died):
            first, following = following, (following + 31 * DAY).replace(day=1)
            through = following - DAY
            doubts = [doubt for day, doubt in may_end if day < through and isinstance(doubt, Unknown)]
            doubt = every(truth, case.is_younger(child, 0, first) is not True, *doubts)
            # Of a month that is not whole nothing is owed: one times a part of it, rounded down.
            if first < start.time.day or through > last:
                continue

            def is_contact(event: Event, child: str) -> Truth:
                is_alone = every(is_one(event.get("form"), "conversation"), case.individual(event, child))
                is_seen = is_one(event.get("form"), "conversation", "play", "observation")
                is_enough = some([is_alone, every(case.is_younger(child, TALK_FROM_AGE, first), is_seen)])
                return every(case.any_is(event, "by", "certified-institution"), is_enough)

            found = [case.candidates("contact", child, start, is_contact, status="held", mode="face-to-face")]
            found.append(case.declined(child, start, bearer) + case.deaths(child, start))
            acts, exceptions = ([one for one in items if first <= one.time.day <= through] for items in found)
            term, types = Term(through, through, CERTAIN), ("contact", "contact")
            yield Duty(case, child, [start], doubt, bearer, first, term, types, acts, exceptions, is_unit=True)


# --- The protocol
NORMS: dict[str, Callable[[Case, str], Iterator[Duty]]] = {
    "jeugdwet/first-contact-child": first_contact,
    "proposal/contact-during-measure": contact_during_measure,
    "meldcode/disclosure-reported": disclosure_reported,
}
# Every type of event: what no norm here asks for is never looked at.
EVENT_TYPES = """
report help-request disclosure advice incident assessment contact contact-waived perspective-documented
interpretation-shared rights-explained objection objection-decision complaint complaint-answer term-extended transfer
case-closed measure-start measure-notified measure-end assignment assignment-end family-group-plan-waived plan
plan-review placement-start placement-end school-told school-support diagnostics help-start safety-measurement
support-measurement frequency-report child-died
""".split()
DECLARATION = {
    "protocol": "1",
    "vendor": {"name": "Example vendor"},
    "product": {"name": "three-norms", "version": "1.0.0", "language": "Python"},
    "supports": {"levels": ["terms", "duties", "unknowns"], "norms": list(NORMS), "reads": EVENT_TYPES},
    "rulesets": "built-in",
}


def run(message: Data) -> Data:
    """The duties of one norm at each moment asked; a norm that is not built in is skipped."""
    name, results = message["norm"], []
    if name not in NORMS:
        return {"skipped": True, "message": f"{name} is not built in"}
    for moment in message["moments"]:
        case = Case(message["record"], moment["asOf"], moment["knownAt"])
        duties = [duty for child in case.children for duty in NORMS[name](case, child) if duty.doubt is not False]
        results.append({**moment, "duties": [duty.answer(name) for duty in sorted(duties, key=lambda one: one.opens)]})
    return {"results": results}


def main() -> None:
    """Answers line by line until told to stop; whatever is wrong with a message, the next one is answered."""
    for line in sys.stdin.buffer:
        reply: Data = {"seq": -1}
        try:
            message = json.loads(line)
            if message["cmd"] == "stop":
                break
            is_start = message["cmd"] == "start"
            reply = {"protocol": "1", "declaration": DECLARATION} if is_start else {"seq": int(message["seq"])}
            reply |= {} if is_start else run(message)
        except Exception as error:
            reply |= {"errored": True, "message": f"{type(error).__name__}: {error}"[:2000]}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
