"""How fast, how big, how it grows: kehoach beside mistune 3, in one process, as medians of ratios.

    python benchmarks/speed.py [FILES...] [--quick]

Reads the files given, else samples/. What is timed, and the limit each figure is held to:

* corpus: reading, parsing, validating and JSON of the files, over ``mistune.html`` on the same texts (at most 0.7)
* command: ``kehoach parse FILE`` over ``python -c "from pydantic import BaseModel"`` (2.0), ``--version`` over ``python -c pass`` (1.2)
* memory: the peak of one 4 MB document over mistune's on it (1.5), the median over the files, and NDJSON of many documents in flat memory
* growth: the exponent between 1 MB and 4 MB, for ordinary text and for shapes that are meant to hurt (about 1)

Prints a Markdown table. Exit 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import mistune

import kehoach
from kehoach.pipeline import parse_document
from kehoach.readers import read_bytes
from kehoach.writers import writer

ROOT = Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000


def seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def ratio(action: Callable[[], object], peer: Callable[[], object], rounds: int) -> float:
    """The median, over rounds run in turn, of the one's time over the other's."""
    action()
    peer()
    gc.collect()
    return statistics.median(seconds(action) / seconds(peer) for _ in range(rounds))


def corpus_ratio(files: Sequence[Path], rounds: int) -> float:
    raws = [(path.name, path.read_bytes()) for path in files]
    write = writer("json").write

    def ours() -> None:
        for name, raw in raws:
            write(parse_document(read_bytes(raw, name)), True, True)

    def theirs() -> None:
        for _, raw in raws:
            mistune.html(raw.decode("utf-8"))

    return ratio(ours, theirs, rounds)


def command_ratios(file: Path, rounds: int) -> tuple[float, float]:
    compileall.compile_dir(str(ROOT / "src"), quiet=2)  # an installed package is compiled; a checkout may not be
    script = str(Path(sys.executable).parent / "kehoach")

    def run(*command: str) -> Callable[[], object]:
        return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True)

    parse = ratio(run(script, "parse", str(file)), run(sys.executable, "-c", "from pydantic import BaseModel"), rounds)
    version = ratio(run(script, "--version"), run(sys.executable, "-c", "pass"), rounds)
    return parse, version


def grown(text: str, size: int) -> str:
    """A document of a size: its head once, its body over and over."""
    head, body = text[:400], text[400:]
    return head + body * (size // len(body) + 1)


def peak_memory(code: str) -> int:
    """The peak resident size, in kilobytes, of a fresh interpreter that runs some code."""
    tail = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    run = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return int(run.stdout.split()[-1])


def memory_ratio(file: Path) -> float:
    make = f"from pathlib import Path; t = Path({str(file)!r}).read_text('utf-8'); t = t[:400] + t[400:] * ({4 * MEGABYTE} // len(t) + 1)\n"
    ours = peak_memory(make + "import kehoach; from kehoach.writers import writer; writer('json').write(kehoach.parse(t), True, True)")
    theirs = peak_memory(make + "import mistune; mistune.html(t)")
    return ours / theirs


def stream_growth(file: Path) -> float:
    """The peak memory of a thousand documents to NDJSON over that of a hundred."""
    code = (
        "import sys, io; sys.stdout = io.TextIOWrapper(open('/dev/null', 'wb')); from kehoach.cli.run import run; "
        "run(['parse', *[{!r}] * {}, '--format', 'ndjson']); sys.stdout = sys.__stdout__"
    )
    return peak_memory(code.format(str(file), 1000)) / peak_memory(code.format(str(file), 100))


SHAPES: dict[str, Callable[[int], str]] = {
    "40,000 blanks, over and over": lambda n: "KẾ HOẠCH\nx\n\n" + (" " * 40_000 + "chữ\n") * (n // 40_004),
    '"Nơi nhận:" on every line': lambda n: "KẾ HOẠCH\nx\n\nI. A\n" + "Nơi nhận:\n" * (n // 10),
    "one line": lambda n: "KẾ HOẠCH\n" + "chữ " * (n // 4),
    "nested bullets": lambda n: "KẾ HOẠCH\nx\n\nI. A\n" + "".join(f"{' ' * (i % 50)}{'-+*'[i % 3]} a:\n" for i in range(n // 30)),
    "stars": lambda n: "KẾ HOẠCH\nx\n\n" + ("*" * 50_000 + "\n") * (n // 50_001),
    "bars": lambda n: "KẾ HOẠCH\nx\n\n" + "|\na\n" * (n // 4),
    "type lines": lambda n: "KẾ HOẠCH\n" * (n // 9),
}


def exponent(make: Callable[[int], str]) -> float:
    small, large = make(MEGABYTE), make(4 * MEGABYTE)
    return math.log(seconds(lambda: kehoach.parse(large)) / seconds(lambda: kehoach.parse(small))) / math.log(4)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no memory, no growth")
    arguments = parser.parse_args()
    files = arguments.files or sorted((ROOT / "samples").glob("*.*"))
    longest = max(files, key=lambda path: path.stat().st_size)
    rounds = 5 if arguments.quick else 25
    parse, version = command_ratios(longest, rounds)
    rows: list[tuple[str, float, float]] = [
        (f"reading, parsing, validating, JSON of {len(files)} documents / mistune.html", corpus_ratio(files, rounds), 0.7),
        ("`kehoach parse FILE` / `python -c 'from pydantic import BaseModel'`", parse, 2.0),
        ("`kehoach --version` / `python -c pass`", version, 1.2),
    ]
    if not arguments.quick:
        memory = [memory_ratio(path) for path in files]
        rows.append(("peak memory of one 4 MB document / mistune, each document grown: the median", statistics.median(memory), 1.5))
        rows.append(("peak memory of 1,000 documents to NDJSON / of 100", stream_growth(longest), 1.1))
        text = longest.read_text("utf-8")
        rows.append(("exponent between 1 MB and 4 MB: ordinary text", exponent(lambda size: grown(text, size)), 1.25))
        rows.extend((f"exponent between 1 MB and 4 MB: {name}", exponent(make), 1.25) for name, make in SHAPES.items())
    print("| figure | measured | at most |\n|---|---|---|")
    for name, figure, limit in rows:
        print(f"| {name} | {figure:.2f} | {limit} |")
    return 1 if any(figure > limit for _, figure, limit in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
