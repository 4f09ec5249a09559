import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Node } from './nodes.ts'
import { tidy } from './tidy.ts'

const text = (words: string, format = 0): Node => ({ type: 'text', text: words, format })
const node = (type: string, children: Node[], rest: object = {}): Node => ({ type, children, ...rest })
const paragraph = (...parts: (string | Node)[]): Node =>
  node(
    'paragraph',
    parts.map((part) => (typeof part === 'string' ? text(part) : part)),
  )

/** What a reader would see, a line a block. */
const drawn = ({ type, tag, listType, children = [], ...rest }: Node): string => {
  if (type === 'text') return (Number(rest.format) & 4) !== 0 ? `~${rest.text}~` : String(rest.text)
  const inside = children.map(drawn)
  if (type === 'list') return `${listType}[${inside.join('|')}]`
  if (type === 'heading') return `${tag}:${inside.join('')}`
  return type === 'upload' ? '[picture]' : inside.join('')
}
const tidied = (nodes: Node[], title = '') => {
  const { nodes: found, report } = tidy(nodes, title)
  return [found.map(drawn), Object.fromEntries(Object.entries(report).filter(([, count]) => count > 0))]
}

test('indents, blank lines and line breaks go; a picture is no blank line', () => {
  expect(
    tidied([
      paragraph('　　前', ' 后　'),
      paragraph('\u00a0'),
      paragraph(),
      paragraph('一', { type: 'linebreak' }, '　　二'),
      node('paragraph', [{ type: 'upload', value: 'm1' }]),
      paragraph('中　间'),
    ]),
  ).toEqual([['前 后', '一', '二', '[picture]', '中　间'], { blanks: 4 }])
})

test('the title in front goes, also over several lines; not the only paragraph, not one further below', () => {
  const title = '石阶巷社区“三盏灯”的故事'
  expect(tidied([paragraph('石阶巷社区'), paragraph('“三盏灯”的故事 '), paragraph('正文')], title)).toEqual([
    ['正文'],
    { blanks: 1, titles: 2 },
  ])
  expect(tidied([paragraph(title)], title)).toEqual([[title], {}])
  expect(tidied([paragraph('正文'), paragraph(title)], title)).toEqual([['正文', title], {}])
  expect(tidied([paragraph('甲'), paragraph('乙')])).toEqual([['甲', '乙'], {}])
})

test('short paragraphs under 一、 and （一） are headings, whole sentences are not', () => {
  expect(
    tidied([
      paragraph(text('一、总体要求', 1)),
      paragraph('（一）指导思想'),
      paragraph('坚持以居民为中心。'),
      paragraph('二、加强领导。各区市要落实责任'),
      paragraph('三、工作步骤如下：'),
      paragraph('一百年来的变化'),
      paragraph('四、', text('作废', 4), '的做法'),
      paragraph('完。'),
    ]),
  ).toEqual([
    [
      ...['h2:一、总体要求', 'h3:（一）指导思想', '坚持以居民为中心。', '二、加强领导。各区市要落实责任'],
      ...['三、工作步骤如下：', '一百年来的变化', 'h2:四、~作废~的做法', '完。'],
    ],
    { headings: 3 },
  ])
})

test('an enumeration under 一、二、三、 with nothing between is left alone, and so is one with a link', () => {
  const agenda = ['一、通过预算', '二、推选代表', '三、其他事项']
  expect(tidied(agenda.map((words) => paragraph(words)))).toEqual([agenda, {}])
  const link = node('link', [text('办法')], { fields: { url: '/standards' } })
  expect(tidied([paragraph('一、见', link), paragraph('正文')])).toEqual([['一、见办法', '正文'], {}])
})

test('the headings of a source have the two sizes that there are', () => {
  const heading = (tag: string, words: string) => node('heading', [text(words)], { tag })
  expect(tidied([heading('h1', '甲'), heading('h3', '乙'), heading('h4', '丙')])).toEqual([
    ['h2:甲', 'h3:乙', 'h3:丙'],
    {},
  ])
  expect(tidied([heading('h2', '甲'), heading('h3', '乙')])).toEqual([['h2:甲', 'h3:乙'], {}])
})

test('paragraphs numbered from 1 are a list, without their numbers', () => {
  expect(
    tidied([
      paragraph('要求：'),
      paragraph(text('1.', 1), ' 摸清底数'),
      paragraph('2．登记造册'),
      paragraph('3、张榜公布'),
      paragraph('（1）甲'),
      paragraph('（2）乙'),
      paragraph('• 丙'),
    ]),
  ).toEqual([['要求：', 'number[摸清底数|登记造册|张榜公布]', 'number[甲|乙]', 'bullet[丙]'], { lists: 3 }])
})

test('numbers stay as text where a list would count otherwise', () => {
  for (const lines of [
    ['3. 丙', '4. 丁'],
    ['1. 甲', '3. 丙'],
    ['1. 甲', '说明', '2. 乙'],
    ['1. 甲', '2. 乙', '说明', '3. 丙'],
    ['1.5万元', '2.5万元'],
    ['1. 只有一条'],
    ['- 只有一条'],
  ])
    expect(tidied(lines.map((words) => paragraph(words)))).toEqual([lines, {}])
})

const line = fc.stringMatching(/^[一二、（）1234.．•\- 　社区。：]{0,8}$/)
const blocks = fc.array(
  fc.array(line, { maxLength: 3 }).map((parts) => paragraph(...parts)),
  { maxLength: 8 },
)
const lettersOf = (nodes: readonly Node[]) =>
  nodes
    .map(drawn)
    .join('')
    .replaceAll(/[^社区。：]/g, '')

test('no word is lost on the way, and what is tidy stays as it is, node by node', () => {
  fc.assert(
    fc.property(blocks, line, (nodes, title) => {
      const once = tidy(nodes, '')
      expect(lettersOf(once.nodes)).toBe(lettersOf(nodes))
      const twice = tidy(once.nodes, '')
      expect(twice.nodes.every((found, index) => found === once.nodes[index])).toBe(true)
      expect(twice.nodes).toHaveLength(once.nodes.length)
      const { nodes: kept, report } = tidy(nodes, title)
      if (report.titles === 0) expect(lettersOf(kept)).toBe(lettersOf(nodes))
    }),
  )
})
