"""The command as a process: exit codes, pipes, signals, start-up, faults."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kehoach as package
from cli_run import PLAN, SAMPLES, command, environment, kehoach
from kehoach.cli.run import run

HEAVY = ("typer", "click", "pydantic", "rich", "yaml", "jsonschema")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["parse", SAMPLES[0]], 0),
        (["show", SAMPLES[0]], 0),
        (["dump", SAMPLES[0]], 0),
        (["tasks", SAMPLES[0]], 0),
        (["validate", SAMPLES[0], "--select", "KH001"], 0),
        (["diff", SAMPLES[0], SAMPLES[0]], 0),
        (["diff", SAMPLES[0], SAMPLES[1]], 1),
        (["diff", SAMPLES[0]], 2),
        (["diff", SAMPLES[0], "khong-co.md"], 3),
        (["rules"], 0),
        (["rule", "KH203"], 0),
        (["schema"], 0),
        (["--help"], 0),
        (["-h"], 0),
        (["--version"], 0),
        (["parse", "khong-co.md"], 3),
        ([], 2),
        (["parse"], 2),
        (["show"], 2),
        (["dump"], 2),
        (["tasks"], 2),
        (["validate"], 2),
        (["validate", SAMPLES[0], "--select", "KH999"], 2),
        (["validate", "khong-co.md"], 3),
        (["rule"], 2),
        (["rule", "KH999"], 2),
        (["khong-co-lenh"], 2),
        (["parse", SAMPLES[0], "--format", "xml"], 2),
        (["parse", SAMPLES[0], "--khong-co"], 2),
        (["parse", SAMPLES[0], "--lang", "fr"], 2),
        (["parse", SAMPLES[0], "--lang"], 2),
        (["dump", SAMPLES[0], "--stage", "xml"], 2),
        (["dump", SAMPLES[0], SAMPLES[1]], 2),
        (["show", SAMPLES[0], "--depth", "0"], 2),
        (["show", SAMPLES[0], "--depth", "hai"], 2),
        (["--khong-co"], 2),
    ],
    ids=lambda value: " ".join(Path(part).name for part in value) if isinstance(value, list) else str(value),
)
def test_exit_codes(arguments: list[str | Path], code: int) -> None:
    outcome = kehoach(*arguments)
    assert outcome.code == code
    assert "Traceback" not in outcome.errors
    assert bool(outcome.errors) == (code > 1) or not arguments  # differences are an answer, no error


def test_no_options_are_needed_to_be_told_the_choices() -> None:
    assert "json | ndjson | yaml" in kehoach("parse", SAMPLES[0], "-f", "xml").errors
    assert "lines | markers | regions | tree | raw | plan" in kehoach("dump", SAMPLES[0], "-s", "xml").errors


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["parse", *SAMPLES], id="parse"),
        pytest.param(["parse", *SAMPLES, "--format=yaml"], id="parse to yaml"),
        pytest.param(["show", *SAMPLES], id="show"),
        pytest.param(["dump", SAMPLES[0]], id="dump"),
        pytest.param(["schema"], id="schema"),
        pytest.param(["--help"], id="help"),
    ],
)
def test_a_reader_that_leaves_is_no_error(arguments: list[str | Path]) -> None:
    """``kehoach … | head -c 10``: the pipe is closed before the first byte is written."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run(command(*arguments), stdout=writing, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    finally:
        os.close(writing)
    assert (run.returncode, run.stderr) == (0, b"")


def test_head_gets_its_bytes_and_no_traceback() -> None:
    with subprocess.Popen(command("parse", *SAMPLES), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(10) == b'[\n{\n  "sch'
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def open_once_it_is_read(fifo: Path) -> int:
    """The writing end of a named pipe, as soon as the command has opened the reading end; it waits there for bytes."""
    for _ in range(1000):
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # ENXIO: nobody reads yet
            time.sleep(0.02)
    raise TimeoutError(fifo)


def interrupted(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """What a process said after Ctrl-C; pressed again when the first came just before it began to wait for its input."""
    for _ in range(5):
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=3)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    return process.communicate()


@pytest.mark.parametrize("options", [[], ["--format", "yaml"]], ids=["short way", "through Typer"])
def test_an_interrupt_is_code_130_without_a_traceback(tmp_path: Path, options: list[str]) -> None:
    fifo = tmp_path / "ong.txt"
    os.mkfifo(fifo)
    target = tmp_path / "cu.json"
    target.write_text("bản ghi cũ", "utf-8")
    output = ["-o", str(target)] if options else []
    pipe = subprocess.PIPE
    with subprocess.Popen(command("parse", fifo, *options, *output), stdout=pipe, stderr=pipe, env=environment()) as process:
        writing = open_once_it_is_read(fifo)
        out, errors = interrupted(process)
        os.close(writing)
    assert (process.returncode, out, errors) == (130, b"", b"")
    assert target.read_text("utf-8") == "bản ghi cũ"
    assert sorted(tmp_path.iterdir()) == [target, fifo]


def modules_after(code: str) -> set[str]:
    """The heavy modules that some Python code has imported, in a process of its own."""
    program = f"import sys\n{code}\nprint(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment(), timeout=60, check=True)
    return set(run.stderr.split())


def test_importing_kehoach_imports_no_library() -> None:
    assert modules_after("import kehoach") == set()


def test_the_version_answers_before_anything_is_imported() -> None:
    assert modules_after("sys.argv = ['kehoach', '--version']\nimport kehoach.cli\nkehoach.cli.main()") == set()
    for option in ("--version", "-V"):
        assert kehoach(option) == (0, f"kehoach {package.__version__}\n".encode(), "")


def test_parsing_to_json_needs_no_typer_rich_or_yaml() -> None:
    assert modules_after(f"from kehoach.cli.run import run\nrun(['parse', {str(SAMPLES[0])!r}])") == {"pydantic"}


def test_the_check_of_imports_can_fail() -> None:
    assert modules_after("import yaml") == {"yaml"}


def test_every_public_name_is_there() -> None:
    for name in package.__all__:
        assert getattr(package, name) is not None
    assert dir(package) == sorted(package.__all__)
    with pytest.raises(AttributeError, match="khong_co"):
        _ = package.khong_co


def test_the_installed_command_is_the_same_as_the_module() -> None:
    script = Path(sys.executable).with_name("kehoach")
    run = subprocess.run([script, "parse", SAMPLES[0]], capture_output=True, env=environment(), timeout=60, check=False)
    assert (run.returncode, run.stdout) == (0, kehoach("parse", SAMPLES[0]).out)


PLACES = {"parse": "kehoach.cli.parse", "show": "kehoach.cli.show", "dump": "kehoach.cli.dump"}


@pytest.mark.parametrize("name", PLACES)
def test_a_fault_of_ours_is_one_line_and_code_4(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ke-hoach.md"
    path.write_text(PLAN, "utf-8")

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("chia cho không\ndòng hai \x1b[31m")

    module = importlib.import_module(PLACES[name])
    monkeypatch.setattr(module, "parse_document", broken)
    monkeypatch.delenv("KEHOACH_DEBUG", raising=False)
    options = ["--stage", "plan"] if name == "dump" else []
    code = run([name, str(path), *options, "--lang", "en"])
    errors = capsys.readouterr().err
    assert code == 4
    assert errors.count("\n") == 1
    assert "Traceback" not in errors
    assert "\x1b" not in errors
    assert "ZeroDivisionError: chia cho không" in errors
    assert package.__version__ in errors
    assert "test_cli_process.py:" in errors

    monkeypatch.setenv("KEHOACH_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run([name, str(path), *options])


def test_a_fault_of_ours_names_the_document_it_happened_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """ "while at …" tells which of a thousand files to send along with the report."""
    path = tmp_path / "ke-hoach-rac-roi.md"
    path.write_text(PLAN, "utf-8")

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kehoach.cli.parse.parse_document", broken)
    assert run(["parse", str(path)]) == 4
    assert "ke-hoach-rac-roi.md" in capsys.readouterr().err
