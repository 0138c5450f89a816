"""Writes the spreadsheets of this folder anew: with openpyxl, and with LibreOffice from a flat .fods."""
import datetime, pathlib, subprocess, unicodedata, zipfile
import openpyxl
from openpyxl.styles import Font
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

here = pathlib.Path(__file__).parent
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Tháng 10"
sheet["A1"] = "BÁO CÁO ĐOÀN VIÊN THÁNG 10/2026"
sheet.merge_cells("A1:F1")
sheet["A2"] = "Đơn vị"
sheet.merge_cells("A2:B2")
sheet["C2"] = "Đoàn viên"
sheet.merge_cells("C2:D2")
sheet["E2"] = "Ngày báo cáo"
sheet.merge_cells("E2:E3")
for column, text in zip("ABCDF", ["Mã", "Tên", "Đầu kỳ", "Kết nạp", "Tỷ lệ"]):
    sheet[f"{column}3"] = text
rows = [
    (6652, "Phường Hạ Long", "25.000", 12, datetime.date(2025, 7, 1), 0.35),
    ("06655", unicodedata.normalize("NFD", "Xã Vân Đồn"), 1800, "-", datetime.date(2026, 10, 20), 1.1),
    (6658, "Đặc khu Cô Tô", 300, None, "1/7/2025", 12.3),
]
for offset, row in enumerate(rows):
    for column, value in enumerate(row, 1):
        cell = sheet.cell(4 + offset, column, value)
        if isinstance(value, datetime.date):
            cell.number_format = '"ngày" dd/mm/yyyy;@'
sheet.row_dimensions[5].hidden = True
sheet["A7"] = "Cộng"
sheet["B7"] = True
sheet["C7"] = "=SUM(C4:C6)"
sheet["D7"] = "#REF!"
sheet["D7"].data_type = "e"
sheet["F7"] = CellRichText("một ", TextBlock(InlineFont(b=True), "hai"), " ba")
sheet["G4"] = datetime.time(8, 30)
sheet["G5"] = datetime.datetime(2026, 1, 2, 15, 0)
sheet.column_dimensions["F"].hidden = True
second = book.create_sheet("Doanh nghiệp")
second["B3"] = "một mình"
third = book.create_sheet("Nháp")
third.sheet_state = "hidden"
third["A1"] = "bỏ"
book.save(here / "openpyxl.xlsx")

old = openpyxl.Workbook()
old.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
old.active["A1"] = datetime.date(2025, 7, 1)
old.save(here / "mac-1904.xlsx")

fods = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Quý III – “nhanh”">
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>Tổng hợp quý</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2" table:number-columns-spanned="1"><text:p>KCN Cái Lân</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>25.000</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="0.35"/><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2025-07-01"/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="7"/><table:table-cell table:formula="of:=[.B5]*3"/><table:table-cell table:formula="of:=1/0"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:formula="of:=&quot;a&quot;&amp;&quot;b&quot;"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>"""
flat = here / "libreoffice.fods"
flat.write_text(fods, encoding="utf-8")
for kind in ["xlsx", "xls", "ods"]:
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", str(here), str(flat)], check=True)
flat.unlink()

# A sheet that is small in the archive and large outside: two megabytes of blanks before the cells end.
with zipfile.ZipFile(here / "openpyxl.xlsx") as good, zipfile.ZipFile(here / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
    for name in good.namelist():
        data = good.read(name)
        if name == "xl/worksheets/sheet1.xml":
            data = data.replace(b"</sheetData>", b" " * (2 << 20) + b"</sheetData>")
        bomb.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
