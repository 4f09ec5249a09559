import { expect, test } from 'vitest'
import { type Node, toHeading, toParagraph, toWords } from '../../paste/tidy/nodes.ts'
import { listNamed, takeStated } from './take-stated.ts'

const lists = {
  places: [
    { id: 'a', name: '石阶巷社区', district: '环翠区' },
    { id: 'b', name: '石阶巷社区', district: '文登区' },
    { id: 'c', name: '海源社区', district: '环翠区' },
    { id: 'd', name: '海晏社区（示例）', district: '环翠区' },
  ],
  standards: [
    { id: 's9', number: 9, title: '楼道整洁' },
    { id: 's17', number: 17, title: '一窗受理、全科服务' },
  ],
}
const everyName = new Set(['source', 'editor', 'deck', 'year', 'community', 'standards', 'credit'])

const line = (text: string): Node => toParagraph([{ type: 'text', text }])
const take = (lines: readonly string[], names: ReadonlySet<string> = everyName) => {
  const { kept, nodes, notes, stated } = takeStated(lines.map(line), { lists, names })
  return {
    fields: Object.fromEntries(stated.map(({ name, value }) => [name, value])),
    body: nodes.map(toWords),
    told: [...kept, ...notes.map(({ label }) => label)].map(({ zh }) => zh),
  }
}
const story = '三单元的声控灯坏了四个月，最后是住在六楼的退休电工修好的。'

test('what a manuscript states goes to its field, and out of the body', () => {
  const lines = [
    ...['来　源：环翠区石阶巷社区居委会', '责编: 李四', '提要：一盏灯，四个月。', '成稿日期：2026年9月1日'],
    ...['所在社区：环翠石阶巷社区', '对应标准：第9、17项', story, '摄影：王五'],
  ]
  expect(take(lines)).toEqual({
    fields: {
      ...{ source: '环翠区石阶巷社区居委会', editor: '李四', deck: '一盏灯，四个月。', year: 2026 },
      ...{ community: 'a', standards: ['s9', 's17'], credit: '王五' },
    },
    body: [story],
    told: ['“成稿日期：2026年9月1日”只取了年度，月、日没有栏目'],
  })
})

test.each([
  ['（环翠区 石阶巷社区）', { community: 'a' }],
  ['（海源社区）', { community: 'c' }],
  ['（环翠区 海晏社区（示例））', { community: 'd' }],
  ['社区：石阶巷社区（文登区）', { community: 'b' }],
  ['对应小项：一窗受理、全科服务、楼道整洁', { standards: ['s17', 's9'] }],
  ['年度：2026', { year: 2026 }],
  ['报送时间：2026-09', { year: 2026 }],
  ['（来源：海源社区　摄影：王五）', { source: '海源社区', credit: '王五' }],
])('%s', (written, fields) => {
  const { body, fields: taken } = take([story, written])
  expect(taken).toEqual(fields)
  expect(body).toEqual([story])
})

test.each([
  ['撰稿：张三', '没有对应的栏目'],
  ['通讯员 张三', '没有对应的栏目'],
  ['（石阶巷社区）', '有2个“石阶巷社区”（环翠区、文登区），请写明区市'],
  ['社区：明月社区', '“明月社区”不在这张表能办的社区里'],
  ['对应标准：第40项', '对不上现有的小项'],
  ['对应标准：楼道整洁和别的', '对不上现有的小项'],
  ['时间：每周三下午', '看不出是哪一年'],
  [`提要：${'长'.repeat(201)}`, '超过200字'],
])('%s stays in the body, and the report says why', (written, why) => {
  const { body, fields, told } = take([written, story])
  expect(fields).toEqual({})
  expect(body).toEqual([written, story])
  expect(told.join()).toContain('留在正文里')
  expect(told.join()).toContain(why)
})

test.each(['时间：2020年10月12日上午9时', '日期：2020年', '（日　期：2020-10-12）'])(
  '%s is a line of a notice too: it fills the year and stays',
  (written) => {
    const { body, fields, told } = take([written, story])
    expect(fields).toEqual({ year: 2020 })
    expect(body).toEqual([written, story])
    expect(told.join()).toContain('留在正文里：年度已照它填入')
  },
)

test('where a list could not be read the line stays, and the manuscript is not blamed', () => {
  const lines = ['社区：海源社区', '对应标准：第9项', '来源：海源社区']
  const none = { places: undefined, standards: undefined }
  const { kept, nodes, stated } = takeStated(lines.map(line), { lists: none, names: everyName })
  expect(stated.map(({ name }) => name)).toEqual(['source'])
  expect(nodes.map(toWords)).toEqual(lines.slice(0, 2))
  expect(kept.map(({ zh }) => zh)).toEqual(lines.slice(0, 2).map((one) => `“${one}”留在正文里：没有读到名录`))
})

test('a line that says several things keeps what has no field; the second of two stays', () => {
  expect(take([story, '（撰稿：张三　摄影：王五）', '摄影：赵六'])).toEqual({
    fields: { credit: '王五' },
    body: [story, '撰稿：张三', '摄影：赵六'],
    told: ['“撰稿：张三”留在正文里：没有对应的栏目', '“摄影：赵六”留在正文里：前面已经有一处'],
  })
})

test('a form without these fields takes none, and the words of a text are none of it', () => {
  expect(take(['来源：海源社区', story], new Set()).body).toEqual(['来源：海源社区', story])
  const inside = [
    ...Array.from({ length: 9 }, () => story),
    ...['来源：海源社区', ...Array.from({ length: 7 }, () => story)],
  ]
  expect(take(inside)).toMatchObject({ fields: {}, told: [], body: inside })
  const words = ['他说：来源：水表。', '问题的来源，是一根旧水管。', '社区要做三件事。']
  expect(take(words)).toMatchObject({ fields: {}, told: [], body: words })
  expect(listNamed([toHeading('h2', [{ type: 'text', text: '来源：海源社区' }])])).toEqual(new Set())
})
