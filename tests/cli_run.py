"""The real command, as a person or a pipeline calls it: ``python -m kehoach …`` in a process of its own."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.is_file())  # the text ones; folders hold them in other formats
PLAN = """\
ỦY BAN NHÂN DÂN
XÃ BẢN LẦU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND
Bản Lầu, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Trồng rừng phòng hộ đầu nguồn năm 2026

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017, Ủy ban nhân dân xã xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Giữ nước cho ruộng bậc thang.
2. Đúng thời vụ, đúng loài cây.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Ươm 3.000 cây giống trước ngày 30/4/2026.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Giàng Thị Mẩy
"""


class Outcome(NamedTuple):
    """What a call left behind."""

    code: int
    out: bytes
    errors: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def error_lines(self) -> list[str]:
        return self.errors.splitlines()


def environment(**changes: str | None) -> dict[str, str]:
    """A bare environment (Vietnamese, UTF-8, 100 columns) with some variables changed, or None to take one out."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    variables: dict[str, str | None] = {**kept, "LANG": "vi_VN.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "100", **changes}
    return {name: value for name, value in variables.items() if value is not None}


def bound_by_permissions() -> None:
    """For ``before``: root gives up its right to read and write past file permissions (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)."""
    if os.geteuid() == 0:
        drop_from_bounding_set = 24
        libc = ctypes.CDLL(None)
        libc.prctl(drop_from_bounding_set, 1, 0, 0, 0)
        libc.prctl(drop_from_bounding_set, 2, 0, 0, 0)


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "kehoach", *(str(argument) for argument in arguments)]


def kehoach(
    *arguments: str | Path,
    stdin: bytes = b"",
    cwd: Path | None = None,
    env: Mapping[str, str | None] | None = None,
    before: Callable[[], None] | None = None,
) -> Outcome:
    """Call the command; its exit code, its standard output as bytes, its standard error as text."""
    run = subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**(env or {})),
        preexec_fn=before,
        timeout=60,
        check=False,
    )
    return Outcome(run.returncode, run.stdout, run.stderr.decode("utf-8", "backslashreplace"))
