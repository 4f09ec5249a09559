"""Makes the sheets of this folder as offices make them: python make.py, with openpyxl at hand.

They are kept, because it is not on every machine that runs the tests. communities-calc.xlsx is titled.xlsx as
LibreOffice wrote it after it had read it: soffice --convert-to xlsx.
"""
import csv

from openpyxl import Workbook
from openpyxl.styles import Font


def titled():
    """A merged title, districts that are merged over their rows, names with blanks, full-width digits, a sum and a note."""
    book = Workbook()
    sheet = book.active
    sheet.title = '名录'
    sheet['A1'] = '示例市社区名录（2026年）'
    sheet.merge_cells('A1:E1')
    sheet['A1'].font = Font(bold=True, size=18)
    sheet.append(['序号', '所属区县', '社区全称', '居民户数（户）', '常住人口', '联系电话'])
    rows = [
        [1, '环翠区', '海源社区', '１，２００', 3100, '0000-1'],
        [2, None, ' 听松社区　', '980户', '2,450', '0000-2'],
        [3, None, '石桥社区', 760.0, None, None],
        [4, '文登区', '石桥社区', 655, 1800, None],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells('B3:B5')
    sheet.append([])
    sheet.append(['合计', None, None, '=SUM(D3:D6)', None, None])
    sheet.append(['注：户数以街道上报为准。'])
    sheet.merge_cells('A9:F9')
    book.save('titled.xlsx')


def strange():
    """Heads that nobody could know, under a title."""
    book = Workbook()
    sheet = book.active
    sheet['A1'] = '摸底情况'
    sheet.append(['片区', '小区', '多少户'])
    sheet.append(['环翠区', '海源社区', 1300])
    sheet.append(['环翠', '石桥社区', 420])
    book.save('strange.xlsx')


def gbk():
    """As the statistics system exports it."""
    with open('communities-gbk.csv', 'w', encoding='gbk', newline='') as file:
        csv.writer(file).writerows(
            [['社区名称', '区市', '户数'], ['海源社区', '环翠区', '1200'], ['“滨海”社区', '文登区', '310']]
        )


titled()
strange()
gbk()
