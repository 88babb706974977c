"""``--output``: a file is written whole or not at all, a folder gets one file a plan, and nothing lands outside it."""

from __future__ import annotations

import json
import os
import resource
import stat
import subprocess
from pathlib import Path

import pytest

from cli_run import PLAN, SAMPLES, bound_by_permissions, command, environment, kehoach


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "trong-rung.md"
    path.write_text(PLAN, "utf-8")
    return path


def tiny_files_only() -> None:
    """The kernel lets this process write 100 bytes into a file and no more: a disk that fills up."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def private_group() -> None:
    os.umask(0o027)


def test_a_record_goes_into_the_file_named(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.json"
    outcome = kehoach("parse", plan, "--output", target)
    assert outcome == (0, b"", "")
    assert target.read_bytes() == kehoach("parse", plan).out


def test_the_file_has_the_permissions_that_the_user_gives_new_files(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.json"
    kehoach("parse", plan, "-o", target, before=private_group)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_to_and_never_replaced(plan: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert kehoach("parse", plan, "--compact", "-o", pipe).code == 0
        assert os.read(reader, 1 << 20).startswith(b'{"schema_version"')
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "kept" / "record.json")
    assert kehoach("parse", plan, "-o", link).code == 0
    assert link.is_symlink()
    assert (tmp_path / "kept" / "record.json").read_bytes().startswith(b"{")


def test_several_files_into_one_file_are_a_json_list(tmp_path: Path) -> None:
    target = tmp_path / "tat-ca.json"
    assert kehoach("parse", *SAMPLES[:2], "-o", target).code == 0
    assert [record["source"]["name"] for record in json.loads(target.read_bytes())] == [path.name for path in SAMPLES[:2]]


def test_a_disk_that_fills_up_leaves_the_old_file_whole_and_no_debris(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dich"
    folder.mkdir()
    target = folder / "ket-qua.json"
    target.write_text("bản ghi cũ", "utf-8")
    outcome = kehoach("parse", plan, "-o", target, before=tiny_files_only)
    assert outcome.code == 2
    assert len(outcome.error_lines) == 1
    assert str(target) in outcome.errors
    assert target.read_text("utf-8") == "bản ghi cũ"
    assert list(folder.iterdir()) == [target]


def test_where_no_input_could_be_read_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.json"
    target.write_text("bản ghi cũ", "utf-8")
    assert kehoach("parse", tmp_path / "khong-co.md", "-o", target).code == 3
    assert target.read_text("utf-8") == "bản ghi cũ"


def test_a_folder_without_write_permission_is_wrong_usage_and_named(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "chi-doc"
    folder.mkdir()
    target = folder / "cu.json"
    target.write_text("bản ghi cũ", "utf-8")
    folder.chmod(0o555)
    try:
        outcome = kehoach("parse", plan, "-o", target, before=bound_by_permissions)
    finally:
        folder.chmod(0o755)
    assert outcome.code == 2
    assert len(outcome.error_lines) == 1
    assert str(target) in outcome.errors
    assert target.read_text("utf-8") == "bản ghi cũ"


@pytest.mark.parametrize(
    "target",
    ["khong-co/ket-qua.json", "thu-muc-moi/"],
)
def test_a_folder_that_does_not_exist_is_wrong_usage(plan: Path, tmp_path: Path, target: str) -> None:
    outcome = kehoach("parse", plan, "-o", target, cwd=tmp_path)
    assert outcome.code == 2
    assert len(outcome.error_lines) == 1
    assert not (tmp_path / "khong-co").exists()
    assert not (tmp_path / "thu-muc-moi").exists()


@pytest.mark.parametrize("form", ["json", "yaml", "ndjson"])
def test_a_folder_gets_one_file_a_plan(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "dich"
    folder.mkdir()
    assert kehoach("parse", *SAMPLES[:3], "-f", form, "-o", folder).code == 0
    assert sorted(path.name for path in folder.iterdir()) == [f"{path.stem}.{form}" for path in SAMPLES[:3]]


def test_plans_of_the_same_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    sources = []
    for place, subject in (("xa-a", "Nuôi cá lồng"), ("xa-b", "Trồng quế"), ("xa-c", "Dệt thổ cẩm")):
        (tmp_path / place).mkdir()
        source = tmp_path / place / "ke-hoach.md"
        source.write_text(PLAN.replace("Trồng rừng phòng hộ đầu nguồn", subject), "utf-8")
        sources.append(source)
    folder = tmp_path / "dich"
    folder.mkdir()
    kehoach("parse", *sources, "-o", folder)
    written = {path.name: json.loads(path.read_bytes())["metadata"]["subject"] for path in folder.iterdir()}
    assert written == {
        "ke-hoach.json": "Nuôi cá lồng năm 2026",
        "ke-hoach~2.json": "Trồng quế năm 2026",
        "ke-hoach~3.json": "Dệt thổ cẩm năm 2026",
    }


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("../kế hoạch.md", "kế hoạch.json"),  # a path never leads out of the folder
        ("a.b.md", "a.b.json"),  # only the last suffix goes
        ("khong-duoi", "khong-duoi.json"),
        ("...md", "plan.json"),  # nothing is left of the name
        ("dòng\nmới.md", "dòng_mới.json"),  # signs that a file manager stumbles over
        ("hỏi?sao*.md", "hỏi_sao_.json"),
        ("-", "-.json"),
    ],
)
def test_the_name_in_the_folder_is_the_name_of_the_source(tmp_path: Path, source: str, written: str) -> None:
    work, folder = tmp_path / "lam-viec", tmp_path / "dich"
    work.mkdir()
    folder.mkdir()
    if source != "-":
        (work / source).write_text(PLAN, "utf-8")
    before = sorted(tmp_path.rglob("*"))
    outcome = kehoach("parse", source, "-o", folder, cwd=work, stdin=PLAN.encode())
    assert (outcome.code, outcome.errors) == (0, "")
    assert sorted(set(tmp_path.rglob("*")) - set(before)) == [folder / written]


def test_a_document_number_is_never_part_of_a_file_name(tmp_path: Path) -> None:
    folder = tmp_path / "dich"
    folder.mkdir()
    source = tmp_path / "so-la.md"
    source.write_text(PLAN.replace("Số: 12/KH-UBND", "Số: ../../x/KH-UBND"), "utf-8")
    assert kehoach("parse", source, "-o", folder).code == 0
    assert [path.name for path in folder.iterdir()] == ["so-la.json"]


def test_a_bad_file_among_many_does_not_keep_the_others_from_the_folder(tmp_path: Path) -> None:
    folder, bad = tmp_path / "dich", tmp_path / "hong.md"
    folder.mkdir()
    bad.write_bytes(b"K\xff")
    outcome = kehoach("parse", SAMPLES[0], bad, SAMPLES[1], "-o", folder)
    assert outcome.code == 3
    assert len(outcome.error_lines) == 1
    assert "hong.md" in outcome.errors
    assert sorted(path.stem for path in folder.iterdir()) == [SAMPLES[0].stem, SAMPLES[1].stem]


def test_the_longest_name_that_a_file_may_have_has_a_record_too(tmp_path: Path) -> None:
    source, folder = tmp_path / f"{'x' * 250}.md", tmp_path / "dich"
    folder.mkdir()
    source.write_text(PLAN, "utf-8")
    assert kehoach("parse", source, "-o", folder).code == 0
    assert len(list(folder.iterdir())) == 1


def test_a_missing_folder_is_not_blamed_on_several_files(plan: Path, tmp_path: Path) -> None:
    """One file was given: the message speaks of the folder that is not there, not of several files."""
    outcome = kehoach("parse", plan, "-o", "khong-co/ket-qua.json", "--lang", "en", cwd=tmp_path)
    assert "several" not in outcome.errors


def test_the_schema_goes_into_a_file_too(tmp_path: Path) -> None:
    target = tmp_path / "luoc-do.json"
    assert kehoach("schema", "-o", target).code == 0
    assert target.read_bytes() == kehoach("schema").out
    assert kehoach("schema", "-o", tmp_path / "khong-co" / "x.json").code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["parse", SAMPLES[0]], id="parse"),
        pytest.param(["parse", SAMPLES[0], "-f", "yaml"], id="parse to yaml"),
        pytest.param(["show", SAMPLES[0]], id="show"),
        pytest.param(["dump", SAMPLES[0]], id="dump"),
        pytest.param(["schema"], id="schema"),
    ],
)
def test_standard_output_on_a_full_disk_is_one_line_and_no_fault_of_ours(arguments: list[str | Path]) -> None:
    with open("/dev/full", "wb") as full:
        run = subprocess.run(command(*arguments), stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert b"No space left" in run.stderr
