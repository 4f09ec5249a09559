import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanHtml } from './clean-html.ts'
import { parse } from './parse.ts'

const cleaned = (html: string) => cleanHtml(parse(html)).html

test('WPS: styles of classes, spans within spans, automatic numbers of official documents', () => {
  const wps = `<html><head><meta charset="UTF-8"><style>@font-face{font-family:"仿宋_GB2312";}
@list l0:level1{mso-level-number-format:chinese-counting;mso-level-text:"%1、";}
p.MsoNormal{mso-style-name:正文;text-align:justify;}span.15{font-weight:bold;}span.16{text-decoration:line-through;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment--><h1 style="mso-list:l0 level1 lfo1;"><span
style="mso-list:Ignore;">一、</span><b><span style="font-family:黑体;font-size:16.0000pt;"><font
face="黑体">工作目标</font></span></b></h1><p class="MsoNormal" style="text-indent:32.0000pt;"><span
style="mso-spacerun:'yes';font-family:仿宋_GB2312;"><font face="仿宋_GB2312">到</font>2020<font
face="仿宋_GB2312">年底，</font></span><span class="15" style="mso-spacerun:'yes';">建成三十个</span><span
class="16">（暂定）</span><span><o:p></o:p></span></p><!--EndFragment--></body></html>`
  expect(cleaned(wps)).toBe(
    '<h1>一、<strong>工作目标</strong></h1><p>到2020年底，<strong>建成三十个</strong><s>（暂定）</s></p>',
  )
})

const excel = (rows: string) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta
name=ProgId content=Excel.Sheet><style><!--table{mso-displayed-decimal-separator:"\\.";}
.xl65{mso-number-format:"0_ ";text-align:center;}.xl66{font-weight:700;}.font7{text-decoration:line-through;}
--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216><!--StartFragment-->
<col width=72 span=3 style='width:54pt'>${rows}<!--EndFragment--></table></body></html>`

test('Excel: a table by its cells; hidden rows do not come along, struck text of a class is struck', () => {
  expect(
    cleaned(
      excel(`<tr height=19><td class=xl66 width=72>月份</td><td class=xl66>借用
  次数</td></tr><tr height=0 style='display:none'><td>4月</td><td align=right>9</td></tr>
<tr height=19><td class=xl65>5月</td><td></td></tr><tr><td>6月</td><td class=xl65><font class="font7">31</font><font
class="font6">30</font></td></tr>`),
    ),
  ).toBe(
    '<table><tr><td><p><strong>月份</strong></p></td><td><p><strong>借用次数</strong></p></td></tr>' +
      '<tr><td><p>5月</p></td><td></td></tr><tr><td><p>6月</p></td><td><p><s>31</s>30</p></td></tr></table>',
  )
})

test('a single cell of a sheet is its text, and the picture that Excel adds is of nothing in it', () => {
  const one = parse(excel('<tr height=19><td class=xl65>石阶巷社区</td></tr>'))
  expect(cleanHtml(one, ['data:image/png;base64,AAAA'])).toMatchObject({
    html: '<p>石阶巷社区</p>',
    report: { pictures: 0 },
  })
})

test('WeChat: sections in sections are paragraphs, pictures that load later are named as left out', () => {
  const wechat = `<meta charset='utf-8'><div id="js_content" style="visibility: visible; opacity: 1;"><section
data-role="outer" style="font-size: 16px;"><section style="text-align: center;"><section style="display: inline-block;"><p
style="letter-spacing: 2px;"><strong style="visibility: visible;"><span leaf="">一、怎么修的灯</span></strong></p></section></section><section
style="line-height: 2em;"><span leaf="">　　三单元的灯坏了，<br></span></section><section><span leaf="">&nbsp;</span></section><p><img
class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/x/640" src="data:image/svg+xml,%3Csvg/%3E" data-ratio="0.6"></p><section
style="visibility: hidden;">占位<span style="visibility: visible">看得见</span></section><mp-common-profile
data-nickname="公众号"></mp-common-profile></section></div>`
  expect(cleanHtml(parse(wechat))).toMatchObject({
    html: '<p><strong>一、怎么修的灯</strong></p><p>三单元的灯坏了，</p><p>看得见</p>',
    report: { pictures: 1, embedded: 1, hidden: 1 },
  })
})

test('web pages: lists, quotations and headings stay what they are, scripts and forms do not come', () => {
  expect(
    cleaned(`<script>alert(1)</script><h3>做法</h3><ul><li>甲<ul><li>子</li></ul></li><li><p>乙</p></li></ul><ol
start="3"><li>丙</li></ol><blockquote><p>原话</p><p>再说</p></blockquote><div>前<p>中</p>后</div><b
style="font-weight:normal"><p>不粗</p></b><a href="javascript:alert(1)">点</a><input value="x"><svg><text>图</text></svg>`),
  ).toBe(
    '<h3>做法</h3><ul><li>甲</li><li><ul><li>子</li></ul></li><li>乙</li></ul><ol start="3"><li>丙</li></ol>' +
      '<blockquote>原话<br>再说</blockquote><p>前</p><p>中</p><p>后</p><p>不粗</p><p>点</p>',
  )
})

test('a text file in a browser: its lines are the lines of the reader', () => {
  expect(
    cleaned('<pre style="word-wrap: break-word; white-space: pre-wrap;">第一行\n第二行\r\n\n第三行</pre>'),
  ).toBe('<p>第一行<br>第二行<br>第三行</p>')
})

const words = fc.constantFrom('社区', ' ', '\n', '二〇二〇年', 'green', '　', '&nbsp;', '<', '&lt;b&gt;', '5')
const attributes = fc.constantFrom(
  '',
  ' style="text-decoration:line-through"',
  ' style="mso-list:l0 level2 lfo1"',
  ' style="mso-list:Ignore"',
  ' style="display:none"',
  ' style="mso-element:field-begin"',
  ' class=msoDel',
  ' href="https://example.com/"',
  ' onclick="alert(1)"',
)
const tags = fc.constantFrom(
  ...[
    'p',
    'span',
    'b',
    's',
    'del',
    'section',
    'h2',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'blockquote',
    'a',
  ],
  ...['o:p', 'script', 'sup', 'img', 'br'],
)
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    words,
    fc
      .tuple(tags, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, given, inside]) => `<${tag}${given}>${inside.join('')}</${tag}>`),
  ),
})).node

test('whatever is pasted, only the tags of the editor come out, and cleaning again changes nothing', () => {
  const known =
    /^<\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|tr|td|th|caption|strong|s|sup|sub|br)>$|^<ol start="\d+">$|^<a href="[^"<>]*">$|^<\/a>$/
  fc.assert(
    fc.property(markup, (source) => {
      const once = cleaned(source)
      expect(once.match(/<[^>]*>/g)?.filter((tag) => !known.test(tag)) ?? []).toEqual([])
      expect(cleaned(once)).toBe(once)
    }),
    { numRuns: 150 },
  )
})
