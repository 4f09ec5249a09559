import { conference } from '@exemplar/shared/kinds/conference'
import { expect, test } from 'vitest'
import { fillAnchors } from './anchors.ts'
import { toConference } from './to-document.ts'

const turn = {
  id: 'r',
  anchor: 't150237',
  clock: '15:02:37',
  role: 'host',
  speaker: '主持人',
  paragraphs: '一\n二',
}
const full = {
  id: 'c',
  slug: 'briefing',
  title: '发布会',
  year: 2020,
  date: '2020-07-22T12:00:00.000Z',
  turns: [turn],
  figures: [{ id: 'f', slug: 'communities' }],
  mediaPresent: [{ id: 'm', level: '省级', names: '甲报\n乙台' }],
  contact: { unit: '办公室', phone: '5895580' },
  source: '示例',
  editor: '示例编辑',
}

test('a whole row is publishable', () => {
  const document = conference.parse(toConference(full))
  expect(document.turns[0]).toEqual({
    id: 't150237',
    clock: '15:02:37',
    role: 'host',
    speaker: '主持人',
    paragraphs: ['一', '二'],
  })
  expect(document.figures).toEqual(['communities'])
  expect(document.mediaPresent).toEqual([{ level: '省级', names: ['甲报', '乙台'] }])
})

test('turns get an address of their clock time; what they have stays', () => {
  const made = fillAnchors([
    { clock: '15:02:37' },
    { clock: '15:02:37' },
    { clock: '15:02:37', anchor: 'opening' },
    {},
  ])
  expect(made.map(({ anchor }) => anchor)).toEqual(['t150237', 't150237-2', 'opening', undefined])
})
