import { announcement } from '@exemplar/shared/kinds/announcement'
import { expect, test } from 'vitest'
import type { Row } from '../../documents/reviewable.ts'
import { toPresent } from '../../fields/row.ts'
import { toAnnouncement as toCandidate } from './to-document.ts'

/** As the review takes it: without what is missing. */
const toAnnouncement = (row: Row) => toPresent(toCandidate(row))

const district = { id: 'd', code: '371002', name: '环翠区', codeKind: 'GB/T 2260' }
const { id: _id, ...districtRef } = district
const community = { id: 'c', slug: 'haiyuan', name: '海源社区', district }
const full = {
  id: 'a',
  act: 'final-result',
  slug: 'result',
  title: '通报',
  deck: '提要',
  year: 2020,
  documentNumber: null,
  issuer: '领导小组',
  dated: '2020-10-28T12:00:00.000Z',
  body: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }] } },
  stages: [{ id: 'r', key: 'decision', title: '研究', short: '研究', by: '领导小组' }],
  survey: { threshold: 90, minimumValid: 300 },
  nominations: [
    {
      id: 'n',
      community,
      stages: [{ id: 'q', key: 'decision', date: '2020-10-20', outcome: 'passed', reason: null }],
      survey: { rate: 95.5, valid: 300 },
      rank: 1,
    },
    {
      id: 'm',
      community: { ...community, id: 'b', name: '云帆社区' },
      stages: [{ id: 'p', key: 'decision', date: '2020-10-20', outcome: 'ended', reason: '理由' }],
      survey: { rate: null, valid: null },
      rank: null,
    },
  ],
  publicNotice: { id: 'before', act: 'public-notice' },
  notice: { from: null, to: null, unit: null, phone: null, address: null },
  editor: '示例编辑',
}

test('a whole row is publishable, with empty groups left out', () => {
  const document = toAnnouncement(full)
  expect(announcement.parse(document)).toEqual(document)
  expect(Object.keys(document)).not.toContain('notice')
  const stages = [{ key: 'decision', date: '2020-10-20', outcome: 'passed' }]
  expect(announcement.parse(document).nominations).toEqual([
    {
      ...{ community: { ...community, district: districtRef }, stages },
      ...{ survey: { rate: 95.5, valid: 300 }, rank: 1 },
    },
    {
      community: { ...community, id: 'b', name: '云帆社区', district: districtRef },
      stages: [{ ...stages[0], outcome: 'ended', reason: '理由' }],
    },
  ])
})

test('the notice before it is named by its id, by a result alone', () => {
  expect(toAnnouncement(full)).toMatchObject({ publicNotice: 'before' })
  expect(Object.keys(toAnnouncement({ ...full, act: 'public-notice' }))).not.toContain('publicNotice')
})

test('a nomination without its community is named', () => {
  const row = { ...full, nominations: [{ stages: [] }] }
  expect(announcement.safeParse(toAnnouncement(row)).error?.issues[0]?.path).toEqual([
    'nominations',
    0,
    'community',
  ])
})
