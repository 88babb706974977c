"""What checking costs: ``kehoach validate`` beside ``kehoach parse`` on the same files, in one run.

    python benchmarks/validate.py [FILES OR FOLDERS...] [--quick]

Takes the files given, else samples/, and repeats them in a temporary folder until there are 1,000. In turn and several times, parses all to
NDJSON and validates all; both write to a file, each in a process of its own. The limit is that of the medians: checking may take
40 % longer than parsing, which it includes.

Prints a Markdown table, then the rules that cost most. Exit 1 where the limit is passed.
"""

from __future__ import annotations

import argparse
import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from kehoach.rules import all_rules
from kehoach.rules.checking import check
from kehoach.rules.examined import Examined

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 1.40
DONE = (0, 1)  # 1: there were findings


def repeated(files: Sequence[Path], folder: Path, count: int) -> list[str]:
    """Copies of some files, over and over, each under a name of its own."""
    texts = [(path, path.read_bytes()) for path in files]
    names = []
    for number in range(count):
        path, data = texts[number % len(texts)]
        (copy := folder / f"{number:04}-{path.name}").write_bytes(data)
        names.append(str(copy))
    return names


def seconds(*arguments: str) -> float:
    begun = time.perf_counter()
    run = subprocess.run([sys.executable, "-m", "kehoach", *arguments], stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - begun
    if run.returncode not in DONE:
        sys.exit(run.stderr.decode("utf-8", "replace"))
    return taken


def compared(files: Sequence[str], folder: Path, rounds: int) -> tuple[float, float]:
    """The median seconds of parsing and of validating, run in turn after a first round that does not count."""
    parse = ("parse", "--format", "ndjson", "--output", str(folder / "parsed.out"), *files)
    validate = ("validate", "--format", "ndjson", "--output", str(folder / "validated.out"), *files)
    pairs = [(seconds(*parse), seconds(*validate)) for _ in range(rounds + 1)][1:]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def dearest(files: Sequence[Path], rounds: int) -> list[tuple[str, float]]:
    """Every rule with its part of the time that all rules take, the dearest first; what is shared is paid by who asks first."""
    taken: defaultdict[str, float] = defaultdict(float)
    rules = all_rules()
    for path in files:
        document = read_file(path)
        plan = parse_document(document)
        for _ in range(rounds):
            examined = Examined(plan, document)
            for rule in rules:
                begun = time.perf_counter()
                check(examined, [rule])
                taken[f"{rule.code} {rule.name}"] += time.perf_counter() - begun
    whole = sum(taken.values())
    return sorted(((name, spent / whole) for name, spent in taken.items()), key=lambda one: -one[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[ROOT / "samples"])
    parser.add_argument("--quick", action="store_true", help="100 files, fewer rounds")
    arguments = parser.parse_args()
    files = [file for path in arguments.files for file in (sorted(path.glob("*.*")) if path.is_dir() else [path])]
    count, rounds = (100, 3) if arguments.quick else (1000, 7)
    compileall.compile_dir(str(ROOT / "src"), quiet=2)  # an installed package is compiled; a checkout may not be
    with tempfile.TemporaryDirectory() as folder:
        parse, validate = compared(repeated(files, Path(folder), count), Path(folder), rounds)
    ratio = validate / parse
    print("| figure | measured | at most |\n|---|---|---|")
    print(f"| `kehoach validate` of {count} documents / `kehoach parse` of them to NDJSON | {ratio:.2f} | {LIMIT:.2f} |\n")
    print(f"Medians of {rounds} rounds over {len(files)} distinct documents: parse {parse:.2f} s, validate {validate:.2f} s.\n")
    print("| rule | part of the rules' time |\n|---|---|")
    for name, part in dearest(files, 3)[:10]:
        print(f"| {name} | {part:.1%} |")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
