"""Makes the texts of this folder as offices make them: python make.py, with python-docx and LibreOffice at hand.

They are kept, because these are not on every machine that runs the tests. Those in again/ are the same as LibreOffice
wrote them after it had read them: with other styles, other prefixes and other drawings. handed-out.docx is what went out
from here, with one block of each kind.
"""
import io
import pathlib
import subprocess
import tempfile
import zlib
import struct

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

W = nsdecls('w')


def png(color, width=40, height=30):
    """A picture of one colour."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    rows = b''.join(b'\0' + bytes(color) * width for _ in range(height))
    head = struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')


def set_font(run, name, size=16, color=None):
    run.font.name = name
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn('w:eastAsia'), name)
    run.font.size = Pt(size)
    if color:
        run.font.color.rgb = RGBColor(*color)
    return run


def line(document, text, font='仿宋_GB2312', size=16, center=False, color=None):
    paragraph = document.add_paragraph()
    if center:
        paragraph.alignment = ALIGN.CENTER
    set_font(paragraph.add_run(text), font, size, color)
    return paragraph


def typed():
    """As an office types it: a title in two lines, indents of blanks, headings that nothing but their numbers tell."""
    document = Document()
    line(document, '威海市示范创建活动', '方正小标宋简体', 22, center=True)
    line(document, '典型经验一则', '方正小标宋简体', 22, center=True)
    line(document, '')
    line(document, '　　三单元的声控灯坏了四个月，最后是住在六楼的退休电工修好的。')
    line(document, '一、怎么修的灯', '黑体')
    line(document, '（一）登记', '楷体_GB2312')
    line(document, '　　先登记哪一层不亮，再分头去买灯。')
    line(document, '（二）换灯', '楷体_GB2312')
    line(document, '　　两天换完了十一盏。')
    line(document, '二、以后怎么办', '黑体')
    line(document, '1．每月查一次。')
    line(document, '2．坏了的当天报。')
    line(document, '')
    document.save('typed.docx')


def red():
    """An official document: a red mark, its number, the title, whom it is to, an appendix, who signs and when."""
    document = Document()
    line(document, '示例市示范创建办公室文件', '方正小标宋简体', 38, center=True, color=(200, 22, 29))
    line(document, '示创办发〔2026〕3号', center=True)
    line(document, '关于开展社区示范创建活动的通知', '方正小标宋简体', 22, center=True)
    line(document, '各区市、开发区：')
    line(document, '　　现将有关事项通知如下。')
    paragraph = line(document, '　　')
    set_font(paragraph.add_run('一、总体要求。'), '黑体')
    set_font(paragraph.add_run('各单位按时上报。'), '仿宋_GB2312')
    paragraph = line(document, '示例市示范创建办公室')
    paragraph.alignment = ALIGN.RIGHT
    line(document, '2026年9月1日').alignment = ALIGN.RIGHT
    section = document.sections[0]
    section.header.paragraphs[0].text = '内部资料'
    section.footer.paragraphs[0].text = '— 1 —'
    document.save('red.docx')


def outlined():
    """As who knows styles: a title that is a heading, headings below it, both kinds of lists, a link, words in bold."""
    document = Document()
    document.add_heading('垃圾分类的三件小事', 1)
    document.add_paragraph('去年十月，社区换了新桶。').add_run('效果明显').bold = True
    document.add_heading('先把桶换小', 2)
    for text in ('小桶装不下整袋', '居民自己拆袋'):
        document.add_paragraph(text, style='List Bullet')
    document.add_heading('谁来换', 3)
    document.add_paragraph('物业来换。')
    document.add_heading('再把时间定死', 2)
    for text in ('早七点到九点', '晚六点到八点'):
        document.add_paragraph(text, style='List Number')
    paragraph = document.add_paragraph('详见')
    link = OxmlElement('w:hyperlink')
    link.set(qn('r:id'), document.part.relate_to('https://example.org/rules', RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement('w:r')
    text = OxmlElement('w:t')
    text.text = '分类标准'
    run.append(text)
    link.append(run)
    paragraph._p.append(link)
    paragraph.add_run('。')
    document.save('outlined.docx')


LEVELS = (
    ('chineseCountingThousand', '%1、'), ('chineseCountingThousand', '（%2）'), ('decimal', '%3.'), ('decimal', '第%4条'),
)


def numbered():
    """Numbers that nobody typed: 一、（一） 1. and articles, one list that goes on below a paragraph, one that starts at 3."""
    document = Document()
    numbering = document.part.numbering_part.element
    levels = ''.join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:lvlText w:val="{t}"/></w:lvl>'
        for i, (f, t) in enumerate(LEVELS))
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    numbering.append(parse_xml(
        f'<w:num {W} w:numId="91"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'))

    def put(text, level, list_id=90):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'))

    document.add_paragraph('社区公约', style='Title')
    put('总则', 0)
    document.add_paragraph('本公约由居民议定。')
    put('议事', 0)
    put('怎么议', 1)
    put('先登记', 2)
    put('再表决', 2)
    put('怎么定', 1)
    document.add_paragraph('三分之二同意。')
    put('公示七天', 2, 91)
    put('张贴上墙', 2, 91)
    put('遵守公约人人有责。', 3, 91)
    document.save('numbered.docx')


def shown():
    """Two pictures with the lines below them, a table with the line above it, one with merged cells."""
    document = Document()
    line(document, '楼道里的读书角', '方正小标宋简体', 22, center=True)
    line(document, '　　读书角设在一楼。')
    for color, caption in (((180, 40, 30), '图1　一楼的读书角'), ((30, 90, 160), '图2　孩子们在看书')):
        picture = document.add_paragraph()
        picture.alignment = ALIGN.CENTER
        picture.add_run().add_picture(io.BytesIO(png(color)), width=Cm(6))
        line(document, caption, size=12, center=True)
    document.inline_shapes[0]._inline.docPr.set('descr', '一楼楼道里的两排书架')
    document.inline_shapes[1]._inline.docPr.set('descr', 'IMG_2034.png')
    line(document, '表1　借阅次数', '黑体', 14, center=True)
    table = document.add_table(3, 3, style='Table Grid')
    for row, values in zip(table.rows, (('月份', '借出', '归还'), ('5月', '31', '30'), ('6月', '28', '28'))):
        for cell, value in zip(row.cells, values):
            cell.text = value
    line(document, '　　下表按年龄分。')
    table = document.add_table(3, 3, style='Table Grid')
    for row, values in zip(table.rows, (('年龄', '人次', ''), ('', '上午', '下午'), ('六十岁以上', '12', '20'))):
        for cell, value in zip(row.cells, values):
            cell.text = value
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    document.save('shown.docx')


def changed():
    """A text that came back: insertions, deletions and moves of two people, a paragraph joined, comments and a reply."""
    document = Document()
    document.add_paragraph('电动车充电', style='Title')
    by = 'w:author="李四" w:date="2026-09-02T09:12:00Z"'
    document._body._element.insert(1, parse_xml(
        f'<w:p {W}><w:r><w:t>每户补助</w:t></w:r><w:del w:id="1" {by}><w:r><w:delText>十</w:delText></w:r></w:del>'
        f'<w:del w:id="2" {by}><w:r><w:delText>二</w:delText></w:r></w:del>'
        f'<w:ins w:id="3" {by}><w:r><w:t>八</w:t></w:r></w:ins><w:r><w:t>元，由物业垫付。</w:t></w:r></w:p>'))
    document._body._element.insert(2, parse_xml(
        f'<w:p {W}><w:pPr><w:rPr><w:del w:id="4" w:author="王五" w:date="2026-09-03T10:00:00Z"/></w:rPr></w:pPr>'
        f'<w:r><w:t>车棚在三号楼北，</w:t></w:r></w:p>'))
    document._body._element.insert(3, parse_xml(
        f'<w:p {W}><w:moveFrom w:id="5" w:author="王五"><w:r><w:t>共四十个插座。</w:t></w:r></w:moveFrom>'
        f'<w:r><w:rPr><w:b/><w:rPrChange w:id="6" w:author="王五"><w:rPr/></w:rPrChange></w:rPr><w:t>晚上十点断电。</w:t></w:r>'
        f'<w:moveTo w:id="7" w:author="王五"><w:r><w:t>共四十个插座。</w:t></w:r></w:moveTo></w:p>'))
    paragraph = document.add_paragraph('去年没有发生')
    run = paragraph.add_run('一起火情')
    paragraph.add_run('。')
    document.add_comment(run, text='请消防核实这个数', author='张三', initials='张')
    other = document.add_paragraph('收费每度一元。')
    first = document.add_comment(other.runs, text='比市价高，是否写明？', author='赵六', initials='赵')
    second = document.add_comment(other.runs, text='已与物业核对，写明了。', author='李四', initials='李')
    done = document.add_comment(other.runs, text='错字已改', author='张三', initials='张')
    parts = {}
    for comment, key in ((first, '0000A001'), (second, '0000A002'), (done, '0000A003')):
        comment._comment_elm.findall(qn('w:p'))[-1].set('{http://schemas.microsoft.com/office/word/2010/wordml}paraId', key)
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    extended = ('<?xml version="1.0"?><w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
                '<w15:commentEx w15:paraId="0000A001" w15:done="0"/>'
                '<w15:commentEx w15:paraId="0000A002" w15:paraIdParent="0000A001" w15:done="0"/>'
                '<w15:commentEx w15:paraId="0000A003" w15:done="1"/></w15:commentsEx>')
    part = Part(PackURI('/word/commentsExtended.xml'),
                'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
                extended.encode(), document.part.package)
    document.part.relate_to(part, 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended')
    document.save('changed.docx')


def odd():
    """Whatever else there is: hidden, struck, raised, underlined and coloured words, a frame, a formula, a field, contents."""
    document = Document()
    document.add_paragraph('目录', style='TOC Heading')
    document._body._element.insert(1, parse_xml(
        f'<w:sdt {W}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f'<w:sdtContent><w:p><w:r><w:t>一、怎么做\t1</w:t></w:r></w:p></w:sdtContent></w:sdt>'))
    paragraph = document.add_paragraph('占地10m')
    paragraph.add_run('2').font.superscript = True
    paragraph.add_run('，')
    paragraph.add_run('内部口径').font.hidden = True
    paragraph.add_run('原定每天').font.strike = True
    paragraph.add_run('，也不').font.double_strike = True
    paragraph.add_run('每周清点')
    paragraph.add_run('一次').underline = True
    paragraph.add_run('（').font.color.rgb = RGBColor(255, 0, 0)
    paragraph.add_run('待核实）').font.color.rgb = RGBColor(255, 0, 0)
    paragraph.add_run('。')
    document._body._element.insert(3, parse_xml(
        f'<w:p {W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:r><w:t>满意率</w:t></w:r>'
        f'<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath></w:p>'))
    document._body._element.insert(4, parse_xml(
        f'<w:p {W}><w:r><w:t>见</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>图一</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br/><w:t>另起一行</w:t></w:r></w:p>'))
    document._body._element.insert(5, parse_xml(
        f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<w:r><w:t>旁边有框。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
        f'<w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>'
        f'<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent>'
        f'</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'))
    document.save('odd.docx')


HTML = '''<html><head><meta charset="utf-8"></head><body><h1>一盏路灯</h1><p>路灯<b>坏了</b>。</p><h2>怎么报</h2>
<ol><li>打电话</li><li>写便条</li></ol><ul><li>物业</li><li>居委会</li></ul><h2>谁来修</h2>
<table border="1"><tr><th>月份</th><th>盏数</th></tr><tr><td>5月</td><td>3</td></tr></table>
<p><a href="https://example.org/">网页</a>里有<sup>注</sup>。</p></body></html>'''


def convert(source, form, folder, *more):
    subprocess.run(['soffice', '--headless', *more, '--convert-to', form, '--outdir', str(folder), str(source)],
                   check=True, capture_output=True)


def again():
    """The same, read and written by LibreOffice; and a page of the web that it made a text of."""
    here = pathlib.Path('.')
    for name in ('typed', 'numbered', 'shown', 'changed', 'handed-out'):
        with tempfile.TemporaryDirectory() as folder:
            convert(here / f'{name}.docx', 'odt', folder)
            convert(pathlib.Path(folder) / f'{name}.odt', 'docx', here / 'again')
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / 'page.html'
        page.write_text(HTML, encoding='utf-8')
        convert(page, 'docx', here / 'again', '--infilter=HTML (StarWriter)')


for one in (typed, red, outlined, numbered, shown, changed, odd):
    one()
again()
