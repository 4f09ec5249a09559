import { pressRelease } from '@exemplar/shared/kinds/press-release'
import { expect, test } from 'vitest'
import type { Row } from '../../documents/reviewable.ts'
import { toPresent } from '../../fields/row.ts'
import { pressReleases } from './kind.ts'
import { toRelease as toCandidate } from './to-document.ts'

/** As the review takes it: without what is missing. */
const toRelease = (row: Row) => toPresent(toCandidate(row))

const live = { state: 'published', live: { edition: 1, number: 7 } }
const figure = { id: 'f', slug: 'communities', title: '城市社区', review: live }
const conference = { id: 'c', slug: 'briefing', title: '发布会', review: live }
const full = {
  id: 'r',
  slug: 'campaign-opens',
  title: '活动启动',
  deck: '标准立进社区。',
  year: 2020,
  date: '2020-07-22T04:00:00.000Z',
  body: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }] } },
  figures: [figure],
  conference,
  contact: { unit: '办公室', phone: '5895580' },
  source: '示例',
  editor: '示例编辑',
  notice: null,
}

test('a whole row is publishable, with its figures and its conference by their addresses', () => {
  const document = toRelease(full)
  expect(pressRelease.parse(document)).toEqual(document)
  expect(document).toMatchObject({ date: '2020-07-22', figures: ['communities'], conference: 'briefing' })
  expect(pressReleases.listIssues?.(full)).toEqual([])
})

test('what is optional is left out, what is missing is told', () => {
  const bare = { ...full, deck: '', figures: [], conference: null }
  const keys = Object.keys(pressRelease.parse(toRelease(bare)))
  for (const optional of ['deck', 'figures', 'conference']) expect(keys).not.toContain(optional)
  const { error } = pressRelease.safeParse(toRelease({ id: 'r', title: '活动启动' }))
  expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(
    new Set(['slug', 'year', 'date', 'body', 'contact', 'source', 'editor']),
  )
})

test('a figure past its day, and a conference that is not public, are told in words', () => {
  const withdrawn = { ...conference, review: { state: 'withdrawn', live: {} } }
  const old = { ...figure, validUntil: '2020-07-01T04:00:00.000Z' }
  expect(pressReleases.listIssues?.({ ...full, figures: [figure, old], conference: withdrawn })).toEqual([
    { path: 'figures.1', message: '数据口径“城市社区”已过有效期：请先更新它，或从这里去掉' },
    { path: 'conference', message: '新闻发布会“发布会”没有公开：请先发布，或从这里去掉' },
  ])
})
