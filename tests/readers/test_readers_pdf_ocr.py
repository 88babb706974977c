"""A scan read with ocrmypdf, where it and tesseract's Vietnamese data are installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_bytes
from office import CHROMIUM
from pdf_makers import by_chromium


def has_vietnamese() -> bool:
    if shutil.which("ocrmypdf") is None or shutil.which("tesseract") is None:
        return False
    return "vie" in subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout.split()


PAGE = """<!doctype html><meta charset=utf-8><style>body { font: 16pt 'DejaVu Serif' } p { margin: 8pt 0 }</style>
<p style='text-align: center'>KẾ HOẠCH<br>Trồng cây đầu xuân năm 2026
<p>I. MỤC ĐÍCH<p>1. Phủ xanh đất trống, đồi núi trọc trên địa bàn xã.<p>2. Nâng cao ý thức của Nhân dân về bảo vệ rừng."""


@pytest.mark.skipif(
    not has_vietnamese() or CHROMIUM is None or shutil.which("pdftoppm") is None, reason="needs ocrmypdf, tesseract-ocr-vie, chromium, pdftoppm"
)
def test_a_scan_is_read_when_asked(tmp_path: Path) -> None:
    from PIL import Image

    printed = by_chromium(PAGE, tmp_path, "page")
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", str(printed), str(tmp_path / "scan")], check=True)
    scan = io.BytesIO()
    Image.open(tmp_path / "scan.png").save(scan, "PDF", resolution=150)
    with pytest.raises(ReadError) as raised:
        read_bytes(scan.getvalue(), "scan.pdf")
    assert raised.value.code == "needs-ocr"
    document = read_bytes(scan.getvalue(), "scan.pdf", ReadOptions(ocr=True))
    plan = parse_document(document)
    assert plan.metadata.type_name == "Kế hoạch"
    assert [child.text for child in plan.body[0].children] == [
        "Phủ xanh đất trống, đồi núi trọc trên địa bàn xã.",
        "Nâng cao ý thức của Nhân dân về bảo vệ rừng.",
    ]
    assert [notice.code for notice in plan.notices][:1] == ["ocr"]
