import { expect, test } from 'vitest'
import { listBodyIssues } from './body-issues.ts'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format })
const node = (type: string, children: object[], rest: object = {}) => ({ type, children, ...rest })
const paragraph = (...children: object[]) => node('paragraph', children)
const item = (...children: object[]) => node('listitem', children)
const list = (listType: string, items: object[], rest: object = {}) =>
  node('list', items, { listType, ...rest })
const issuesOf = (...children: object[]) => listBodyIssues({ root: node('root', children) })
const messageOf = (...children: object[]): string => {
  const [issue, ...others] = issuesOf(...children)
  expect(others).toEqual([])
  expect(issue?.path).toBe('body.0')
  return issue?.message ?? ''
}

test('what is published as it stands gives no issue', () => {
  expect(
    issuesOf(
      node('heading', [text('小标题')], { tag: 'h2' }),
      paragraph(text('一'), text('重点', 1), { type: 'tab', text: '\t' }, { type: 'linebreak' }, text('二')),
      list('number', [item(text('甲')), item(text('乙'))], { start: 1 }),
      list('bullet', [item(text('甲')), item(list('bullet', [item(text('子'))]))]),
      node('quote', [paragraph(text('原话'))]),
      paragraph(node('link', [text('标准')], { fields: { url: '/standards' } })),
      { type: 'upload', value: 'm1' },
      paragraph(),
    ),
  ).toEqual([])
  expect(listBodyIssues(null)).toEqual([])
})

test('words struck through would be published as if they stood', () => {
  expect(messageOf(paragraph(text('每户收费'), text('五十元', 4)))).toMatch(/“五十元”.*删除线/)
})

test('the sentence says what to press, and for what is left from a paste which button takes it off', () => {
  expect(messageOf(paragraph(text('五十元', 4)))).toBe(
    '“五十元”有删除线，发布时不能保留：请去掉删除线（选中后点“去掉删除线、上下标”），意思有变的请改写',
  )
  expect(messageOf(paragraph(text('重', 2)))).toContain('（选中后按Ctrl+I）')
})

test('a style that strikes out or hides is named like a format, and any other is a style', () => {
  const styled = (style: string) => ({ ...text('五十元'), style })
  expect(messageOf(paragraph(styled('text-decoration: underline line-through')))).toContain('删除线样式')
  for (const style of ['display: none', 'visibility:hidden', 'mso-hide:all', 'font-size: 0px', 'opacity:0'])
    expect(messageOf(paragraph(styled(style))), style).toContain('隐藏样式')
  for (const style of ['font-size: 1px', 'color: transparent', 'position:absolute;left:-9999px'])
    expect(messageOf(paragraph(styled(style))), style).toContain('有样式')
})

test('every format but bold is named, once for each piece of text', () => {
  const named = [2, 8, 16, 32, 64, 128].map((format) => messageOf(paragraph(text('字', format))))
  expect(new Set(named).size).toBe(6)
  expect(messageOf(paragraph(text('字', 1 | 4 | 8)))).toMatch(/删除线、下划线/)
})

test('a list that starts elsewhere than at 1 would be numbered anew', () => {
  expect(messageOf(list('number', [item(text('丙'))], { start: 3 }))).toMatch(/从3开始/)
})

test('a numbered list inside another would lose its numbers, or shift those of the other', () => {
  const inner = list('number', [item(text('一'))])
  for (const outer of ['bullet', 'number'])
    expect(messageOf(list(outer, [item(text('甲')), item(inner)]))).toMatch(/列表/)
  expect(messageOf(list('number', [item(list('bullet', [item(text('子'))]))]))).toMatch(/列表/)
})

test('an item of two lines would become two items', () => {
  expect(messageOf(list('number', [item(text('甲'), { type: 'linebreak' }, text('乙'))]))).toMatch(/换行/)
})

test('ticks of a check list are not published', () => {
  expect(messageOf(list('check', [item(text('甲'))]))).toMatch(/勾选/)
})

test('a heading has no links and one line', () => {
  const link = node('link', [text('标准')], { fields: { url: '/standards' } })
  expect(messageOf(node('heading', [text('见'), link]))).toMatch(/小标题.*链接/)
  expect(messageOf(node('heading', [text('上'), { type: 'linebreak' }, text('下')]))).toMatch(/小标题.*换行/)
})

test('what the body has no place for is named instead of being dropped or flattened', () => {
  expect(messageOf({ type: 'block', fields: { text: '区块里的话' } })).toMatch(/区块/)
  expect(messageOf({ type: 'horizontalrule' })).toMatch(/分隔线/)
  expect(messageOf(paragraph({ type: 'inlineBlock', fields: {} }))).toMatch(/区块/)
  expect(messageOf({ type: 'something-new', text: '话' })).toMatch(/something-new/)
})

test('a heading or a list inside something else is named', () => {
  expect(messageOf(node('quote', [list('bullet', [item(text('甲'))])]))).toMatch(/引文/)
  expect(messageOf(list('bullet', [item(node('heading', [text('甲')]))]))).toMatch(/列表/)
})

test('a link that cannot be published is named', () => {
  const link = node('link', [text('点我')], { fields: { url: 'javascript:alert(1)' } })
  expect(messageOf(paragraph(link))).toMatch(/“点我”.*链接/)
  const hidden = node('link', [text('官网')], { fields: { url: 'https://www.gov.cn@evil.example/' } })
  expect(messageOf(paragraph(hidden))).toMatch(/“官网”的链接地址的网站名前有“@”/)
})

test('the path is that of the block as it will be published', () => {
  const struck = paragraph(text('作废', 4))
  expect(issuesOf(paragraph(text('一')), paragraph(), struck).map(({ path }) => path)).toEqual(['body.1'])
})
