"""What comparing costs: ``kehoach.diff`` beside rapidfuzz's line diff and deepdiff, in one run.

    python benchmarks/diff.py [FILES OR FOLDERS...] [--quick]

Takes the files given, else samples/. Makes revisions of them with a known number of edits, and prints a Markdown table:

- two plans of some 27 KB with 20 edits: parsing both and comparing them, beside rapidfuzz's diff of the lines and the two parses;
- two plans of 2 MB with 500 edits: comparing the two records, beside deepdiff on their plain data as it comes (by place in a list; with
  ``ignore_order`` it takes minutes for a tenth of that), and the memory of the whole command;
- how the time grows from 1 to 2 MB, for edits and for inputs made to hurt: all lines equal, all different, all moved, one long line.

Exit 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import gc
import math
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kehoach.comparison import compare
from kehoach.pipeline import parse

ROOT = Path(__file__).resolve().parent.parent
SMALL, LARGE = 27_000, 2_000_000
BESIDE_LINES, BESIDE_DEEPDIFF, MEMORY, GROWTH = 5.0, 10.0, 300, 1.35
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def plan_of(size: int, words: Sequence[str], seed: int = 0) -> str:
    """A plan of about so many bytes, in sections, items and bullets, from words in any order."""
    chance = random.Random(seed)
    lines = ["KẾ HOẠCH", "Về mọi việc", ""]
    written = number = 0
    while written < size:
        number += 1
        if number % 50 == 1:
            lines.append(f"{NUMERALS[number // 50 % 10]}. {' '.join(chance.choices(words, k=6)).upper()}")
        elif number % 10 == 1:
            lines.append(f"{number // 10 % 5 + 1}. {' '.join(chance.choices(words, k=12))}")
        else:
            lines.append(f"- {' '.join(chance.choices(words, k=30))}.")
        written += len(lines[-1].encode()) + 1
    return "\n".join(lines)


def edited(text: str, count: int, words: Sequence[str], seed: int = 1) -> str:
    """A text with so many lines taken out, put in, or reworded."""
    chance = random.Random(seed)
    lines = text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line.split()) > 8]
    for number in sorted(chance.sample(long, min(count, len(long))), reverse=True):
        what = chance.randrange(3)
        if what == 0:
            del lines[number]
        elif what == 1:
            lines.insert(number, f"- {' '.join(chance.choices(words, k=20))}.")
        else:
            line = lines[number].split(" ")
            line[len(line) // 2 : len(line) // 2 + 2] = chance.choices(words, k=2)
            lines[number] = " ".join(line)
    return "\n".join(lines)


def seconds(work: Callable[[], Any], rounds: int) -> float:
    """The median time of some work, after once that does not count."""
    taken = []
    for _ in range(rounds + 1):
        gc.collect()
        gc.disable()  # as the program itself does
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
        gc.enable()
    return statistics.median(taken[1:])


def small(text: str, words: Sequence[str], rounds: int) -> tuple[float, float]:
    """Two parses and the comparison, beside rapidfuzz's diff of the lines and two parses; and the same without five times the parses."""
    from rapidfuzz.distance import LCSseq

    other = edited(text, 20, words)
    ours, lines, parses = [], [], []
    for _ in range(rounds):  # in turn: a machine that slows down slows all
        ours.append(seconds(lambda: compare(parse(text), parse(other)), 1))
        lines.append(seconds(lambda: LCSseq.opcodes(text.split("\n"), other.split("\n")), 1))
        parses.append(seconds(lambda: (parse(text), parse(other)), 1))
    mine, line, both = map(statistics.median, (ours, lines, parses))
    return mine / (line + both), mine / (5 * line + both)


def large(words: Sequence[str], size: int, edits: int) -> float:
    """How many times longer deepdiff takes."""
    from deepdiff import DeepDiff

    text = plan_of(size, words)
    old, new = parse(text), parse(edited(text, edits, words))
    mine = seconds(lambda: compare(old, new), 3)
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    theirs = seconds(lambda: DeepDiff(before, after), 1)
    return theirs / mine


def memory(words: Sequence[str], size: int, edits: int) -> int:
    """The most memory that ``kehoach diff`` takes for two plans, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        text = plan_of(size, words)
        files = [str(Path(folder) / name) for name in ("old.md", "new.md")]
        for file, content in zip(files, (text, edited(text, edits, words)), strict=True):
            Path(file).write_text(content, encoding="utf-8")
        # The child tells its own peak: what the system tells of children counts the parent's memory in, from before the child began.
        code = "import sys; from kehoach.cli.run import run; run(sys.argv[1:]); print(open('/proc/self/status').read(), file=sys.stderr)"
        run = subprocess.run([sys.executable, "-c", code, "diff", "--stat", *files], capture_output=True, check=True, text=True)
    return int(re.findall(r"VmHWM:\s*(\d+) kB", run.stderr)[0]) // 1024


def hurtful(size: int, words: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Pairs of texts of about so many bytes, each of a kind that makes some ways of comparing quadratic."""
    chance = random.Random(3)
    text = plan_of(size, words)
    head, lines = text.split("\n")[:3], text.split("\n")[3:]
    mixed = chance.sample(lines, len(lines))
    opening = "KẾ HOẠCH\nA\n\nI. X\n"
    line = chance.choices(words, k=size // 6)
    other = [chance.choice(words) if chance.random() < 0.3 else word for word in line]
    same = "- Phòng Kinh tế xã chủ trì tổ chức thực hiện.\n"
    return {
        "500 edits": (text, edited(text, 500, words)),
        "all lines equal": (opening + same * (size // 60), opening + same * (size // 75)),
        "all lines different": (text, plan_of(size, words, 7)),
        "everything reversed": (text, "\n".join([*head, *lines[::-1]])),
        "everything shuffled": (text, "\n".join([*head, *mixed])),
        "one line": (f"{opening}- {' '.join(line)}", f"{opening}- {' '.join(other)}"),
    }


def growth(words: Sequence[str], size: int) -> dict[str, float]:
    """The exponent with which the time of comparing grows when the text doubles: 1 is linear, 2 quadratic."""
    found = {}
    halves, wholes = hurtful(size // 2, words), hurtful(size, words)
    for name in wholes:
        times = []
        for old, new in (halves[name], wholes[name]):
            plans = parse(old), parse(new)
            times.append(seconds(lambda plans=plans: compare(*plans), 1))  # type: ignore[misc]
        found[name] = math.log2(times[1] / times[0])
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[ROOT / "samples"])
    parser.add_argument("--quick", action="store_true", help="smaller texts, fewer rounds")
    arguments = parser.parse_args()
    files = [file for path in arguments.files for file in (sorted(path.glob("*.*")) if path.is_dir() else [path])]
    texts = [file.read_text(encoding="utf-8-sig") for file in files]
    words = sorted({word for text in texts for word in text.split() if word.isalpha()})
    near = min(texts, key=lambda text: abs(len(text.encode()) - SMALL))
    text = near if len(near.encode()) > SMALL // 2 else plan_of(SMALL, words)
    size = LARGE // 4 if arguments.quick else LARGE
    edits = 125 if arguments.quick else 500
    figures = [*zip(("both", "line diff alone five times"), small(text, words, 3 if arguments.quick else 9), strict=True)]
    rows = [
        ("two 27 KB plans, 20 edits: parse and compare / (rapidfuzz line diff + two parses)", figures[0][1], BESIDE_LINES, False),
        ("the same / (5 x rapidfuzz line diff + two parses)", figures[1][1], BESIDE_LINES, False),
        (
            f"{size // 1_000_000 or 0.5} MB, {edits} edits: deepdiff on the records / comparing them",
            large(words, size, edits),
            BESIDE_DEEPDIFF,
            True,
        ),
        (f"memory of `kehoach diff` on them, MB, of {MEMORY}", memory(words, size, edits), MEMORY, False),
        *((f"growth of comparing, exponent: {name}", value, GROWTH, False) for name, value in growth(words, size).items()),
    ]
    print("| figure | measured | limit |\n|---|---|---|")
    failed = False
    for name, value, limit, least in rows:
        failed |= value < limit if least else value > limit
        print(f"| {name} | {value:.2f} | {'at least' if least else 'at most'} {limit:g} |", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
