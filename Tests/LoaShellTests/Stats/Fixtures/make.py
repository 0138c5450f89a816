"""Makes bieu-thang-10.xlsx: a form as a ward fills it in, saved by LibreOffice.

    python3 make.py    (needs openpyxl and soffice)
"""
import datetime
import pathlib
import subprocess
import tempfile

import openpyxl

here = pathlib.Path(__file__).parent
book = openpyxl.Workbook()
note = book.active
note.title = "Hướng dẫn"
note["A1"] = "Các đơn vị điền trang Biểu 1"
sheet = book.create_sheet("Biểu 1")
sheet["A1"] = "LIÊN ĐOÀN LAO ĐỘNG TỈNH (SỐ LIỆU MINH HOẠ)"
sheet["A2"] = "BÁO CÁO ĐOÀN VIÊN THÁNG 10 NĂM 2026"
sheet.merge_cells("A1:G1")
sheet.merge_cells("A2:G2")
for cells, text in [("A4:A5", "STT"), ("B4:B5", "Đơn vị"), ("C4:E4", "Đoàn viên"), ("F4:F5", "Trong đó nữ"), ("G4:G5", "Ngày báo cáo")]:
    sheet[cells.split(":")[0]] = text
    sheet.merge_cells(cells)
for cell, text in [("C5", "Đầu kỳ"), ("D5", "Kết nạp"), ("E5", "Cuối kỳ")]:
    sheet[cell] = text
rows = [
    (1, 6652, "25.000", 39, 25039, 12000, datetime.date(2026, 11, 2)),
    (2, "Phu\u031bo\u031b\u0300ng Cao Xanh", 7, "-", 7, "–", datetime.date(2026, 11, 3)),
    (3, "06661", 100.0, 1, 101, 50, "3/11/2026"),
]
for number, row in enumerate(rows, 6):
    for column, value in enumerate(row, 1):
        sheet.cell(number, column, value)
sheet["B9"] = "Tổng cộng"
sheet["C9"] = 25107
for column in "DEF":
    sheet[f"{column}9"] = f"=SUM({column}6:{column}8)"
sheet["F12"] = "NGƯỜI LẬP BIỂU"
with tempfile.TemporaryDirectory() as folder:
    raw = pathlib.Path(folder) / "bieu-thang-10.xlsx"
    book.save(raw)
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(here), str(raw)], check=True)
