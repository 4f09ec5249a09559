"""Makes the sheets of this folder as offices make them: python make.py, with openpyxl at hand.

They are kept, because it is not on every machine that runs the tests. Those in again/ are the same as exceljs wrote them
after it had read them: with shared texts, other styles and other parts.
"""
import datetime
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

day = datetime.datetime(2026, 9, 1)


def titled():
    """A merged title, a note, other names in another order, numbers as text, dates in every form, a sum and a note below."""
    book = Workbook()
    sheet = book.active
    sheet.title = '满意度'
    sheet['A1'] = '2026年“精致幸福社区”居民满意度调查汇总表'
    sheet.merge_cells('A1:J1')
    sheet['A1'].font = Font(bold=True, size=18)
    sheet['A2'] = '填报单位（盖章）：示例办公室'
    sheet.merge_cells('A2:J2')
    sheet.append(['序号', '社区名称', '所在区市', '有效 问卷（份）', '满意问卷\n（份）', '发放问卷（份）', '开始时间', '结束时间', '调查方式：', '负责人'])
    sheet.append([1, '海晏社区', '环翠区', '３２０', 304, '４００份', day, '2026年9月5日', '入户问卷', '示例甲'])
    sheet.append([2, ' 听松社区　', '环翠区', '310', '300', '1,000', '2026-9-1', '2026.9.5', '入户问卷', '示例乙'])
    sheet.append([])
    sheet.append([3, '石桥社区', '文登区', 305.0, 280, 350, '2026/09/01', 46270, '电话', None])
    sheet['H7'].number_format = 'yyyy"年"m"月"d"日"'
    for row in range(8, 40):
        sheet.cell(row, 4).number_format = '0'
        sheet.cell(row, 2).value = '  '
    sheet['A40'] = '合计'
    sheet['D40'] = '=SUM(D4:D7)'
    sheet['A41'] = '注：有效问卷不少于300份。'
    sheet.merge_cells('A41:J41')
    book.save('titled.xlsx')


def merged():
    """Two rows of heads, a district beside all of its communities, on the second sheet; the first is a cover, one is hidden."""
    book = Workbook()
    book.active.title = '封面'
    book.active['B2'] = '满意度调查'
    hidden = book.create_sheet('底稿')
    hidden.append(['社区', '开始日期', '结束日期', '发出份数', '有效份数', '满意份数', '调查方式'])
    hidden.append(['别的社区', day, day, 1, 1, 1, '作废'])
    hidden.sheet_state = 'hidden'
    sheet = book.create_sheet('汇总')
    sheet.append(['区市', '社区', '调查时间', None, '问卷（份）', None, None, '方式'])
    sheet.append([None, None, '起', '止', '发出', '有效', '满意', None])
    for area in ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1', 'H1:H2', 'A3:A4', 'H3:H5']:
        sheet.merge_cells(area)
    rows = [
        ['环翠区', '海晏社区', day, day, 400, 320, 304, '入户问卷'],
        [None, '听松社区', day, day, 400, 310, 300, None],
        ['文登区', '石桥社区', day, day, 350, 305, 280, None],
    ]
    for at, row in enumerate(rows):
        for place, value in enumerate(row):
            if value is not None:
                sheet.cell(3 + at, 1 + place).value = value
    book.save('merged.xlsx')


def from1904():
    """A workbook that counts its days from 1904, with percentages in both forms."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(['社区', '日期', '满意率', '是否达标'])
    for value in (0.9, '90%', 90, '９０％'):
        sheet.append(['海晏社区', day, value, '√'])
    sheet['C2'].number_format = '0.0%'
    book.save('from1904.xlsx')


def wrong():
    """Everything that may be wrong with a cell."""
    book = Workbook()
    sheet = book.active
    sheet.append(['社区', '开始日期', '结束日期', '发出份数', '有效份数', '满意份数', '调查方式'])
    sheet.append(['海晏社区', '9月1日', '2026年2月30日', '四百', 320.5, -1, '入户'])
    sheet.append(['听松社区', '去年', day, '=NA()', '=1+1', 300, None])
    book.save('wrong.xlsx')


titled()
merged()
from1904()
wrong()
