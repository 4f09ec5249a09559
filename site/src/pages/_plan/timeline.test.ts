import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { expect, test } from 'vitest'
import { toTimeline, withToday } from './timeline.ts'

const campaign: Campaign = {
  ...{ kind: 'campaign', slug: 'c', title: '活动', year: 2020, city: '威海市', divisionCode: '371000' },
  ...{ lead: '市民政局', coordinating: '领导小组', memberUnits: 19, approach: [], summary: '概要' },
  phases: [
    { key: 'create', title: '全面创建', from: '2020-07-01', to: '2020-09-30', summary: '对照' },
    { key: 'select', title: '推选典型', from: '2020-10-01', to: '2020-10-31', summary: '评选' },
  ],
  contact: { unit: '办公室', phone: '0631-5895580' },
}
const notice: Announcement = {
  ...{ kind: 'announcement', act: 'public-notice', slug: 'n', title: '8个社区', deck: '提要', year: 2020 },
  ...{ issuer: '领导小组', dated: '2020-10-19', body: [], stages: [], nominations: [], editor: '王编辑' },
  notice: {
    from: '2020-10-19',
    to: '2020-10-23',
    unit: '市民政局',
    phone: '0631-5895580',
    address: '文化中路1号',
  },
}
const result: Announcement = { ...notice, act: 'final-result', slug: 'r', title: '名单', dated: '2020-10-29' }

const days = toTimeline(campaign, [
  { document: result, number: 39 },
  { document: notice, number: 35 },
  { document: { ...result, slug: 'old', year: 2019, dated: '2019-10-29' }, number: 7 },
])

test('the days of a round are its phases and what was published of its year, in their order', () => {
  expect(days).toEqual([
    { date: '2020-07-01', title: '全面创建开始' },
    { date: '2020-09-30', title: '全面创建结束' },
    { date: '2020-10-01', title: '推选典型开始' },
    { date: '2020-10-19', title: '公示开始：8个社区', by: '市民政局', path: '/results/n', number: 35 },
    { date: '2020-10-23', title: '公示结束', by: '市民政局', path: '/results/n', number: 35 },
    { date: '2020-10-29', title: '名单', by: '领导小组', path: '/results/r', number: 39 },
    { date: '2020-10-31', title: '推选典型结束' },
  ])
})

test.each([
  ['2020-07-01', 1],
  ['2020-10-20', 4],
  ['2020-10-31', 7],
])('on %s today comes after %s of the days', (today, before) => {
  const rows = withToday(days, today)
  expect(rows.map(({ when }) => when)).toEqual([
    ...Array(before).fill('past'),
    'today',
    ...Array(7 - before).fill('ahead'),
  ])
  expect(rows[before]).toEqual({ date: today, title: '今天', when: 'today' })
})
