import { expect, test } from 'vitest'
import { cleanHtml } from './clean-html.ts'
import { parse } from './parse.ts'

/** The clipboard of Word 2019 around a body, with what it always sends along. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<title>不显示的题名</title><link rel=File-List href="file:///C:/Users/wang/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt; font-family:等线;}
span.MsoFootnoteReference {vertical-align:super;}
span.msoIns {mso-style-type:export-only; text-decoration:underline;}
span.msoDel {mso-style-type:export-only; text-decoration:line-through; color:red;}
@page WordSection1 {size:595.3pt 841.9pt;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F06C;}
-->
</style></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const cleaned = (body: string) => {
  const { html, report } = cleanHtml(parse(word(body)))
  return { html, ...Object.fromEntries(Object.entries(report).filter(([, count]) => count > 0)) }
}

test('a paragraph of Word keeps its words, what is bold, and nothing else; a line of the file breaks no word', () => {
  expect(
    cleaned(`<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体;mso-ascii-font-family:
等线'>今年以来，全市各级
各部门</span><b><span lang=EN-US>A</span><span style='font-family:宋体'>类社区</span></b><span
lang=EN-US><o:p>&nbsp;</o:p></span></p><p class=MsoNormal><span lang=EN-US>green
city</span></p>`),
  ).toEqual({ html: '<p>今年以来，全市各级各部门<strong>A类社区</strong></p><p>green city</p>' })
})

test('tracked deletions go, insertions stay; pieces of one deletion are one', () => {
  expect(
    cleaned(`<p class=MsoNormal>每户补助<span class=msoDel><del cite="mailto:李四" datetime="2020-10-09T09:12"><span
style='font-family:宋体'>十</span></del></span><span class=msoDel><del cite="mailto:李四"
datetime="2020-10-09T09:12">二</del></span><span class=msoIns><ins cite="mailto:李四"
datetime="2020-10-09T09:12">八</ins></span>元，另<del>有</del>补</p>`),
  ).toEqual({ html: '<p>每户补助八元，另补</p>', deleted: 2 })
})

test('what is struck through stays struck, by whichever means', () => {
  expect(
    cleaned(`<p class=MsoNormal><s>原定每天</s>，<strike>甲</strike>，<span
style='text-decoration:line-through'>乙</span>，<s style='text-line-through:double'>丙</s></p>`),
  ).toEqual({ html: '<p><s>原定每天</s>，<s>甲</s>，<s>乙</s>，<s>丙</s></p>', struck: 4 })
})

test('comments go, with their marks and their list; the words that they are about stay', () => {
  expect(
    cleaned(`<p class=MsoNormal><a style='mso-comment-reference:王_1;mso-comment-date:20201009T0912'>请核实</a><span
class=MsoCommentReference><span lang=EN-US style='font-size:10.5pt'><![if !supportAnnotations]><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[王1]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span></span>后上报。</p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%">
<![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript><span
style='mso-comment-author:王'></span><p class=MsoCommentText>这个数不对，先别发</p></div></div></div>`),
  ).toEqual({ html: '<p>请核实后上报。</p>', comments: 1 })
})

test('hidden text, field codes and footnote separators never arrive; results of fields and footnotes do', () => {
  expect(
    cleaned(`<p class=MsoNormal>见<span style='display:none;mso-hide:all'>内部口径</span>第<!--[if supportFields]><span
style='mso-element:field-begin'></span> PAGEREF _Toc1 \\h <span style='mso-element:field-separator'></span><![endif]-->3<!--[if supportFields]><span
style='mso-element:field-end'></span><![endif]-->页<span style='mso-element:field-begin'></span><span> HYPERLINK "x" </span><span
style='mso-element:field-separator'></span>通知<span style='mso-element:field-end'></span><a
href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if
!supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<span style='mso-special-character:footnote-separator'>----</span>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] 以统计公报为准。</p></div></div>`),
  ).toEqual({ html: '<p>见第3页通知[1]</p><p>[1] 以统计公报为准。</p>', hidden: 1 })
})

const item = (mark: string, text: string, list = 'l0 level1 lfo1') =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:${list}'><![if
!supportLists]><span lang=EN-US style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span
style='font-family:宋体'>${text}</span></p>`
const bullet = `<span style='font-family:Wingdings'>l</span>`

test('bullets become a list with its levels, numbers from 1 a numbered one, without their marks', () => {
  expect(
    cleaned(
      item(bullet, '甲') + item(bullet, '乙', 'l0 level2 lfo1') + item(bullet, '丙') + item('1.', '一'),
    ),
  ).toEqual({ html: '<ul><li>甲</li><li><ul><li>乙</li></ul></li><li>丙</li></ul><ol><li>一</li></ol>' })
  expect(cleaned(item('1)', '甲') + item('2)', '乙') + item('1)', '丙', 'l1 level1 lfo2'))).toEqual({
    html: '<ol><li>甲</li><li>乙</li></ol><ol><li>丙</li></ol>',
  })
})

test('where a list would count otherwise than Word shows, the numbers stay as text', () => {
  expect(cleaned(item('3.', '甲') + item('4.', '乙'))).toEqual({ html: '<p>3. 甲</p><p>4. 乙</p>' })
  expect(cleaned(item('1.', '甲') + item(bullet, '子', 'l1 level2 lfo2') + item('2.', '乙'))).toEqual({
    html: '<p>1. 甲</p><ul><li>子</li></ul><p>2. 乙</p>',
  })
  expect(cleaned(item('一、', '总体要求') + item('第一条', '为了规范'))).toEqual({
    html: '<p>一、总体要求</p><p>第一条为了规范</p>',
  })
})

test('a table keeps its cells, the empty ones too, and what is joined', () => {
  expect(
    cleaned(`<table class=MsoTableGrid border=1><tr><td width=180><p class=MsoNormal align=center><b>月份<o:p></o:p></b></p></td><td
colspan=2><p class=MsoNormal>借用次数</p></td></tr><tr style='display:none'><td>藏</td></tr><tr><td><p
class=MsoNormal>5月</p></td><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td><td><p>共</p><p>31</p></td></tr></table>`),
  ).toEqual({
    html:
      '<table><tr><td><p><strong>月份</strong></p></td><td colspan="2"><p>借用次数</p></td></tr>' +
      '<tr><td><p>5月</p></td><td></td><td><p>共</p><p>31</p></td></tr></table>',
    hidden: 1,
  })
})

test('a picture of another machine is left out; one whose bytes came along stays', () => {
  const image = `<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if
!vml]><img width=200 src="file:///C:/Users/wang/clip_image002.png" v:shapes="图片_x0020_1"><![endif]>`
  expect(cleaned(`<p class=MsoNormal>前${image}后</p>`)).toEqual({ html: '<p>前后</p>', pictures: 1 })
  const file = 'data:image/png;base64,iVBORw0KGgo='
  expect(cleanHtml(parse(word(`<p>前${image}后</p>`)), [file]).html).toBe(
    `<p>前</p><img src="${file}"><p>后</p>`,
  )
  expect(cleanHtml(parse(word(`<p>前${image}${image}</p>`)), [file]).report.pictures).toBe(2)
})

test('what stands above or below the line becomes its own character, or stays and is counted', () => {
  expect(cleaned(`<p>5m<sup>2</sup>，CO<sub>2</sub>，第1<sup>st</sup></p>`)).toEqual({
    html: '<p>5m²，CO₂，第1<sup>st</sup></p>',
    raised: 1,
  })
})

test('links to the web stay, those to bookmarks, files and mail leave their words', () => {
  expect(
    cleaned(`<p><a href="https://example.com/a?b=1&amp;c">网页</a><a href="#_Toc1">目录</a><a
href="file:///C:/a.doc">附件</a><a href="mailto:a@example.com">信箱</a></p>`),
  ).toEqual({ html: '<p><a href="https://example.com/a?b=1&amp;c">网页</a>目录附件信箱</p>', links: 1 })
})
