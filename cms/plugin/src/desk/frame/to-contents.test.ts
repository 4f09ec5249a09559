import { expect, test } from 'vitest'
import { toContents } from './to-contents.ts'

const collections = [
  {
    slug: 'stories',
    labels: { plural: { zh: '典型经验', en: 'Stories' } },
    group: { zh: '稿件', en: 'Texts' },
  },
  { slug: 'figures', labels: { plural: '数据' }, group: { zh: '稿件', en: 'Texts' } },
  { slug: 'districts', labels: { plural: { zh: '区市' } }, group: '地方' },
  { slug: 'entries', labels: { plural: { zh: '公报条目' } }, group: { zh: '公报', en: 'Gazette' } },
  { slug: 'locks', labels: { plural: '锁' }, group: false },
  { slug: 'users', labels: { plural: '用户' }, group: '系统' },
].map(({ group, ...rest }) => ({ ...rest, admin: { group } }))
const may = (...rights: string[]) => Object.fromEntries(rights.map((right) => [right, true]))
const permissions = {
  ...{ stories: may('read', 'create', 'update'), figures: may('read'), districts: may('read') },
  ...{ entries: may('read'), locks: may('read', 'create'), users: may() },
}

test('an account finds what it writes and the records by their groups, and may look up what else it reads', () => {
  const asked = { collections, permissions, language: 'zh', records: ['公报'] } as unknown
  expect(toContents(asked as Parameters<typeof toContents>[0])).toEqual({
    groups: [
      { label: '稿件', entities: [{ slug: 'stories', label: '典型经验' }] },
      { label: '公报', entities: [{ slug: 'entries', label: '公报条目' }] },
    ],
    lookedUp: [
      { slug: 'figures', label: '数据' },
      { slug: 'districts', label: '区市' },
    ],
  })
})
