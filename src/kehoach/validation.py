"""A plan held to the rules, from what was read to the findings: check, suppress, report, mend."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document import TEXT_TYPES, SourceDocument, open_source
from kehoach.pipeline import parse_document
from kehoach.readers import MAX_BYTES, ReadError, ReadOptions, read_bytes, read_raw
from kehoach.readers.options import DEFAULTS
from kehoach.records.findings import Finding
from kehoach.records.reading import form_of, read_records
from kehoach.rules import all_rules, checking
from kehoach.rules.comments import Commented, take_comments
from kehoach.rules.examined import Examined
from kehoach.rules.fixing import apply, choose
from kehoach.rules.own import OWN_RULES
from kehoach.rules.places import Places, RecordPlaces
from kehoach.rules.reporting import report
from kehoach.rules.selecting import check_words, chosen, words_of
from kehoach.rules.suppression import SIDECAR, Suppressed, Suppression, read_sidecar, suppress
from kehoach.rules.types import Edit, Rule

if TYPE_CHECKING:
    from kehoach.records.models import Plan

_ROUNDS = 20
_ENCODINGS = (
    ("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE), ("utf-32-be", codecs.BOM_UTF32_BE), ("utf-16-le", b""), ("utf-16-be", b""),
)  # fmt: skip


class Profile(NamedTuple):
    """What a plan is held to: the rules, the stage and the regime (None: told from the plan), and the language of what is said."""

    rules: tuple[Rule, ...]
    stage: str | None = None
    regime: str | None = None
    language: str = "vi"


class Input(NamedTuple):
    """What was read from one file: a document, or records; and what is suppressed beside it."""

    file: str
    raw: bytes
    document: SourceDocument | None
    plans: tuple[Plan, ...]
    sidecar: tuple[Suppression, ...]


class Mended(NamedTuple):
    """A text after its safe fixes: the text before and after, the bytes to write (None where the encoding is not ours to write), how many fixes."""

    before: str
    after: str
    data: bytes | None
    fixes: int


def known_rules() -> tuple[Rule, ...]:
    """Every rule, those about suppressions included, in the order of their codes."""
    return (*OWN_RULES, *all_rules())


def find_rule(code_or_name: str) -> Rule | None:
    """The rule of a code or a name, whatever the case; None where there is none.

    >>> find_rule("kh203").name, find_rule("Repeated-Number").code
    ('repeated-number', 'KH203')
    """
    wanted = code_or_name.lower()
    return next((rule for rule in known_rules() if wanted in (rule.code.lower(), rule.name)), None)


def validate(
    plan: Plan | str | PathLike[str],
    *,
    stage: str | None = None,
    regime: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: str = "vi",
) -> list[Finding]:
    """What the rules find in a plan: a record, a text (str), or a file (a path such as ``pathlib.Path``), which may hold records.

    ``stage`` is "draft" or "issued", ``regime`` "state" or "party"; None tells it from the plan. ``select`` and ``ignore`` hold codes,
    beginnings of codes ("KH2") and names. Suppressed findings are there too, marked. Raises :class:`kehoach.ReadError` and
    :class:`kehoach.RecordError` (a ValueError) for a file that cannot be read, ValueError for a word that names no rule.

    >>> [(found.code, found.span.line) for found in validate("KẾ HOẠCH\\nTrồng cây\\n\\nI. A\\n\\nI. B\\n", select=["KH203"])]
    [('KH203', 6)]
    """
    select, ignore = words_of(select), words_of(ignore)
    check_words((*select, *ignore), known_rules())
    profile = Profile(chosen(known_rules(), select, ignore), stage, regime, language)
    if isinstance(plan, str):
        return check_input(Input("<text>", b"", open_source(plan, "<text>", "text/plain"), (), ()), profile)
    if isinstance(plan, PathLike):
        return check_input(read_input(fspath(plan)), profile)
    return check_input(Input(plan.source.name, b"", None, (plan,), ()), profile)


def read_input(file: str, reading: ReadOptions = DEFAULTS) -> Input:
    """What a file holds ("-" is standard input). Raises ReadError, RecordError, SidecarError."""
    raw, name = read_raw(file)
    sidecar = _sidecar(f"{file}{SIDECAR}") if file != "-" else ()
    shown = file if file != "-" else name
    form = form_of(Path(name).suffix.lower() if file != "-" else "", raw)
    if form is None:
        return Input(shown, raw, read_bytes(raw, name, reading), (), sidecar)
    if len(raw) > MAX_BYTES:
        raise ReadError("too-large", size=len(raw) // 1_000_000, limit=MAX_BYTES // 1_000_000)
    return Input(shown, raw, None, tuple(read_records(raw, form)), sidecar)


def _sidecar(file: str) -> tuple[Suppression, ...]:
    try:
        with open(file, "rb") as stream:
            return read_sidecar(stream.read())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise ReadError("sidecar", name=Path(file).name, reason=getattr(error, "strerror", None) or str(error)) from None


def check_input(given: Input, profile: Profile) -> list[Finding]:
    """The findings of one file, in the order of the text; of several records the file's name has the number: "plans.json#2"."""
    if given.document is not None:
        marked, places = _check_document(given.document, given.sidecar, profile)
        told = [_reported(one, given.file, places, profile.language) for one in marked]
        # --fix writes text; of a Word file or a PDF it can only say what to mend.
        return told if given.document.source.media_type in TEXT_TYPES else [one._replace(fix=_for_people(one.fix)) for one in told]
    findings = []
    for number, plan in enumerate(given.plans, start=1):
        file = f"{given.file}#{number}" if len(given.plans) > 1 else given.file
        places = RecordPlaces(plan)
        found = checking.check(examined := Examined(plan, stage=profile.stage, regime=profile.regime), profile.rules)
        marked = suppress(found, given.sidecar, places, _applied(profile.rules, examined), known_rules())
        findings += [_reported(one, file, places, profile.language) for one in marked]
    return findings


def _for_people(fix: str) -> str:
    return "suggested" if fix == "safe" else fix


def _check_document(document: SourceDocument, sidecar: Sequence[Suppression], profile: Profile) -> tuple[list[Suppressed], Places]:
    """The findings of a document, their places in its text as it was read; it is parsed without the comments that are for us."""
    source = document.source
    taken = take_comments(source.text)
    bare = document if not taken.cuts else open_source(taken.text, source.name, source.media_type)
    examined = Examined(parse_document(bare, profile.language), bare, stage=profile.stage, regime=profile.regime)
    places = Places(source.text)
    found = [_placed(finding, taken) for finding in checking.check(examined, profile.rules)]
    suppressions = (*taken.suppressions, *sidecar)
    return suppress(found, suppressions, places, _applied(profile.rules, examined) if suppressions else (), known_rules()), places


def _applied(rules: Iterable[Rule], examined: Examined) -> list[Rule]:
    """The rules that looked at a plan."""
    return [rule for rule in rules if rule.code < "KH1" or checking.applies(rule, examined)]


def _placed(finding: checking.Finding, taken: Commented) -> checking.Finding:
    """A finding of the text without comments, in the text with them; edits that would take a comment away are left out."""
    if not taken.cuts:
        return finding
    edits = tuple(Edit(*taken.place((edit.start, edit.end)), edit.text) for edit in finding.edits)
    whole = all(new.end - new.start == old.end - old.start for new, old in zip(edits, finding.edits, strict=True))
    return finding._replace(at=taken.place(finding.at) if finding.at is not None else None, edits=edits if whole else ())


def _reported(one: Suppressed, file: str, places: Places, language: str) -> Finding:
    finding = report(one.finding, file, places, language)
    if one.by is None:
        return finding
    return finding._replace(suppressed=True, suppression="comment" if one.by.at is not None else "sidecar", reason=one.by.reason)


def mend(given: Input, profile: Profile) -> Mended | None:
    """The text of a document after its safe fixes, made again and again until none is left; None for records.

    Suppressed findings are left as they are.
    """
    if given.document is None:
        return None
    source = given.document.source
    text, seen, count = source.text, {source.text}, 0
    for _ in range(_ROUNDS):
        document = given.document if text == source.text else open_source(text, source.name, source.media_type)
        marked, _places = _check_document(document, given.sidecar, profile)
        safe = [one.finding.edits for one in marked if one.by is None and one.finding.fix == "safe"]
        edits = choose(safe)
        changed = apply(text, edits)
        if changed in seen:
            break
        seen.add(changed)
        text, count = changed, count + sum(any(edit in edits for edit in group) for group in safe)
    return Mended(source.text, text, _encoded(given.raw, source.text, text), count)


def _encoded(raw: bytes, before: str, after: str) -> bytes | None:
    """A text in the encoding that its bytes were in, with their mark; None where none of ours gives these very bytes."""
    for encoding, mark in _ENCODINGS:
        try:
            if raw.startswith(mark) and mark + before.encode(encoding) == raw:
                return mark + after.encode(encoding)
        except UnicodeEncodeError:
            continue
    return None
